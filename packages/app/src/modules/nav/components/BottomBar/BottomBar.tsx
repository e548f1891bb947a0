import { RiMenuLine } from '@remixicon/react';
import { useState, type MouseEventHandler } from 'react';
import type { SignedInPerson } from '../../hooks/useSignedInPerson';
import type { ArrangedNav, NavItem } from '../../lib/arrangeNavItems';
import { Account } from '../Account';
import { Modal } from '../Modal';
import { NavLink } from '../NavLink';
import { NotificationsLink } from '../NotificationsLink';
import styles from './BottomBar.module.css';

export interface BottomBarProps {
  nav: ArrangedNav;
  person?: SignedInPerson;
  onSearch: MouseEventHandler;
}

/** The same navigation within reach of a thumb: four pages, and the rest in a sheet. */
export function BottomBar(props: BottomBarProps) {
  const { nav, person, onSearch } = props;
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const close = () => setIsSheetOpen(false);
  const rest = [nav.docs, ...nav.others, nav.settings].filter(
    (item): item is NavItem => item !== undefined,
  );

  return (
    <>
      <nav className={styles.root} aria-label="Main">
        {[nav.home, nav.catalog, nav.create].map(
          item =>
            item && (
              <NavLink
                key={item.id}
                href={item.href}
                title={item.title}
                icon={item.icon}
                layout="stacked"
              />
            ),
        )}
        {nav.search && (
          <NavLink
            href={nav.search.href}
            title={nav.search.title}
            icon={nav.search.icon}
            layout="stacked"
            onClick={onSearch}
          />
        )}
        <button
          type="button"
          className={styles.more}
          aria-haspopup="dialog"
          aria-expanded={isSheetOpen}
          onClick={() => setIsSheetOpen(true)}
        >
          <RiMenuLine size={22} aria-hidden />
          More
        </button>
      </nav>
      {isSheetOpen && (
        <Modal title="More" placement="bottom" onClose={close}>
          <div className={styles.sheet}>
            <nav aria-label="More pages">
              <ul className={styles.list}>
                {rest.map(item => (
                  <li key={item.id}>
                    <NavLink
                      href={item.href}
                      title={item.title}
                      icon={item.icon}
                      onClick={close}
                    />
                  </li>
                ))}
                {nav.notifications && (
                  <li>
                    <NotificationsLink
                      item={nav.notifications}
                      onClick={close}
                    />
                  </li>
                )}
              </ul>
            </nav>
            <div className={styles.account}>
              <Account person={person} onDone={close} />
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}
