import fs from 'node:fs';
import {
  buildSite,
  removeTemporaryFolders,
  renderPage,
} from '../__testUtils__/buildSite';

/** Each is a way that was used somewhere to run code or to load something from a page. */
const vectors: Record<string, string> = {
  script: '<script>alert(1)</script>',
  'script in a paragraph': 'a <script>alert(1)</script> b',
  'script in pieces': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'script with a slash': '<script/src=//evil.example/x></script>',
  'script in SVG': '<svg><script>alert(1)</script></svg>',
  'SVG that loads':
    '<svg onload=alert(1)><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
  'SVG animation':
    '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>',
  'MathML link':
    '<math><mtext><a href="javascript:alert(1)">x</a></mtext></math>',
  'mutation through MathML':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  'mutation through noscript':
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  handler: '<img src=x onerror=alert(1)>',
  'handler with odd case': '<IMG SRC=x OnErRoR=alert(1)>',
  'handler with a slash': '<img/src=x/onerror=alert(1)>',
  'handler on details': '<details open ontoggle=alert(1)>x</details>',
  'handler in an attribute list':
    '![x](img/a.png){ onerror="alert(1)" } [l](other.md){ onclick="alert(1)" style="position:fixed" }',
  'handler in a heading': '## x { onmouseover="alert(1)" }',
  'handler through a fence':
    '```js { onclick="alert(1)" title="\\"><img src=x onerror=alert(1)>" }\n1\n```',
  'handler through a fence class':
    '``` { .x"><img/src=x/onerror=alert(1)> }\n1\n```',
  'handler through a tab': '=== "<img src=x onerror=alert(1)>"\n\n    x\n',
  'handler through an admonition':
    '!!! note "<img src=x onerror=alert(1)>"\n    x\n',
  'handler through an abbreviation':
    'HTML\n\n*[HTML]: "><img src=x onerror=alert(1)>\n',
  'handler through keys': '++"<img/src=x/onerror=alert(1)>"++',
  'handler through a footnote': 'x[^1]\n\n[^1]: <img src=x onerror=alert(1)>\n',
  'javascript link': '[x](javascript:alert(1))',
  'javascript link with odd case': '[x](JaVaScRiPt:alert(1))',
  'javascript link with entities':
    '[x](&#106;avascript:alert(1)) <a href="&#x6A;avascript&colon;alert(1)">x</a>',
  'javascript link with control characters':
    '<a href="java\tscript:alert(1)">x</a> <a href=" \u0001javascript:alert(1)">x</a>',
  'javascript autolink': '<javascript:alert(1)>',
  'javascript reference': '[x][y]\n\n[y]: javascript:alert(1)\n',
  'javascript image': '![x](javascript:alert(1))',
  'vbscript link': '[x](vbscript:msgbox(1))',
  'data link':
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  'data image with SVG':
    '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  iframe:
    '<iframe src="https://evil.example"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  object:
    '<object data="x.swf"></object><embed src="x.swf"><applet code=x></applet>',
  form: '<form action="https://evil.example"><input name=password type=password><button formaction="javascript:alert(1)">go</button><textarea>x</textarea></form>',
  style:
    '<style>@import "https://evil.example/x.css"; body{background:url(https://evil.example)}</style>',
  'style attribute':
    '<p style="background:url(javascript:alert(1));position:fixed">x</p>',
  meta: '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/"><link rel=stylesheet href=https://evil.example/x.css>',
  'conditional comment': '<!--[if IE]><script>alert(1)</script><![endif]-->',
  'unfinished tag': '<img src=x onerror=alert(1)',
  'unfinished comment': '<!-- <img src=x onerror=alert(1)>',
  'CDATA and processing instruction':
    '<![CDATA[<script>alert(1)</script>]]><?xml-stylesheet href="javascript:alert(1)"?>',
  'closing of the page':
    '</article></div></main></body></html><script>alert(1)</script>',
  'raw HTML around a code block':
    '<img alt="\n\n```js\n"><img src=x onerror=alert(1)>\n```\n\n">',
  'HTML in Markdown in HTML':
    '<div markdown onclick="alert(1)">\n\n<script>alert(1)</script> [x](javascript:alert(1))\n\n</div>',
  'math that is HTML':
    '$<img src=x onerror=alert(1)>$ \\(<script>alert(1)</script>\\)',
  'mermaid that is HTML':
    '```mermaid\n</code></pre><script>alert(1)</script>\n```',
  'inline code that is HTML':
    '`#!html <img src=x onerror=alert(1)>` `<script>alert(1)</script>`',
  'place of a trusted part': '<s class="000000000000000000000000-0"></s>',
};

