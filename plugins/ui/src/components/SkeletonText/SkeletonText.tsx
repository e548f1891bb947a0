import { Skeleton } from '@backstage/ui';
import styles from './SkeletonText.module.css';

export interface SkeletonTextProps {
  lines?: number;
  label?: string;
}

/** A paragraph that is still loading. */
export function SkeletonText(props: SkeletonTextProps) {
  const { lines = 3, label = 'Loading' } = props;
  return (
    <div role="status" aria-label={label} className={styles.root}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton
          key={index}
          width={index === lines - 1 && lines > 1 ? '60%' : '100%'}
          height={12}
        />
      ))}
    </div>
  );
}
