import type { JSX } from 'react';
import type { NavItem } from '../../lib/arrangeNavItems';
import type { Found } from './describeFound';

export interface Option {
  id: string;
  href: string;
  title: string;
  kind: string;
  text?: string;
  icon?: JSX.Element;
}

/** Pages first, because they are few and known; then what was found; then all of it. */
export function buildOptions(options: {
  term: string;
  pages: NavItem[];
  found: Found[];
  searchPage?: NavItem;
}): Option[] {
  const { pages, found, searchPage } = options;
  const term = options.term.trim();
  const wanted = term.toLocaleLowerCase('en-US');

  const matching = pages
    .filter(page => page.title.toLocaleLowerCase('en-US').includes(wanted))
    .map(page => ({
      id: page.id,
      href: page.href,
      title: page.title,
      kind: 'Page',
      icon: page.icon,
    }));
  const results = found.map((item, index) => ({
    id: `found-${index}`,
    href: item.location,
    title: item.title,
    kind: item.kind,
    text: item.text,
  }));
  const all =
    term && searchPage
      ? [
          {
            id: 'all',
            href: `${searchPage.href}?query=${encodeURIComponent(term)}`,
            title: `All results for “${term}”`,
            kind: 'Search',
            icon: searchPage.icon,
          },
        ]
      : [];
  return [...matching, ...results, ...all];
}
