import { NavNode, NavSection, PageFile } from '../site/types';
import { escapeHtml } from './escapeHtml';

/** From this many pages on, closed sections are left out, or every page would carry the whole tree. */
const PRUNE_FROM = 150;
const ARROW = '<span class="md-nav__icon md-icon"></span>';

export interface NavigationOptions {
  nav: NavNode[];
  titleOf: (page: PageFile) => string;
}

/**
 * The navigation as Material has it. Only the sections around the page differ
 * from page to page; the rest is rendered once for each folder depth.
 */
export class NavigationHtml {
  private readonly ids = new Map<NavSection, string>();
  private readonly paths = new Map<string, Set<NavNode>>();
  private readonly rendered = new Map<string, Map<NavNode, string>>();
  private readonly prunes: boolean;

  constructor(private readonly options: NavigationOptions) {
    let pages = 0;
    const visit = (nodes: NavNode[], above: NavNode[], id: string) => {
      nodes.forEach((node, index) => {
        if (node.kind === 'page') {
          pages += 1;
          if (!this.paths.has(node.page.uri))
            this.paths.set(node.page.uri, new Set([...above, node]));
        } else if (node.kind === 'section') {
          this.ids.set(node, `${id}_${index + 1}`);
          visit(node.children, [...above, node], `${id}_${index + 1}`);
        }
      });
    };
    visit(options.nav, [], '__nav');
    this.prunes = pages >= PRUNE_FROM;
  }

  /** List of all entries, seen from `page`; `toRoot` leads from there to the start of the site. */
  render(page: PageFile, toRoot: string, tocHtml: string): string {
    const active = this.paths.get(page.uri) ?? new Set<NavNode>();
    return this.list(this.options.nav, active, toRoot, tocHtml, 1);
  }

  private list(
    nodes: NavNode[],
    active: Set<NavNode>,
    toRoot: string,
    tocHtml: string,
    level: number,
  ): string {
    const items = nodes.map(node =>
      active.has(node)
        ? this.item(node, active, toRoot, tocHtml, level)
        : this.inactive(node, toRoot, level),
    );
    return `<ul class="md-nav__list" data-md-scrollfix>${items.join('')}</ul>`;
  }

  private inactive(node: NavNode, toRoot: string, level: number): string {
    let known = this.rendered.get(toRoot);
    if (!known) this.rendered.set(toRoot, (known = new Map()));
    let html = known.get(node);
    if (html === undefined)
      known.set(node, (html = this.item(node, new Set(), toRoot, '', level)));
    return html;
  }

  private item(
    node: NavNode,
    active: Set<NavNode>,
    toRoot: string,
    tocHtml: string,
    level: number,
  ): string {
    const isActive = active.has(node);
    const on = isActive ? ' md-nav__item--active' : '';
    const linkOn = isActive ? ' md-nav__link--active' : '';
    if (node.kind === 'link') {
      return `<li class="md-nav__item"><a href="${escapeHtml(
        node.url,
      )}" class="md-nav__link">${ellipsis(node.title)}</a></li>`;
    }
    if (node.kind === 'page') {
      const title = ellipsis(node.title ?? this.options.titleOf(node.page));
      const link = `<a href="${escapeHtml(
        hrefTo(toRoot, node.page),
      )}" class="md-nav__link${linkOn}">${title}</a>`;
      if (!isActive || !tocHtml)
        return `<li class="md-nav__item${on}">${link}</li>`;
      // On a narrow screen this is the table of contents; there is no room for it beside the page.
      return `<li class="md-nav__item${on}">${link}<nav class="md-nav md-nav--secondary md-nav--integrated" aria-label="Table of contents">${tocHtml}</nav></li>`;
    }
    const id = this.ids.get(node) ?? '__nav';
    const title = ellipsis(node.title);
    const first = this.prunes && !isActive ? firstPage(node) : undefined;
    if (first) {
      return `<li class="md-nav__item md-nav__item--pruned md-nav__item--nested"><a href="${escapeHtml(
        hrefTo(toRoot, first),
      )}" class="md-nav__link">${title}${ARROW}</a></li>`;
    }
    return (
      `<li class="md-nav__item${on} md-nav__item--nested">` +
      `<input class="md-nav__toggle md-toggle" type="checkbox" id="${id}"${
        isActive ? ' checked="checked"' : ''
      }>` +
      `<label class="md-nav__link" for="${id}" id="${id}_label" tabindex="0">${title}${ARROW}</label>` +
      `<nav class="md-nav" data-md-level="${level}" aria-labelledby="${id}_label">` +
      `<label class="md-nav__title" for="${id}">${ARROW}${escapeHtml(
        node.title,
      )}</label>` +
      `${this.list(
        node.children,
        active,
        toRoot,
        tocHtml,
        level + 1,
      )}</nav></li>`
    );
  }
}

export function hrefTo(toRoot: string, page: PageFile): string {
  return toRoot + page.url.split('/').map(encodeURIComponent).join('/') || './';
}

function ellipsis(text: string): string {
  return `<span class="md-ellipsis">${escapeHtml(text)}</span>`;
}

function firstPage(section: NavSection): PageFile | undefined {
  for (const child of section.children) {
    if (child.kind === 'page') return child.page;
    const page = child.kind === 'section' ? firstPage(child) : undefined;
    if (page) return page;
  }
  return undefined;
}
