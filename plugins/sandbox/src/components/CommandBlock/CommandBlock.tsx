import { CopyButton } from '@slipway/plugin-ui';
import styles from './CommandBlock.module.css';

export interface CommandBlockProps {
  /** What it is, for those who do not see it: "Command to clone". */
  label: string;
  /** One command, in a line. */
  text: string;
}

/** Something to paste into a terminal. */
export function CommandBlock({ label, text }: CommandBlockProps) {
  return (
    <div className={styles.block} role="group" aria-label={label}>
      <pre
        className={styles.text}
        // It may scroll sideways, and the keyboard must reach that.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={`Copy: ${label}`} />
    </div>
  );
}
