import { Skeleton } from '@backstage/ui';
import { Panel } from '@slipway/plugin-ui';
import styles from './Mine.module.css';

/** The rows to come, in their shape, so that nothing jumps when they do. */
export function MineSkeleton() {
  return (
    <Panel title="Mine">
      <div role="status" aria-label="Loading what you own">
        {[140, 180, 120, 160].map((width, index) => (
          <div key={index} className={styles.skeletonRow}>
            <Skeleton width={16} height={16} />
            <Skeleton width={width} height={14} />
            <Skeleton width={320} height={14} className={styles.description} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
