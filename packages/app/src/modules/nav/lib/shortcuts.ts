import type { ArrangedNav } from './arrangeNavItems';

export interface GoToShortcut {
  /** The key after `g`. */
  key: string;
  title: string;
  href: string;
}

/** `g` and then the first letter, except where that is taken: `n` for new. */
export function goToShortcuts(nav: ArrangedNav): GoToShortcut[] {
  const keyed = [
    { key: 'h', item: nav.home },
    { key: 'c', item: nav.catalog },
    { key: 'n', item: nav.create },
    { key: 'd', item: nav.docs },
  ];
  return keyed.flatMap(({ key, item }) =>
    item ? [{ key, title: item.title, href: item.href }] : [],
  );
}
