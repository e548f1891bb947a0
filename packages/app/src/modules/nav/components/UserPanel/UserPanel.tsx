import { RiExpandUpDownLine } from '@remixicon/react';
import { useEffect, useId, useRef, useState } from 'react';
import type { SignedInPerson } from '../../hooks/useSignedInPerson';
import { Account } from '../Account';
import { Avatar } from '../../../brand';
import styles from './UserPanel.module.css';

export interface UserPanelProps {
  person?: SignedInPerson;
  onShortcuts: () => void;
}

/** Who is signed in; opens what concerns that person. */
export function UserPanel(props: UserPanelProps) {
  const { person, onShortcuts } = props;
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    function onPointerDown(event: PointerEvent) {
      if (
        event.target instanceof Node &&
        !root.current?.contains(event.target)
      ) {
        setIsOpen(false);
      }
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape') {
        setIsOpen(false);
        button.current?.focus();
      }
    }
    window.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);

  const name = person?.name ?? '';
  return (
    <div ref={root} className={styles.root}>
      {isOpen && (
        <div
          id={panelId}
          role="group"
          aria-label="Your account"
          className={styles.panel}
        >
          <Account
            person={person}
            onDone={() => setIsOpen(false)}
            onShortcuts={onShortcuts}
          />
        </div>
      )}
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={`Signed in as ${name}`}
        title={name}
        onClick={() => setIsOpen(open => !open)}
      >
        <Avatar name={name} picture={person?.picture} />
        <span className={styles.name}>{name}</span>
        <RiExpandUpDownLine size={16} className={styles.mark} aria-hidden />
      </button>
    </div>
  );
}
