import { removeTemporaryFolders, renderPage } from '../__testUtils__/buildSite';

/** One page for each feature: what an author writes, and what of Material's structure must come out. */
const features: {
  name: string;
  config?: string;
  page: string;
  has: string[];
  hasNot?: string[];
  warns?: string[];
}[] = [
  {
    name: 'tables with alignment',
    page: '| A | B |\n| :-: | --: |\n| `x` | **y** |\n',
    has: [
      '<table><thead><tr><th style="text-align:center">A</th>',
      '<td style="text-align:right"><strong>y</strong></td>',
      'class="md-typeset__table"',
    ],
  },
  {
    name: 'footnotes',
    page: 'Text[^1] and[^long] again[^1].\n\n[^1]: One.\n[^long]:\n    Two\n\n    paragraphs.\n',
    has: [
      '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
      '<div class="footnote"><hr /><ol><li id="fn:1"><p>One.',
      '<a class="footnote-backref" href="#fnref:1"',
      '<p>paragraphs.',
    ],
  },
  {
    name: 'definition lists',
    page: 'Term\n\n:   First\n\n    more\n\nOther\n:   Second\n',
    has: [
      '<dl><dt>Term</dt><dd><p>First</p><p>more</p></dd><dt>Other</dt><dd>',
    ],
  },
  {
    name: 'abbreviations',
    page: 'The HTML page.\n\n*[HTML]: Hyper Text\n',
    has: ['The <abbr title="Hyper Text">HTML</abbr> page.'],
    hasNot: ['*['],
  },
  {
    name: 'attribute lists',
    page:
      '## Head { #own .big data-toc-label="Short" }\n\nA paragraph\n{: .note #par }\n\n**b**{ .x } `c`{: .y} [l](other.md){ .md-button target=_blank }\n\n' +
      '- item { .li }\n\n| A |\n| - |\n| 1 { .cell } |\n\nNo {braces}, ${{ values.name }} and { "a": 1 }.\n',
    has: [
      '<h2 id="own" class="big" data-toc-label="Short">Head<a class="headerlink" href="#own"',
      '<p id="par" class="note">A paragraph</p>',
      '<strong class="x">b</strong> <code class="y">c</code> <a href="other/" class="md-button" target="_blank" rel="noopener noreferrer">l</a>',
      '<li class="li">item</li>',
      '<td class="cell">1</td>',
      'No {braces}, ${{ values.name }} and { "a": 1 }.',
    ],
  },
  {
    name: 'Markdown in HTML',
    page: '<div class="grid cards" markdown>\n\n-   **One**\n\n    ---\n\n    text\n\n</div>\n\n<section markdown="1">\n## In\n<div markdown>_deep_</div>\n</section>\n\n<div>*raw*</div>\n',
    has: [
      '<div class="grid cards"><ul><li><p><strong>One</strong></p><hr /><p>text</p></li></ul></div>',
      '<section><h2 id="in">In',
      '<div><em>deep</em></div>',
      '<div>*raw*</div>',
    ],
    hasNot: ['markdown='],
  },
  {
    name: 'admonitions',
    page: '!!! note "A **title**"\n    Text\n\n    more\n\n!!! warning ""\n    bare\n\n!!! tip inline end\n    aside\n\nafter\n',
    has: [
      '<div class="admonition note"><p class="admonition-title">A <strong>title</strong></p><p>Text</p><p>more</p></div>',
      '<div class="admonition warning"><p>bare</p></div>',
      '<div class="admonition tip inline end"><p class="admonition-title">Tip</p>',
      '<p>after</p>',
    ],
  },
  {
    name: 'admonitions that fold',
    page: '??? question\n    hidden\n\n???+ bug "Open"\n    shown\n',
    has: [
      '<details class="question"><summary>Question</summary><p>hidden</p></details>',
      '<details class="bug" open="open"><summary>Open</summary><p>shown</p></details>',
    ],
  },
  {
    name: 'admonitions in lists, in tabs, in admonitions, and code within',
    page: '1. First\n\n    !!! note\n        in list\n\n        ??? tip\n            deeper\n\n            ```sh\n            ls\n            ```\n\n2. Second\n\n=== "Tab"\n\n    !!! danger\n        in tab\n\n    - list\n\n        === "Inner"\n            x\n',
    has: [
      '<ol><li><p>First</p><div class="admonition note"><p class="admonition-title">Note</p><p>in list</p><details class="tip"><summary>Tip</summary><p>deeper</p><div class="language-sh highlight">',
      '</details></div></li><li><p>Second</p>',
      '<div class="tabbed-block"><div class="admonition danger">',
      '<label for="__tabbed_2_1">Inner</label>',
    ],
  },
  {
    name: 'content tabs',
    page: '=== "One `x`"\n\n    first\n\n=== "Two"\n\n    ```py\n    a = 1\n    ```\n\n===! "New"\n\n    set\n\n===+ "Chosen"\n\n    it\n',
    has: [
      '<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input id="__tabbed_1_1" name="__tabbed_1" type="radio" checked="checked" /><input id="__tabbed_1_2" name="__tabbed_1" type="radio" />',
      '<div class="tabbed-labels"><label for="__tabbed_1_1">One <code>x</code></label><label for="__tabbed_1_2">Two</label></div>',
      '<div class="tabbed-content"><div class="tabbed-block"><p>first</p></div>',
      'data-tabs="2:2"',
      '<input id="__tabbed_2_2" name="__tabbed_2" type="radio" checked="checked" />',
    ],
  },
  {
    name: 'code with title, line numbers and stressed lines',
    page: '``` py title="a <b>.py" linenums="5" hl_lines="2-3"\nx = """a\nb"""\ny\n```\n\n``` { .yaml .extra #cfg }\na: 1\n```\n\n```unknown\n<i>&</i>\n```\n',
    has: [
      '<div class="language-py highlight"><span class="filename">a &lt;b&gt;.py</span><pre id="__code_0"><span></span><code><span class="linenos" data-linenos="5 "></span>',
      '<span class="hll"><span class="linenos" data-linenos="6 "></span><span class="hljs-string">b&quot;&quot;&quot;</span>',
      '<div class="language-yaml highlight extra" id="cfg">',
      '<span class="hljs-attr">a:</span>',
      '&lt;i&gt;&amp;&lt;/i&gt;',
    ],
  },
  {
    name: 'code annotations',
    page: '``` yaml\na: 1 # (1)!\nb: 2 # see (2)\n```\n\n1.  The **first**\n2.  The second\n',
    has: [
      '<a class="md-annotation" href="#__annotation_1_1" data-md-annotation-id="1" aria-label="Note 1"></a>',
      '# see <a class="md-annotation" href="#__annotation_1_2"',
      '<ol class="md-annotation__list"><li id="__annotation_1_1">The <strong>first</strong></li>',
    ],
    hasNot: ['# (1)'],
  },
  {
    name: 'diffs',
    page: '```diff\n- a\n+ b\n```\n',
    has: [
      '<span class="hljs-deletion">- a</span>',
      '<span class="hljs-addition">+ b</span>',
    ],
  },
  {
    name: 'inline highlight',
    page: '`#!python print(1)` and `#! no`',
    has: [
      '<code class="highlight language-python"><span class="hljs-built_in">print</span>(',
      '<code>#! no</code>',
    ],
  },
  {
    name: 'task lists',
    page: '- [x] done\n- [ ] open\n- plain\n',
    has: [
      '<ul class="task-list"><li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled="disabled" checked="checked" /><span class="task-list-indicator"></span></label> done</li>',
      '<li>plain</li>',
    ],
  },
  {
    name: 'keys',
    page: '++ctrl+alt+"My key"++ but C++ and C++',
    has: [
      '<span class="keys"><kbd class="key-control">Ctrl</kbd><span>+</span><kbd class="key-alt">Alt</kbd><span>+</span><kbd>My key</kbd></span> but C++ and C++',
    ],
  },
  {
    name: 'mark, insert, delete, sub and sup',
    page: '==m *e*== ^^i^^ ~~d~~ H~2~O x^2^ a ~ b ~5',
    has: [
      '<mark>m <em>e</em></mark> <ins>i</ins> <del>d</del> H<sub>2</sub>O x<sup>2</sup> a ~ b ~5',
    ],
  },
  {
    name: 'critic marks',
    page: '{++a++}{--b--}{~~c~>d~~}{==e==}{>>f<<} {++open',
    has: [
      '<ins class="critic">a</ins><del class="critic">b</del><del class="critic">c</del><ins class="critic">d</ins><mark class="critic">e</mark><span class="critic comment">f</span> {++open',
    ],
  },
  {
    name: 'emoji',
    page: ':rocket: :material-zzz: 10:30:15 :nope:',
    has: [
      '<span class="twemoji" title=":rocket:">🚀</span>',
      '10:30:15 :nope:',
    ],
    warns: [
      'docs/index.md:1: the icon :material-zzz: is not known and is left out',
    ],
  },
  {
    name: 'smart symbols',
    page: '(c) (tm) +/- --> <-- <--> =/= 1/2 but `(c)` and 11/2 and a/b',
    has: ['© ™ ± → ← ↔ ≠ ½ but <code>(c)</code> and 11/2 and a/b'],
  },
  {
    name: 'mermaid',
    page: '```mermaid\ngraph LR; A-->B\n```\n',
    has: ['<pre class="mermaid"><code>graph LR; A--&gt;B\n</code></pre>'],
  },
  {
    name: 'math where it is on',
    config: 'markdown_extensions:\n  - pymdownx.arithmatex: {generic: true}\n',
    page: 'So $a<b$ for $5 or $6.\n\n$$\nx^2\n$$\n\n\\[ y \\]\n',
    has: [
      '<span class="arithmatex">\\(a&lt;b\\)</span> for $5 or $6.',
      '<div class="arithmatex">\\[\nx^2\n\\]</div>',
      '\\[\ny\n\\]',
    ],
  },
  {
    name: 'math where it is off',
    page: 'From $5 to $6',
    has: ['From $5 to $6'],
    hasNot: ['arithmatex'],
  },
  {
    name: 'alerts as on GitHub',
    page: '> [!WARNING]\n> Mind *this*\n>\n> - and\n\n> [!TIP]\n\n> plain\n',
    has: [
      '<div class="admonition warning"><p class="admonition-title">Warning</p><p>Mind <em>this</em></p><ul><li>and</li></ul></div>',
      '<div class="admonition tip"><p class="admonition-title">Tip</p></div>',
      '<blockquote><p>plain</p></blockquote>',
    ],
  },
  {
    name: 'anchors as Python-Markdown makes them, and where the reader would drop them',
    page: '# Ünï & co!\n\n## Same\n\n## Same\n\n## `code` here\n\n## Links\n\n## Links\n\nSee [a](#links), [b](#links_1).\n',
    has: [
      '<h1 id="uni-co">',
      '<h2 id="same">',
      '<h2 id="same_1">',
      '<h2 id="code-here">',
      '<h2 id="links-section">',
      '<h2 id="links_1">',
      '<a href="#links-section">a</a>',
    ],
    warns: [],
  },
  {
    name: 'options of toc',
    config:
      'markdown_extensions:\n  - toc: {permalink: "#", baselevel: 2, title: x}\n',
    page: '# One\n\n[TOC]\n\n## Two\n',
    has: [
      '<h2 id="one">One<a class="headerlink" href="#one" title="Permanent link">#</a></h2>',
      '<h3 id="two">',
      '<div class="toc"><ul><li><a href="#one">One</a><ul><li><a href="#two">Two</a>',
    ],
  },
  {
    name: 'images',
    page: '![Alt](img/a.png#only-light){ width="300" align=left } ![](img/a.png){ loading=eager }\n\n<figure markdown="span">\n  ![x](img/a.png)\n  <figcaption>Cap</figcaption>\n</figure>\n\n<img src="img/a.png" width="10">\n',
    has: [
      '<img src="img/a.png#only-light" alt="Alt" width="300" align="left" loading="lazy" />',
      'loading="eager"',
      '<figcaption>Cap</figcaption>',
      '<img src="img/a.png" width="10" />',
    ],
  },
  {
    name: 'links between pages',
    page: '[a](other.md) [b](./other.md#links) [c](other/) [d](https://example.com) [e](nope.md)\n[f](other.md#nope) [g](../../etc/passwd)\n\n<a href="other.md">raw</a> https://example.org/x. <mailto:a@b.cd> index.md\n',
    has: [
      '<a href="other/">a</a>',
      '<a href="other/#links-section">b</a>',
      '<a href="other/">c</a>',
      '<a href="other/">raw</a>',
      '<a href="https://example.org/x">https://example.org/x</a>. <a href="mailto:a@b.cd">',
      '</a> index.md',
    ],
    warns: [
      'docs/index.md:1: the link "nope.md" leads to a file that does not exist',
      'docs/index.md:2: the link "../../etc/passwd" leads out of the documentation',
      'docs/index.md:2: the link "other.md#nope" leads to a heading that does not exist in docs/other.md',
    ],
  },
  {
    name: 'fenced code is left alone',
    page: '```\n!!! note\n    x\n=== "a"\n:rocket: (c)\n```\n',
    has: ['!!! note\n    x\n=== &quot;a&quot;\n:rocket: (c)\n'],
  },
];

describe('features of a page', () => {
  afterAll(removeTemporaryFolders);

  it.each(features)(
    '$name',
    async ({ config, page, has, hasNot = [], warns }) => {
      const { html, warnings } = await renderPage(page, config);
      for (const part of has) expect(html).toContain(part);
      for (const part of hasNot) expect(html).not.toContain(part);
      expect(warnings).toEqual(warns ?? []);
    },
  );

  it('counts lines from the top of the file, behind front matter and through snippets', async () => {
    const { warnings } = await renderPage(
      '---\ntitle: T\n---\n# T\n\ntext\n[x](gone.md)\n',
    );
    expect(warnings).toEqual([
      'docs/index.md:7: the link "gone.md" leads to a file that does not exist',
    ]);
  });
});
