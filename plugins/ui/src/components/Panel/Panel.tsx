import { Card, CardBody, CardHeader } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

export interface PanelProps {
  title: string;
  /** How many rows there are, beside the title. */
  count?: number;
  /** On the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled card: the one level of cards a page has. */
export function Panel({ title, count, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <Card>
        <CardHeader className={styles.header}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {count !== undefined && <span className={styles.count}>{count}</span>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </CardHeader>
        <CardBody className={styles.body}>{children}</CardBody>
      </Card>
    </section>
  );
}