const DANGER = [
  /<(?:script|style|iframe|object|embed|applet|form|button|textarea|svg|math|meta|base|link|noscript|template)\b/i,
  /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*\son\w+\s*=/i,
  /(?:href|src|action|srcset|poster|cite)\s*=\s*["']?[^\w]*(?:javascript|vbscript|data:(?!image\/(?:png|jpe?g|gif|webp|avif);))/i,
  /\sstyle\s*=\s*"(?!text-align:(?:left|right|center)")/i,
  /<input(?![^>]*type="(?:checkbox" disabled|radio))/i,
];

describe('hostile pages', () => {
  afterAll(removeTemporaryFolders);

  it.each(Object.entries(vectors))('%s does nothing', async (_, page) => {
    const { html } = await renderPage(`before\n\n${page}\n\nafter\n`);
    for (const pattern of DANGER) expect(html).not.toMatch(pattern);
  });

  it('keeps the page whole around raw HTML that closes too much', async () => {
    const site = await buildSite({
      'docs/index.md': '# A\n\n</article></div></div></main>\n\nend\n',
    });
    const html = site.read('index.html');
    expect(html.match(/<\/article>/g)).toHaveLength(1);
    expect(html.indexOf('end')).toBeLessThan(html.indexOf('</article>'));
  });

  it('cleans names of the site and of its navigation', async () => {
    const site = await buildSite({
      'mkdocs.yml':
        'site_name: "<script>alert(1)</script>"\nsite_description: "\\"><script>alert(1)</script>"\nrepo_url: "javascript:alert(1)"\nedit_uri: x\nnav:\n' +
        '  - "<img src=x onerror=alert(1)>": index.md\n  - Evil: "javascript:alert(2)"\n  - "\\"><script>": "https://example.com/\\"><script>alert(1)</script>"\n',
      'docs/index.md':
        '---\ntitle: "<script>alert(1)</script>"\ndescription: "\\"><script>alert(1)</script>"\n---\nx\n',
    });
    const html = site.read('index.html');
    expect(html).not.toMatch(/<script|<img|javascript:/i);
    expect(site.warnings).toContain(
      'mkdocs.yml:7: nav: "javascript:alert(2)" is neither a page nor a web address',
    );
  });

  it('publishes nothing that a browser would run from the origin of the portal, and cleans SVG', async () => {
    const svg =
      '<?xml version="1.0"?><?xml-stylesheet href="javascript:alert(1)"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script><style>@import "//evil.example"</style>' +
      '<defs><linearGradient id="g"/></defs><a href="javascript:alert(1)"><text>&x;hi</text></a><rect fill="url(#g)" style="fill:url(//evil.example)" width="9"/>' +
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>' +
      '<use href="#g"/><use href="https://evil.example/x#y"/><image href="https://evil.example/x.png"/><set attributeName="onload" to="alert(1)"/></svg>';
    const site = await buildSite({
      'docs/index.md': '# x\n\n![x](a.svg)\n',
      'docs/a.svg': svg,
      ...Object.fromEntries(
        [
          'html',
          'htm',
          'xhtml',
          'js',
          'mjs',
          'xml',
          'xsl',
          'wasm',
          'swf',
          'svgz',
          'HTML',
        ].map(kind => [`docs/bad.${kind}`, '<script>alert(1)</script>']),
      ),
      'docs/good.pdf': '%PDF',
    });
    expect(site.files.filter(file => file.startsWith('bad'))).toEqual([]);
    expect(site.files).toContain('good.pdf');
    const cleaned = site.read('a.svg');
    expect(cleaned).toContain('viewBox="0 0 9 9"');
    expect(cleaned).toContain('<linearGradient id="g">');
    expect(cleaned).toContain('fill="url(#g)"');
    expect(cleaned).not.toMatch(
      /script|onload|onerror|evil|foreignObject|ENTITY|stylesheet|<style|<set/i,
    );
  });

  it('reads nothing from outside', async () => {
    const site = await buildSite(
      {
        'secret.md': '# hunter2\n',
        'docs/index.md': '# In\n\n![x](../secret.md) ![y](/etc/passwd)\n',
      },
      {
        prepare: input => {
          fs.symlinkSync('/etc/passwd', `${input}/docs/passwd.md`);
          fs.symlinkSync('../secret.md', `${input}/docs/secret.md`);
          fs.symlinkSync('/etc', `${input}/docs/etc`);
          fs.symlinkSync('.', `${input}/docs/loop`);
        },
      },
    );
    const all = site.files.map(file => site.read(file)).join('\n');
    expect(all).not.toMatch(/hunter2|root:x/);
    expect(site.files.filter(file => file.endsWith('.html'))).toEqual([
      'index.html',
    ]);
    for (const name of ['passwd.md', 'secret.md', 'etc', 'loop']) {
      expect(site.warnings).toContain(
        `docs/${name}: left out: the symlink leads to a folder, to nothing or outside`,
      );
    }
  });

  it.each(['../outside', '/etc', 'docs/../../outside'])(
    'refuses the docs_dir %s',
    async docsDir => {
      await expect(
        buildSite({
          'mkdocs.yml': `docs_dir: ${docsDir}\n`,
          'docs/index.md': 'x',
        }),
      ).rejects.toThrow(/docs_dir ".*" is not a folder inside the repository/);
    },
  );

  it('executes nothing of mkdocs.yml', async () => {
    const site = await buildSite({
      'mkdocs.yml':
        'site_name: !!python/object/apply:os.system ["touch /tmp/pwned"]\nsite_description: !ENV [PATH, none]\nINHERIT: ../base.yml\nhooks: [x.py]\n' +
        'extra_javascript: [https://evil.example/x.js]\nplugins: [search, exec]\n__proto__: {polluted: 1}\nnav: [index.md, "!include ../../x/mkdocs.yml", "!include /etc/mkdocs.yml"]\n',
      'docs/index.md': '# x\n',
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(site.read('index.html')).not.toMatch(/evil|<script/);
    const said = site.warnings.join('\n');
    for (const part of [
      'mkdocs.yml:1: the tag !!python/object/apply:os.system is ignored',
      'mkdocs.yml:2: the tag !ENV is ignored',
      'mkdocs.yml:3: INHERIT is not followed',
      'mkdocs.yml:4: hooks are not run',
      'mkdocs.yml:5: scripts of a site do not run',
      'mkdocs.yml:6: the plugin "exec" is not known',
      '"../../x/mkdocs.yml" is no mkdocs.yml inside the repository',
      '"/etc/mkdocs.yml" is no mkdocs.yml inside the repository',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain(process.env.PATH);
  });

  it('does not fall for YAML that grows', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: &a${n} [${
          n
            ? Array(10)
                .fill(`*a${n - 1}`)
                .join(', ')
            : 'x'
        }]`,
    ).join('\n');
    await expect(
      buildSite({ 'mkdocs.yml': `${levels}\n`, 'docs/index.md': 'x' }),
    ).rejects.toThrow(/alias/i);
  });
});
