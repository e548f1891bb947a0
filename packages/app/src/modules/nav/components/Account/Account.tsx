import { parseEntityRef } from '@backstage/catalog-model';
import { useSidebarPinState } from '@backstage/core-components';
import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  RiKeyboardLine,
  RiLogoutBoxRLine,
  RiSideBarLine,
  RiUserLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import type { SignedInPerson } from '../../hooks/useSignedInPerson';
import { ThemeChoice } from '../ThemeChoice';
import styles from './Account.module.css';

export interface AccountProps {
  person?: SignedInPerson;
  /** Called when something was chosen that leads away from here. */
  onDone: () => void;
  /** Absent where there is no keyboard to speak of. */
  onShortcuts?: () => void;
}

/** Who is signed in, and what concerns that person and this browser. */
export function Account(props: AccountProps) {
  const { person, onDone, onShortcuts } = props;
  const identityApi = useApi(identityApiRef);
  const profile = useProfilePath(person?.entityRef);
  const { isPinned, isMobile, toggleSidebarPinState } = useSidebarPinState();
  return (
    <div className={styles.root}>
      <div className={styles.who}>
        <span className={styles.name}>{person?.name}</span>
        {person?.email && <span className={styles.email}>{person.email}</span>}
      </div>
      <ThemeChoice />
      <div className={styles.actions}>
        {profile && (
          <Link className={styles.action} to={profile} onClick={onDone}>
            <RiUserLine size={16} aria-hidden /> Your page
          </Link>
        )}
        {!isMobile && (
          <button
            type="button"
            className={styles.action}
            onClick={toggleSidebarPinState}
          >
            <RiSideBarLine size={16} aria-hidden />
            {isPinned ? 'Narrow sidebar' : 'Wide sidebar'}
          </button>
        )}
        {onShortcuts && (
          <button
            type="button"
            className={styles.action}
            onClick={() => {
              onDone();
              onShortcuts();
            }}
          >
            <RiKeyboardLine size={16} aria-hidden /> Keyboard shortcuts
            <kbd className={styles.key}>?</kbd>
          </button>
        )}
        <button
          type="button"
          className={styles.action}
          onClick={() => identityApi.signOut()}
        >
          <RiLogoutBoxRLine size={16} aria-hidden /> Sign out
        </button>
      </div>
    </div>
  );
}

function useProfilePath(entityRef?: string): string | undefined {
  const entityRoute = useRouteRef(entityRouteRef);
  if (!entityRef || !entityRoute) {
    return undefined;
  }
  const { kind, namespace, name } = parseEntityRef(entityRef);
  // Nobody in the catalog is the guest.
  return name === 'guest'
    ? undefined
    : entityRoute({ kind: kind.toLocaleLowerCase('en-US'), namespace, name });
}
