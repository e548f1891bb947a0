import styles from './Duration.module.css';
import { formatDuration } from './formatDuration';

export interface DurationProps {
  milliseconds: number;
}

/** How long something took. */
export function Duration(props: DurationProps) {
  return (
    <span className={styles.root}>{formatDuration(props.milliseconds)}</span>
  );
}
