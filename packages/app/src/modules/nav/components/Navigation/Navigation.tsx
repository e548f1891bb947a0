import { useSidebarPinState } from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { lazy, Suspense, useMemo, useState, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useShortcuts } from '../../hooks/useShortcuts';
import { useSignedInPerson } from '../../hooks/useSignedInPerson';
import { arrangeNavItems, type NavItem } from '../../lib/arrangeNavItems';
import { goToShortcuts } from '../../lib/shortcuts';
import { BottomBar } from '../BottomBar';
import { ShortcutsDialog } from '../ShortcutsDialog';
import { Sidebar } from '../Sidebar';

const QuickSearch = lazy(async () => {
  const module = await import('../QuickSearch');
  return { default: module.QuickSearch };
});

/** The navigation in the form the screen has room for, with its keys and dialogs. */
export function Navigation({ navItems }: NavContentComponentProps) {
  const nav = useMemo(() => arrangeNavItems(navItems), [navItems]);
  const goTo = useMemo(() => goToShortcuts(nav), [nav]);
  const pages = useMemo(
    () =>
      [
        nav.home,
        nav.catalog,
        nav.create,
        nav.docs,
        nav.search,
        ...nav.others,
        nav.notifications,
        nav.settings,
        ...nav.unlisted,
      ].filter((item): item is NavItem => item !== undefined),
    [nav],
  );
  const [open, setOpen] = useState<'search' | 'shortcuts'>();
  const navigate = useNavigate();
  const person = useSignedInPerson();
  const { isMobile } = useSidebarPinState();

  usePageTitle(pages);
  useShortcuts({
    onSearch: () => setOpen('search'),
    onHelp: () => setOpen('shortcuts'),
    onGoTo: key => {
      const target = goTo.find(shortcut => shortcut.key === key);
      if (target) {
        navigate(target.href);
      }
      return target !== undefined;
    },
  });

  function onSearch(event: MouseEvent) {
    // With a modifier it is a link like any other, to a new tab or window.
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      setOpen('search');
    }
  }

  const close = () => setOpen(undefined);
  return (
    <>
      {isMobile ? (
        <BottomBar nav={nav} person={person} onSearch={onSearch} />
      ) : (
        <Sidebar
          nav={nav}
          person={person}
          onSearch={onSearch}
          onShortcuts={() => setOpen('shortcuts')}
        />
      )}
      {open === 'shortcuts' && <ShortcutsDialog goTo={goTo} onClose={close} />}
      {open === 'search' && (
        <Suspense fallback={null}>
          <QuickSearch pages={pages} searchPage={nav.search} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
