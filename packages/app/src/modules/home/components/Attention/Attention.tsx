import { Skeleton } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { ErrorState, Panel, type HomeAttentionItem } from '@slipway/plugin-ui';
import { AttentionRow } from './AttentionRow';
import styles from './Attention.module.css';

const WORST_FIRST = ['failing', 'warning', 'unknown', 'running'];

export interface AttentionProps {
  items: HomeAttentionItem[];
  failures: Array<{ title: string; error: Error }>;
  /** Whether everything was asked. */
  isComplete: boolean;
  refresh(): void;
}

/** What waits for me, worst first; a line when nothing does. */
export function Attention({
  items,
  failures,
  isComplete,
  refresh,
}: AttentionProps) {
  const trouble = failures.map(({ title, error }) => (
    <ErrorState
      key={title}
      title={`Could not check ${title}`}
      error={error}
      onRetry={refresh}
    />
  ));

  if (items.length === 0 && trouble.length === 0) {
    // A line either way, so that nothing below it moves.
    return isComplete ? (
      <p className={styles.calm}>
        <RiCheckLine size={16} aria-hidden />
        Nothing needs you right now.
      </p>
    ) : (
      <div className={styles.calm} role="status" aria-label="Checking">
        <Skeleton width={220} height={14} />
      </div>
    );
  }
  return (
    <Panel title="Needs attention" count={items.length || undefined}>
      {trouble}
      <ul className={styles.rows}>
        {[...items].sort(compare).map(item => (
          <AttentionRow key={item.id} item={item} />
        ))}
      </ul>
    </Panel>
  );
}

function compare(a: HomeAttentionItem, b: HomeAttentionItem): number {
  return rank(a) - rank(b) || (b.at ?? '').localeCompare(a.at ?? '');
}

function rank({ status }: HomeAttentionItem): number {
  return status ? WORST_FIRST.indexOf(status) : WORST_FIRST.length;
}
