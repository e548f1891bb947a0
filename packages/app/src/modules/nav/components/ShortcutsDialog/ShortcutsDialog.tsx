import type { GoToShortcut } from '../../lib/shortcuts';
import { Modal } from '../Modal';
import styles from './ShortcutsDialog.module.css';

export interface ShortcutsDialogProps {
  goTo: GoToShortcut[];
  onClose: () => void;
}

/** What the keys do. */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const { goTo, onClose } = props;
  return (
    <Modal title="Keyboard shortcuts" onClose={onClose}>
      <dl className={styles.list}>
        <Shortcut keys={['/']} does="Search, or jump to a page" />
        {goTo.map(({ key, title }) => (
          <Shortcut key={key} keys={['g', key]} does={`Go to ${title}`} />
        ))}
        <Shortcut keys={['?']} does="Show this list" />
        <Shortcut keys={['Esc']} does="Close what lies over the page" />
      </dl>
    </Modal>
  );
}

function Shortcut(props: { keys: string[]; does: string }) {
  return (
    <div className={styles.row}>
      <dt className={styles.keys}>
        {props.keys.map((key, index) => (
          <span key={key}>
            {index > 0 && <span className={styles.then}> then </span>}
            <kbd className={styles.key}>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd className={styles.does}>{props.does}</dd>
    </div>
  );
}
