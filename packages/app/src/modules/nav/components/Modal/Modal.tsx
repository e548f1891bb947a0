import { useEffect, useId, useRef, type ReactNode } from 'react';
import { RiCloseLine } from '@remixicon/react';
import styles from './Modal.module.css';

export interface ModalProps {
  title: string;
  /** Where it lies: from the top, or as a sheet at the bottom of a telephone. */
  placement?: 'center' | 'top' | 'bottom';
  /** Keeps the title for screen readers only, for a dialog that begins with a field. */
  hideTitle?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog over the page. The browser's own <dialog> keeps the focus inside, gives
 * it back, and closes on Escape, for no weight at all.
 */
export function Modal(props: ModalProps) {
  const { title, placement = 'center', hideTitle, onClose, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open) {
      return undefined;
    }
    if (typeof dialog.showModal === 'function') {
      dialog.showModal();
    } else {
      dialog.setAttribute('open', '');
    }
    return () => dialog.close?.();
  }, []);

  return (
    // A click beside the dialog lands on its backdrop, which is the dialog itself;
    // the keyboard has Escape for that.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={styles.root}
      data-placement={placement}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={event => event.target === ref.current && onClose()}
    >
      <div className={styles.surface}>
        <div className={hideTitle ? styles.hidden : styles.header}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {!hideTitle && (
            <button
              type="button"
              className={styles.close}
              aria-label="Close"
              onClick={onClose}
            >
              <RiCloseLine size={18} />
            </button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
