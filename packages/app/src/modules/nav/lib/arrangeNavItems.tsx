import type {
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import {
  RiAddBoxLine,
  RiBookOpenLine,
  RiHomeLine,
  RiNotification3Line,
  RiSearchLine,
  RiSettings3Line,
  RiStackLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { JSX } from 'react';

export interface NavItem {
  id: string;
  title: string;
  href: string;
  icon: JSX.Element;
}

export interface ArrangedNav {
  home?: NavItem;
  catalog?: NavItem;
  create?: NavItem;
  docs?: NavItem;
  search?: NavItem;
  notifications?: NavItem;
  settings?: NavItem;
  /** Pages that families add, by title. */
  others: NavItem[];
  /** Pages one goes to seldom; quick search still finds them. */
  unlisted: NavItem[];
}

/** Stock icons come from two sets and in three weights; these are of one. */
const PLACES: [
  keyof Omit<ArrangedNav, 'others' | 'unlisted'>,
  string,
  RemixiconComponentType,
][] = [
  ['home', 'page:home', RiHomeLine],
  ['catalog', 'page:catalog', RiStackLine],
  ['create', 'page:scaffolder', RiAddBoxLine],
  ['docs', 'page:techdocs', RiBookOpenLine],
  ['search', 'page:search', RiSearchLine],
  ['notifications', 'page:notifications', RiNotification3Line],
  ['settings', 'page:user-settings', RiSettings3Line],
];

/** Reached from the catalog, from an entity or from settings, not from everywhere. */
const UNLISTED = [
  'page:api-docs',
  'page:app-visualizer',
  'page:catalog-graph',
  'page:catalog-import',
];

/** Puts the pages of all plugins in the order of what people do. */
export function arrangeNavItems(navItems: NavContentNavItems): ArrangedNav {
  // Taking items changes the bag, and React may render twice with the same one.
  const bag = navItems.clone();
  const arranged: ArrangedNav = { others: [], unlisted: [] };

  for (const [place, id, Icon] of PLACES) {
    const item = bag.take(id);
    if (item) {
      arranged[place] = { ...toNavItem(item), icon: <Icon size={18} /> };
    }
  }
  for (const id of UNLISTED) {
    const item = bag.take(id);
    if (item) {
      arranged.unlisted.push(toNavItem(item));
    }
  }
  arranged.others = bag
    .rest()
    .map(toNavItem)
    .sort((a, b) => a.title.localeCompare(b.title));
  return arranged;
}

function toNavItem(item: NavContentNavItem): NavItem {
  return {
    id: item.node.spec.id,
    title: item.title,
    href: item.href,
    icon: <>{item.icon}</>,
  };
}
