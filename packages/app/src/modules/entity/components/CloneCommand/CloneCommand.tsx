import { CopyButton } from '@slipway/plugin-ui';
import styles from './CloneCommand.module.css';

/** The command that fetches the code, ready to paste. */
export function CloneCommand({ url }: { url: string }) {
  const command = `git clone ${url}`;
  return (
    <div className={styles.root}>
      <code className={styles.command} title={command}>
        {command}
      </code>
      <CopyButton text={command} label="Copy the clone command" />
    </div>
  );
}
