import { formatRelative } from './formatRelative';
import styles from './Time.module.css';
import { useNow } from './useNow';

export interface TimeProps {
  /** A moment: ISO 8601, milliseconds since 1970, or a Date. */
  at: string | number | Date;
  /** Goes before the time in the same text, such as "deployed". */
  prefix?: string;
}

const exact = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** "4 min ago" that keeps up with the clock; the exact time and zone on hover. */
export function Time(props: TimeProps) {
  const { at, prefix } = props;
  const now = useNow();
  const time = new Date(at);

  if (Number.isNaN(time.getTime())) {
    return <span className={styles.unknown}>unknown time</span>;
  }
  return (
    <time
      className={styles.root}
      dateTime={time.toISOString()}
      title={exact.format(time)}
    >
      {prefix && `${prefix} `}
      {formatRelative(time, now)}
    </time>
  );
}
