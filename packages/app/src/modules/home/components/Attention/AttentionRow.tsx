import { Link } from '@backstage/ui';
import { RiNotification3Line } from '@remixicon/react';
import { Status, Time, type HomeAttentionItem } from '@slipway/plugin-ui';
import styles from './Attention.module.css';

export function AttentionRow({ item }: { item: HomeAttentionItem }) {
  const { status, title, detail, href, at } = item;
  return (
    <li className={styles.row}>
      <span className={styles.status}>
        {status ? (
          <Status status={status} />
        ) : (
          <span className={styles.news}>
            <RiNotification3Line size={16} aria-hidden />
            New
          </span>
        )}
      </span>
      <span className={styles.what}>
        <Link href={href} standalone color="primary" weight="bold">
          {title}
        </Link>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      <span className={styles.time}>{at && <Time at={at} />}</span>
    </li>
  );
}
