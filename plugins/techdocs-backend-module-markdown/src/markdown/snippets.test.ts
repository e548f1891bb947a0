import fs from 'node:fs';
import { buildSite, removeTemporaryFolders } from '../__testUtils__/buildSite';

describe('snippets', () => {
  afterAll(removeTemporaryFolders);

  it('puts files, lines and sections of the docs folder into a page', async () => {
    const site = await buildSite({
      'docs/index.md':
        '# Page\n\n--8<-- "parts/all.md"\n\n--8<-- "docs/parts/all.md:2:2"\n\n=== "Tab"\n\n    --8<-- "parts/code.md:one"\n\n--8<--\nparts/all.md\n; parts/code.md\n--8<--\n\n;--8<-- "as text"\n',
      'docs/parts/all.md': 'first\nsecond [broken](gone.md)\n',
      'docs/parts/code.md':
        '<!-- --8<-- [start:one] -->\nsection\n<!-- --8<-- [end:one] -->\noutside\n',
    });
    const html = site.article();
    expect(html.match(/first/g)).toHaveLength(2);
    expect(html.match(/second/g)).toHaveLength(3);
    expect(html).toContain('<p>section</p>\n</div>');
    expect(html).not.toContain('outside');
    expect(html).toContain('--8&lt;-- "as text"');
    expect(site.warnings).toContain(
      'docs/parts/all.md:2: the link "gone.md" leads to a file that does not exist',
    );
  });

  it('reads nothing from outside the docs folder, and says where it was asked to', async () => {
    const site = await buildSite(
      {
        'secret.txt': 'hunter2',
        'docs/index.md': [
          '"../secret.txt"',
          '"/etc/passwd"',
          '"secret.txt"',
          '"link.txt"',
          '"https://example.com/x"',
          '"loop.md"',
          '"docs/../../secret.txt"',
        ]
          .map(name => `--8<-- ${name}`)
          .join('\n'),
        'docs/loop.md': '--8<-- "loop.md"\n',
      },
      {
        prepare: input =>
          fs.symlinkSync(`${input}/secret.txt`, `${input}/docs/link.txt`),
      },
    );
    expect(site.article()).not.toMatch(/hunter2|root:/);
    expect(site.files).not.toContain('link.txt');
    for (const line of [1, 2, 3, 4, 5, 7])
      expect(
        site.warnings.some(text =>
          text.startsWith(`docs/index.md:${line}: snippet`),
        ),
      ).toBe(true);
    expect(site.warnings).toContain(
      'docs/loop.md:1: snippet "loop.md" includes itself',
    );
  });

  it('stops growing at the limits of a page', async () => {
    const parts: Record<string, string> = {
      'docs/index.md': '--8<-- "p0.md"\n',
    };
    for (let n = 0; n < 6; n += 1)
      parts[`docs/p${n}.md`] = `--8<-- "p${n + 1}.md"\n`.repeat(50);
    parts['docs/p6.md'] = 'x'.repeat(100);
    const site = await buildSite(parts);
    expect(site.warnings).toContain(
      'docs/index.md: the page has more than 300 snippets',
    );
    const large = await buildSite({
      'docs/index.md': '--8<-- "large.md"\n'.repeat(3),
      'docs/large.md': 'x '.repeat(100_000),
    });
    expect(large.warnings).toContain(
      'docs/index.md: the page with its snippets is larger than a page may be',
    );
  });
});
