import { Skeleton } from '@backstage/ui';
import styles from './SkeletonRows.module.css';

export interface SkeletonRowsProps {
  /** As many as will probably come, so that nothing jumps. */
  rows?: number;
  /** What is loading, for those who do not see the grey bars. */
  label?: string;
}

// Widths that look like words, and the same at each render.
const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '43%'];

/** A list or table that is still loading, in rows of the height of the real ones. */
export function SkeletonRows(props: SkeletonRowsProps) {
  const { rows = 5, label = 'Loading' } = props;
  return (
    <div role="status" aria-label={label} className={styles.root}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} aria-hidden>
          <Skeleton width={16} height={16} rounded />
          <Skeleton width={WIDTHS[index % WIDTHS.length]} height={12} />
          <Skeleton width={56} height={12} />
        </div>
      ))}
    </div>
  );
}
