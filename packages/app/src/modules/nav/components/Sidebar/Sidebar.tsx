import type { MouseEventHandler } from 'react';
import { Link } from 'react-router-dom';
import { LogoFull } from '../../../brand';
import type { SignedInPerson } from '../../hooks/useSignedInPerson';
import type { ArrangedNav, NavItem } from '../../lib/arrangeNavItems';
import { NavLink } from '../NavLink';
import { NotificationsLink } from '../NotificationsLink';
import { UserPanel } from '../UserPanel';
import styles from './Sidebar.module.css';

export interface SidebarProps {
  nav: ArrangedNav;
  person?: SignedInPerson;
  onSearch: MouseEventHandler;
  onShortcuts: () => void;
}

/** What people do at the top, what families add below, who they are at the bottom. */
export function Sidebar(props: SidebarProps) {
  const { nav, person, onSearch, onShortcuts } = props;
  const first = [nav.home, nav.catalog, nav.create, nav.docs];
  return (
    <nav className={styles.root} aria-label="Main">
      <Link to={nav.home?.href ?? '/'} className={styles.logo}>
        <LogoFull />
      </Link>
      <div className={styles.pages}>
        <ul className={styles.list}>
          {first.map(item => item && <Page key={item.id} item={item} />)}
          {nav.search && (
            <li>
              <NavLink
                {...pick(nav.search)}
                onClick={onSearch}
                end={<kbd className={styles.key}>/</kbd>}
              />
            </li>
          )}
        </ul>
        {nav.others.length > 0 && (
          <ul className={styles.list}>
            {nav.others.map(item => (
              <Page key={item.id} item={item} />
            ))}
          </ul>
        )}
        <ul className={`${styles.list} ${styles.last}`}>
          {nav.notifications && (
            <li>
              <NotificationsLink item={nav.notifications} />
            </li>
          )}
          {nav.settings && <Page item={nav.settings} />}
        </ul>
      </div>
      <UserPanel person={person} onShortcuts={onShortcuts} />
    </nav>
  );
}

function Page({ item }: { item: NavItem }) {
  return (
    <li>
      <NavLink {...pick(item)} />
    </li>
  );
}

function pick({ href, title, icon }: NavItem) {
  return { href, title, icon };
}
