import { buildSite, removeTemporaryFolders } from './__testUtils__/buildSite';

const long = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length));
const SIZE = 120_000;

/** Pages that make a careless parser take time that grows with the square of their length, or worse. */
const slow: Record<string, string> = {
  brackets: long('[', SIZE),
  'image brackets': long('![', SIZE),
  'nested links': long('[a](', SIZE),
  stars: long('*a **b ', SIZE),
  underscores: long('_', SIZE),
  equals: long('==a ', SIZE),
  carets: long('^a^^', SIZE),
  tildes: long('~a~~b', SIZE),
  critic: long('{++a {--b {~~c ', SIZE),
  braces: long('{ .a ', SIZE),
  dollars: long('$a ', SIZE),
  backticks: Array.from(
    { length: 400 },
    (_, n) => `${'`'.repeat(n + 1)} `,
  ).join(''),
  quotes: long('> ', SIZE),
  'nested lists': Array.from(
    { length: 400 },
    (_, n) => `${' '.repeat(n * 2)}- x`,
  ).join('\n'),
  'nested admonitions': Array.from(
    { length: 200 },
    (_, n) => `${' '.repeat(n * 4)}!!! note`,
  ).join('\n'),
  'many admonitions': long('!!! note\n', SIZE),
  'nested tabs': Array.from(
    { length: 200 },
    (_, n) => `${' '.repeat(n * 4)}=== "x"`,
  ).join('\n'),
  'many tabs': long('=== "x"\n', SIZE),
  'many alerts': long('> [!NOTE]\n\n', SIZE),
  'open divs': long('<div markdown>\n\n', SIZE),
  'nested elements': long('<b>', SIZE),
  'open tags': long('<a ', SIZE),
  comments: long('<!-- ', SIZE),
  entities: long('&#x', SIZE),
  'table cells': `|a|\n|-|\n${long('|x', SIZE)}`,
  'wide table': `${long('|a', 20_000)}\n${long('|-', 20_000)}\n${long(
    '|\n',
    60_000,
  )}`,
  footnotes: long('[^a] ', SIZE),
  'footnote definitions': long('[^a]: x\n', SIZE),
  abbreviations: `${Array.from({ length: 2000 }, (_, n) => `*[W${n}]: x`).join(
    '\n',
  )}\n\n${long('W1 W2 ', 60_000)}`,
  definitions: long('a\n: b\n', SIZE),
  references: `${long('[a]: b\n', 60_000)}\n${long('[a] ', 60_000)}`,
  'same headings': long('# a\n', 40_000),
  'keys signs': long('++a+', SIZE),
  colons: long(':a', SIZE),
  dashes: `--8<-- "x"\n${long('-', SIZE)}`,
  'snippet marks': long('--8<--\n', SIZE),
  'front matter': `---\n${long('a: [', 30_000)}`,
  emails: long('a@b.', SIZE),
  addresses: long('http://a', SIZE),
  code: `\`\`\`js\n${long('a("', SIZE)}\n\`\`\``,
  'one long word': long('a', SIZE),
};

describe('limits', () => {
  afterAll(removeTemporaryFolders);

  it.each(Object.entries(slow))(
    '%s end in time',
    async (_, page) => {
      const started = performance.now();
      const site = await buildSite(
        { 'docs/index.md': `# x\n\n${page}\n` },
        { limits: { pageMs: 1000 } },
      );
      expect(site.result.pages).toBe(1);
      // The deadline of the page, and as much again for cleaning and a busy machine.
      expect(performance.now() - started).toBeLessThan(4000);
    },
    20_000,
  );

  it('says on the page and in the log which limit a page met', async () => {
    const site = await buildSite(
      {
        'docs/index.md': '# ok\n',
        'docs/large.md': long('x ', 3000),
        'docs/deep.md': `${long('> ', 400)}x`,
      },
      { limits: { pageBytes: 2048, nesting: 20 } },
    );
    expect(site.warnings).toEqual([
      'docs/deep.md:1: nested more than 20 deep, the rest of this block is left out',
      'docs/large.md: the file has 3 KB, the limit is 2 KB',
    ]);
    expect(site.article('large/')).toContain(
      '<p class="admonition-title">This page could not be rendered</p><p>the file has 3 KB, the limit is 2 KB</p>',
    );
    expect(site.article()).toContain('ok');
  });

  it('gives up a page that takes too long and builds the others', async () => {
    const site = await buildSite(
      { 'docs/index.md': '# ok\n', 'docs/slow.md': long('x\n\n', 50_000) },
      { limits: { pageMs: -1 } },
    );
    expect(site.warnings).toContain(
      'docs/slow.md: rendering took too long and was given up',
    );
    expect(site.result.pages).toBe(2);
  });

  it.each([
    [{ pages: 2 }, 'The site has more than 2 pages'],
    [{ files: 2 }, 'docs has more than 2 files'],
    [{ siteBytes: 3 }, 'The files of the site have more than 3 B'],
    [{ siteMs: -1 }, /The build took longer than .* and was given up/],
    [{ configBytes: 5 }, 'the file has 13 B, the limit is 5 B'],
  ])('ends a build at %j', async (limits, message) => {
    const files = {
      'mkdocs.yml': 'site_name: x\n',
      'docs/index.md': 'x',
      'docs/a.md': 'x',
      'docs/b.md': 'x',
      'docs/c.txt': 'long',
    };
    await expect(buildSite(files, { limits })).rejects.toThrow(message);
  });

  it('leaves out a file that is too large, and what is nested too deep in nav', async () => {
    const nav = Array.from(
      { length: 70 },
      (_, n) => `${'  '.repeat(n + 1)}- x:`,
    ).join('\n');
    const site = await buildSite(
      {
        'mkdocs.yml': `nav:\n  - index.md\n${nav}\n`,
        'docs/index.md': 'x',
        'docs/a.zip': 'xxxxxx',
      },
      { limits: { assetBytes: 5 } },
    );
    expect(site.warnings).toContain(
      'docs/a.zip: not published: the file has 6 B, the limit is 5 B',
    );
    expect(site.warnings).toContain(
      'mkdocs.yml:1: nav is nested more than 60 deep, the rest is left out',
    );
  });
});
