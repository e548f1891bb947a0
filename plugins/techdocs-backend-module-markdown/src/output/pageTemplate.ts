import { escapeHtml } from './escapeHtml';

export interface PageLink {
  title: string;
  href: string;
}

export interface PageTemplate {
  siteName: string;
  title: string;
  description?: string;
  /** Leads from the page to the start of the site: `../../`, or empty. */
  toRoot: string;
  stylesheet: string;
  navigation: string;
  /** List of headings; empty for none. */
  toc: string;
  article: string;
  hasTitle: boolean;
  editUrl?: string;
  previous?: PageLink;
  next?: PageLink;
  hide: { navigation: boolean; toc: boolean; footer: boolean };
}

const icon = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path></svg>`;
const MENU = icon('M3 6h18v2H3V6m0 5h18v2H3v-2m0 5h18v2H3v-2Z');
const PENCIL = icon(
  'M20.7 7c.4-.4.4-1 0-1.4l-2.3-2.3c-.4-.4-1-.4-1.4 0l-1.8 1.8 3.7 3.7M3 17.2V21h3.8L17.8 9.9l-3.7-3.7L3 17.2Z',
);
const BACK = icon('M20 11v2H8l5.5 5.5-1.4 1.4L4.2 12l7.9-7.9 1.4 1.4L8 11h12Z');
const FORTH = icon(
  'M4 11v2h12l-5.5 5.5 1.4 1.4 7.9-7.9-7.9-7.9-1.4 1.4L16 11H4Z',
);

/** The page around an article: the structure of Material for MkDocs, which the reader and its addons look for. */
export function pageHtml(page: PageTemplate): string {
  const { siteName, title, toRoot, navigation, toc, hide } = page;
  const home = escapeHtml(toRoot || './');
  const documentTitle =
    title && title !== siteName ? `${title} - ${siteName}` : siteName;
  const description = page.description
    ? `<meta name="description" content="${escapeHtml(page.description)}">\n`
    : '';
  return `<!doctype html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${description}<title>${escapeHtml(documentTitle)}</title>
<link rel="stylesheet" href="${escapeHtml(toRoot + page.stylesheet)}">
</head>
<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header">
<label class="md-header__button md-icon" for="__drawer">${MENU}</label>
<div class="md-header__title" data-md-component="header-title"><a href="${home}">${escapeHtml(
    siteName,
  )}</a></div>
</nav></header>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation"${
    hide.navigation ? ' hidden' : ''
  }><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0">
<label class="md-nav__title" for="__drawer"><a href="${home}" title="${escapeHtml(
    siteName,
  )}" class="md-nav__home">${escapeHtml(siteName)}</a></label>
${navigation}
</nav></div></div></div>
<div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc"${
    hide.toc ? ' hidden' : ''
  }><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
<nav class="md-nav md-nav--secondary" aria-label="Table of contents">${
    toc ? `<span class="md-nav__title">Table of contents</span>${toc}` : ''
  }</nav>
</div></div></div>
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
${editLink(page.editUrl)}${
    page.hasTitle ? '' : `<h1>${escapeHtml(title)}</h1>\n`
  }${page.article}
</article>
</div>
</div>
</main>
<footer class="md-footer">${hide.footer ? '' : footer(page)}</footer>
</div>
</body>
</html>
`;
}

/** The title is what the reader finds it by, and what the feedback addon hangs on to. */
function editLink(url: string | undefined): string {
  return url
    ? `<a href="${escapeHtml(
        url,
      )}" title="Edit this page" class="md-content__button md-icon">${PENCIL}</a>\n`
    : '';
}

function footer({ previous, next }: PageTemplate): string {
  if (!previous && !next) return '';
  const link = (
    to: PageLink | undefined,
    kind: 'prev' | 'next',
    word: string,
    sign: string,
  ) => {
    if (!to) return '';
    const title = escapeHtml(to.title);
    const button = `<div class="md-footer__button md-icon">${sign}</div>`;
    const text = `<div class="md-footer__title"><span class="md-footer__direction">${word}</span><div class="md-ellipsis">${title}</div></div>`;
    return `<a href="${escapeHtml(
      to.href,
    )}" class="md-footer__link md-footer__link--${kind}" aria-label="${word}: ${title}" rel="${kind}">${
      kind === 'prev' ? button + text : text + button
    }</a>`;
  };
  return `<nav class="md-footer__inner md-grid" aria-label="Footer">${link(
    previous,
    'prev',
    'Previous',
    BACK,
  )}${link(next, 'next', 'Next', FORTH)}</nav>`;
}

/** A page that moved; the reader follows it and says so. */
export function redirectHtml(href: string): string {
  const url = escapeHtml(href);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>This page moved</title><meta http-equiv="refresh" content="0; url=${url}"></head>
<body><article class="md-content__inner md-typeset"><p>This page moved to <a href="${url}">${url}</a>.</p></article></body></html>
`;
}
