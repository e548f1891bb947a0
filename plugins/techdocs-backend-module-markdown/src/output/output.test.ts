import {
  buildSite,
  BuiltSite,
  removeTemporaryFolders,
} from '../__testUtils__/buildSite';

/** What the reader of 1.55, its transformers and the contributed addons look for in a page. */
const LOOKED_FOR: Record<string, RegExp> = {
  'label that opens the drawer (addSidebarToggle)':
    /<header class="md-header"[^>]*>[\s\S]*<label [^>]*for="__drawer"[\s\S]*<\/header>/,
  'switch of the drawer (styles: layout)':
    /<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"[^>]*>[\s\S]*<div class="md-container"/,
  'container and its footer (dom: sidebar height)':
    /<div class="md-container"[^>]*>\n<main[\s\S]*<\/main>\n<footer class="md-footer">/,
  'content (addons: content)':
    /<div class="md-content" data-md-component="content">\n<article class="md-content__inner md-typeset">/,
  'navigation sidebar (addons: primary sidebar)':
    /<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation"/,
  'contents sidebar (addons: secondary sidebar)':
    /<div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc"/,
  'active entries (scrollIntoNavigation)':
    /<li class="md-nav__item md-nav__item--active/,
  'switches of sections (expandable navigation, keyboard)':
    /<input class="md-nav__toggle md-toggle" type="checkbox" id="(__nav_\d)"[^>]*><label class="md-nav__link" for="\1"/,
  'edit link (addGitFeedbackLink)':
    /<a href="https:[^"]+" title="Edit this page"/,
  'title as child of the article (feedback)':
    /<h1 id="[^"]+">Install<a class="headerlink"/,
  'code with a copy button (copyToClipboard)':
    /<pre id="__code_0"><span><\/span><code>/,
  'a stylesheet that is not taken away (links hook)':
    /<link rel="stylesheet" href="\.\.\/\.\.\/assets\/stylesheets\/main\.[A-Fa-f0-9]{8}\.min\.css">/,
  'previous and next':
    /class="md-footer__link md-footer__link--prev" aria-label="Previous: Home" rel="prev">[\s\S]*class="md-footer__link md-footer__link--next" aria-label="Next: Last" rel="next">/,
};

describe('what is written', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite(
      {
        'mkdocs.yml':
          'site_name: Tour\nsite_description: All of it\nrepo_url: https://github.com/o/r\nedit_uri: edit/main/docs\nnav:\n  - Home: index.md\n  - Guide:\n      - guide/install.md\n  - Last: last.md\n',
        'docs/index.md': '# Home page\n\nWelcome & hello.\n',
        'docs/guide/install.md':
          '# Install\n\nIntro *text*.\n\n## Steps\n\nFirst `run`.\n\n```sh\nmake build\n```\n\n### Deeper\n\nMore.\n\n## Links\n\nEnd.\n',
        'docs/last.md':
          '---\nhide: [toc, footer]\nsearch: {exclude: true}\n---\n# Last\n',
        'docs/a.png': Buffer.from([1, 2, 255]),
      },
      { etag: 'abc123' },
    );
  });
  afterAll(removeTemporaryFolders);

  it.each(Object.entries(LOOKED_FOR))('has the %s', (_, pattern) => {
    expect(site.read('guide/install/index.html')).toMatch(pattern);
  });

  it('writes pages as folders, with assets, index and metadata', () => {
    expect(site.files).toEqual([
      'a.png',
      expect.stringMatching(
        /^assets\/stylesheets\/main\.[\da-f]{8}\.min\.css$/,
      ),
      'guide/install/index.html',
      'index.html',
      'last/index.html',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);
  });

  it('writes the metadata that the reader and the publishers read', () => {
    const metadata = JSON.parse(site.read('techdocs_metadata.json'));
    expect(metadata).toMatchObject({
      site_name: 'Tour',
      site_description: 'All of it',
      etag: 'abc123',
      warning_count: 0,
      warnings: [],
    });
    expect(Math.abs(metadata.build_timestamp - Date.now())).toBeLessThan(
      60_000,
    );
    expect([...metadata.files].sort()).toEqual(site.files);
  });

  it('writes the search index that the collator reads, one entry for each heading', () => {
    const index = JSON.parse(site.read('search/search_index.json'));
    expect(index.config.lang).toEqual(['en']);
    expect(index.docs).toEqual([
      { location: 'guide/install/', title: 'Install', text: 'Intro text.' },
      {
        location: 'guide/install/#steps',
        title: 'Steps',
        text: 'First run. make build',
      },
      { location: 'guide/install/#deeper', title: 'Deeper', text: 'More.' },
      {
        location: 'guide/install/#links-section',
        title: 'Links',
        text: 'End.',
      },
      { location: '', title: 'Home', text: 'Welcome & hello.' },
    ]);
  });

  it('lists the headings beside the page, and hides what front matter hides', () => {
    expect(site.read('guide/install/index.html')).toContain(
      '<ul class="md-nav__list"><li class="md-nav__item"><a href="#steps" class="md-nav__link">Steps</a><ul class="md-nav__list"><li class="md-nav__item"><a href="#deeper"',
    );
    const last = site.read('last/index.html');
    expect(last).toMatch(/data-md-type="toc" hidden/);
    expect(last).toContain('<footer class="md-footer"></footer>');
  });

  it('leaves closed sections out of the navigation of a large site', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 160 }, (_, n) => [
        `docs/s${n % 4}/p${n}.md`,
        `# Page ${n}\n`,
      ]),
    );
    const large = await buildSite({ 'docs/index.md': '# x\n', ...pages });
    const html = large.read('s1/p1/index.html');
    expect(html.match(/class="md-nav__link/g)?.length).toBeLessThan(60);
    expect(html).toContain(
      '<li class="md-nav__item md-nav__item--pruned md-nav__item--nested"><a href="../../s0/p0/" class="md-nav__link"><span class="md-ellipsis">S0</span>',
    );
    expect(html).toContain('<span class="md-ellipsis">Page 157</span>');
  });
});
