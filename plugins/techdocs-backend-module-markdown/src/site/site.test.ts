import { buildSite, removeTemporaryFolders } from '../__testUtils__/buildSite';

/** Titles and addresses of a page's navigation, in order. */
function navigationOf(html: string): string[] {
  const [, nav] =
    /md-nav--primary[\s\S]*?<\/label>([\s\S]*?)<\/nav><\/div><\/div><\/div>/.exec(
      html,
    ) ?? [];
  const links =
    /<a href="([^"]*)" class="md-nav__link[^"]*"><span class="md-ellipsis">([^<]*)|<label class="md-nav__link"[^>]*><span class="md-ellipsis">([^<]*)/g;
  return [...(nav ?? '').matchAll(links)].map(([, href, page, section]) =>
    section === undefined ? `${page} ${href}` : `${section}:`,
  );
}

describe('a site', () => {
  afterAll(removeTemporaryFolders);

  it('follows nav: nested sections, external links, pages without a title', async () => {
    const site = await buildSite({
      'mkdocs.yml':
        'site_name: Tour\nnav:\n  - Home: index.md\n  - guide/install.md\n  - Deep:\n      - Deeper:\n          - 2024: guide/notes 1.md\n      - Web: https://example.com/?a=1&b=2\n  - Gone: gone.md\n  - Empty: []\n',
      'docs/index.md': '# Start\n',
      'docs/guide/install.md': '# Installing *it*\n',
      'docs/guide/notes 1.md': 'no title\n',
      'docs/hidden.md': '# Hidden\n',
    });
    expect(navigationOf(site.read('index.html'))).toEqual([
      'Home ./',
      'Installing it guide/install/',
      'Deep:',
      'Deeper:',
      '2024 guide/notes%201/',
      'Web https://example.com/?a=1&amp;b=2',
    ]);
    const inner = site.read('guide/notes 1/index.html');
    expect(navigationOf(inner)[1]).toBe('Installing it ../../guide/install/');
    expect(inner).toMatch(
      /<li class="md-nav__item md-nav__item--active md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" id="__nav_3" checked="checked">/,
    );
    expect(inner).toContain('<h1>2024</h1>');
    expect(site.files).toContain('hidden/index.html');
    expect(site.warnings).toEqual([
      'mkdocs.yml:9: nav: the page "gone.md" does not exist',
    ]);
  });

  it('takes the navigation from the folders where there is none', async () => {
    const site = await buildSite({
      'docs/index.md': '# Start\n',
      'docs/zoo.md': '# Zoo\n',
      'docs/about.md': 'text\n',
      'docs/getting-started/README.md': '# Overview\n',
      'docs/getting-started/first_steps.md': 'text\n',
    });
    expect(navigationOf(site.read('index.html'))).toEqual([
      'Start ./',
      'About about/',
      'Zoo zoo/',
      'Getting started:',
      'Overview getting-started/',
      'First steps getting-started/first_steps/',
    ]);
  });

  it('needs no mkdocs.yml and no docs folder', async () => {
    const site = await buildSite(
      {
        'README.md': '# Read me\n\n![x](pictures/a.png) [code](src/x.ts)\n',
        'pictures/a.png': 'png',
        'src/x.ts': 'secret',
        'notes.txt': 'x',
      },
      { name: 'my-service' },
    );
    expect(site.article()).toContain('<img src="pictures/a.png"');
    expect(site.files).toContain('pictures/a.png');
    expect(site.files.join()).not.toMatch(/x\.ts|notes/);
    expect(JSON.parse(site.read('techdocs_metadata.json')).site_name).toBe(
      'my-service',
    );
    await expect(buildSite({ 'src/x.ts': 'x' })).rejects.toThrow(
      'Found no page',
    );
  });

  it('takes the README of the repository for a docs folder without a start page, with its links', async () => {
    const site = await buildSite({
      'README.md': '# Top\n\n[guide](docs/guide.md)\n',
      'docs/guide.md': '# Guide\n\n[up](../README.md)\n',
    });
    expect(site.article()).toContain('<a href="guide/">guide</a>');
    expect(site.article('guide/')).toContain('<a href="../">up</a>');
    expect(site.warnings).toEqual([]);
  });

  it('leads on from the start where there is no start page', async () => {
    const site = await buildSite({ 'docs/guide.md': '# Guide\n' });
    expect(site.read('index.html')).toContain(
      '<meta http-equiv="refresh" content="0; url=guide/">',
    );
    expect(site.warnings).toEqual([
      'docs: there is no index.md; the site starts with docs/guide.md',
    ]);
  });

  it('names every key, plugin, extension and option that it does not know, with its line', async () => {
    const site = await buildSite({
      'mkdocs.yml':
        'site_name: x\ncolour: red\ntheme: {name: material}\nplugins:\n  - techdocs-core\n  - macros\nmarkdown_extensions:\n  - toc:\n      permalink: true\n      colour: 1\n  - markdown.extensions.tables\n  - own.thing\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n  - pymdownx.slugs: {x: !!python/name:os.getcwd }\nuse_directory_urls: false\n',
      'docs/index.md': '# x\n',
    });
    expect(site.warnings).toEqual([
      'mkdocs.yml:2: the key "colour" is not known and has no effect',
      'mkdocs.yml:2: the option "colour" of "toc" is not known and has no effect',
      'mkdocs.yml:6: the plugin "macros" is not known and has no effect',
      'mkdocs.yml:12: the markdown extension "own.thing" is not known and has no effect',
      'mkdocs.yml:15: the tag !!python/name:os.getcwd is ignored: nothing in this file is run',
      'mkdocs.yml:15: the markdown extension "pymdownx.slugs" is not known and has no effect',
      'mkdocs.yml:16: use_directory_urls: false has no effect, pages are folders with an index.html',
    ]);
  });

  it('says where mkdocs.yml cannot be read', async () => {
    await expect(
      buildSite({
        'mkdocs.yml': 'site_name: x\nnav: [a\n',
        'docs/index.md': 'x',
      }),
    ).rejects.toThrow(/^mkdocs\.yml:\d: /);
    await expect(
      buildSite({ 'mkdocs.yml': '- a\n', 'docs/index.md': 'x' }),
    ).rejects.toThrow('expected keys');
  });

  it('includes other sites of the repository, as the monorepo plugin does', async () => {
    const site = await buildSite({
      'mkdocs.yml':
        "site_name: All\nplugins: [monorepo]\nnav:\n  - Home: index.md\n  - API: '!include ./api/mkdocs.yml'\n  - '*include ./services/*/mkdocs.yml'\n  - Bad: !include ./none/mkdocs.yml\n",
      'docs/index.md': '# Start\n\n[api](../api/docs/index.md)\n',
      'api/mkdocs.yml':
        'site_name: api\nnav:\n  - Overview: index.md\n  - Use: use.md\n',
      'api/docs/index.md': '# API\n\n[home](../../docs/index.md)\n',
      'api/docs/use.md': '# Use\n\n![x](a.png)\n',
      'api/docs/a.png': 'png',
      'services/one/mkdocs.yml': 'site_name: Service One\n',
      'services/one/docs/index.md': '# One\n',
    });
    expect(navigationOf(site.read('index.html'))).toEqual([
      'Home ./',
      'API:',
      'Overview api/',
      'Use api/use/',
      'Service One:',
      'One service-one/',
    ]);
    expect(site.article()).toContain('<a href="api/">');
    expect(site.article('api/')).toContain('<a href="../">home</a>');
    expect(site.article('api/use/')).toContain('<img src="../a.png"');
    expect(site.files).toContain('api/a.png');
    expect(site.warnings).toEqual([
      'mkdocs.yml:7: !include: "./none/mkdocs.yml" is no mkdocs.yml inside the repository',
    ]);
  });

  it('redirects pages that moved', async () => {
    const site = await buildSite({
      'mkdocs.yml':
        'plugins:\n  - redirects:\n      redirect_maps:\n        old/a.md: new.md\n        web.md: https://example.com/\n        bad.md: gone.md\n        ../up.md: new.md\n        new.md: index.md\n',
      'docs/index.md': '# x\n',
      'docs/new.md': '# y\n',
    });
    expect(site.read('old/a/index.html')).toContain(
      'content="0; url=../../new/"',
    );
    expect(site.read('web/index.html')).toContain('url=https://example.com/"');
    expect(site.files).not.toContain('bad/index.html');
    expect(site.warnings).toHaveLength(3);
  });

  it.each([
    [
      'repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n',
      undefined,
      'https://github.com/o/r/edit/main/docs/a%20b.md',
    ],
    [
      'edit_uri_template: "https://e.example/{path}?x"\n',
      undefined,
      'https://e.example/a%20b.md?x',
    ],
    [
      'repo_url: https://github.com/o/r\nedit_uri: ""\n',
      'https://github.com/o/r/tree/main/',
      undefined,
    ],
    [
      '',
      'https://github.com/o/r/tree/main/',
      'https://github.com/o/r/edit/main/docs/a%20b.md',
    ],
    [
      '',
      'https://gitlab.example/g/s/r/-/tree/main/sub/',
      'https://gitlab.example/g/s/r/-/edit/main/sub/docs/a%20b.md',
    ],
    [
      '',
      'https://gitea.example/o/r/src/branch/main/',
      'https://gitea.example/o/r/_edit/main/docs/a%20b.md',
    ],
    ['', undefined, undefined],
  ])(
    'links to the source of a page: %j from %j',
    async (config, target, expected) => {
      const site = await buildSite(
        {
          'mkdocs.yml': `site_name: x\n${config}`,
          'docs/index.md': 'x',
          'docs/a b.md': '# x\n',
        },
        {
          location: target === undefined ? undefined : { type: 'url', target },
        },
      );
      const link = /<a href="([^"]*)" title="Edit this page"/.exec(
        site.read('a b/index.html'),
      );
      expect(link?.[1]).toBe(expected);
    },
  );

  it('leaves out what exclude_docs names, and the second page of an address', async () => {
    const site = await buildSite({
      'mkdocs.yml': 'exclude_docs: |\n  drafts/\n  *.tmp.md\n  !keep.tmp.md\n',
      'docs/index.md': '# Index\n',
      'docs/README.md': '# Readme\n',
      'docs/drafts/a.md': 'x',
      'docs/b.tmp.md': 'x',
      'docs/keep.tmp.md': 'x',
      'docs/.hidden.md': 'x',
    });
    expect(site.files.filter(file => file.endsWith('.html'))).toEqual([
      'index.html',
      'keep.tmp/index.html',
    ]);
    expect(site.article()).toContain('Index');
    expect(site.warnings).toEqual([
      'docs/README.md: left out: docs/index.md has the same address',
    ]);
  });
});
