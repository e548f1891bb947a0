import { useCopy } from '../CopyButton';
import styles from './Hash.module.css';

export interface HashProps {
  /** The whole hash; what is shown is short, what is copied is whole. */
  value: string;
  length?: number;
}

/** A commit or digest one reads in short and copies in full by a click. */
export function Hash(props: HashProps) {
  const { value, length = 7 } = props;
  const { outcome, copy } = useCopy(value);
  // "sha256:" tells nothing apart.
  const short = value.replace(/^sha\d+:/, '').slice(0, length);
  return (
    <button
      type="button"
      className={styles.root}
      title={`${value}\nClick to copy`}
      aria-label={`${short}, copy the whole hash`}
      onClick={copy}
    >
      {short}
      <span role="status" className={styles.outcome}>
        {outcome === 'copied' && 'copied'}
        {outcome === 'failed' && 'not copied'}
      </span>
    </button>
  );
}
