import fs from 'node:fs';
import { BuildCache } from './BuildCache';
import {
  buildSite,
  removeTemporaryFolders,
  temporaryFolder,
  writeFiles,
} from './__testUtils__/buildSite';
import { SiteBuilder } from './SiteBuilder';

describe('SiteBuilder', () => {
  afterAll(removeTemporaryFolders);

  const files = {
    'mkdocs.yml': 'site_name: x\n',
    'docs/index.md': '# Start\n\n[a](a.md#here)\n',
    'docs/a.md': '# A\n\n## Here\n\n[gone](gone.md)\n',
    'docs/b.md': '--8<-- "part.txt"\n',
    'docs/part.txt': 'one\n',
  };

  it('renders only what changed, for the next folder as well, and keeps the warnings', async () => {
    const builder = new SiteBuilder();
    const first = await buildSite(files, { builder });
    expect(first.result).toMatchObject({
      pages: 3,
      rendered: 3,
      warningCount: 1,
    });
    const again = () =>
      buildSite({}, { builder, inputDir: first.input, cacheKey: first.input });

    const same = await again();
    expect(same.result).toMatchObject({
      pages: 3,
      rendered: 0,
      warningCount: 1,
    });
    expect(same.files).toEqual(first.files);
    expect(same.read('a/index.html')).toBe(first.read('a/index.html'));

    writeFiles(first.input, { 'docs/a.md': '# A\n\n[gone](gone.md)\n' });
    const changed = await again();
    expect(changed.result.rendered).toBe(1);
    expect(changed.warnings).toContain(
      'docs/index.md:3: the link "a.md#here" leads to a heading that does not exist in docs/a.md',
    );

    writeFiles(first.input, { 'docs/part.txt': 'two\n' });
    const snippet = await again();
    expect(snippet.result.rendered).toBe(1);
    expect(snippet.article('b/')).toContain('two');

    writeFiles(first.input, { 'docs/gone.md': '# Now here\n' });
    const linked = await again();
    expect(linked.result.rendered).toBe(2);
    expect(linked.article('a/')).toContain('<a href="../gone/">gone</a>');

    fs.rmSync(`${first.input}/docs/gone.md`);
    writeFiles(first.input, {
      'mkdocs.yml':
        'site_name: x\nmarkdown_extensions: [{toc: {permalink: false}}]\n',
    });
    expect((await again()).result.rendered).toBe(3);
  });

  it('writes only what changed where the folder is kept, and removes what is gone', async () => {
    const builder = new SiteBuilder();
    const outputDir = temporaryFolder();
    const first = await buildSite(
      { ...files, 'docs/gone.md': '# G\n' },
      { builder, outputDir, keepOutput: true },
    );
    const times = (site: typeof first) =>
      Object.fromEntries(
        site.files.map(file => [
          file,
          fs.statSync(`${outputDir}/${file}`).mtimeMs,
        ]),
      );
    const before = times(first);

    writeFiles(first.input, { 'docs/part.txt': 'two\n' });
    const second = await buildSite(
      {},
      {
        builder,
        inputDir: first.input,
        cacheKey: first.input,
        outputDir,
        keepOutput: true,
      },
    );
    const after = times(second);
    expect(
      Object.keys(after).filter(file => after[file] !== before[file]),
    ).toEqual([
      'b/index.html',
      'part.txt',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);

    fs.rmSync(`${first.input}/docs/gone.md`);
    const third = await buildSite(
      {},
      {
        builder,
        inputDir: first.input,
        cacheKey: first.input,
        outputDir,
        keepOutput: true,
      },
    );
    expect(third.files).not.toContain('gone/index.html');
    expect(third.read('index.html')).not.toContain('gone/');
  });

  it('forgets the site that was built longest ago', async () => {
    const builder = new SiteBuilder({ cache: new BuildCache(1500) });
    const page = { 'docs/index.md': `# x\n\n${'word '.repeat(200)}\n` };
    const [one, two] = [
      await buildSite(page, { builder }),
      await buildSite(page, { builder }),
    ];
    const again = (site: typeof one) =>
      buildSite({}, { builder, inputDir: site.input, cacheKey: site.input });
    expect((await again(one)).result.rendered).toBe(1);
    expect((await again(two)).result.rendered).toBe(1);
    expect((await again(two)).result.rendered).toBe(1);
  });
});
