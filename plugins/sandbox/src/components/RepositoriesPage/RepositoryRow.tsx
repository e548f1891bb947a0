import { Badge, Link } from '@backstage/ui';
import {
  formatRepositoryPath,
  Repository,
} from '@slipway/plugin-sandbox-common';
import { Time } from '@slipway/plugin-ui';
import styles from './RepositoriesPage.module.css';

export function RepositoryRow({ repository }: { repository: Repository }) {
  const { owner, name, description, pushedAt, mirrorOf } = repository;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <Link
          href={formatRepositoryPath({ owner, name, path: '' })}
          weight="bold"
        >
          {owner}/{name}
        </Link>
        {mirrorOf && (
          <span title={`Read-only copy of ${mirrorOf}`}>
            <Badge>Read-only copy</Badge>
          </span>
        )}
      </span>
      <span className={styles.description}>{description}</span>
      <span className={styles.pushed}>
        {pushedAt ? <Time at={pushedAt} prefix="Pushed" /> : 'Empty'}
      </span>
    </li>
  );
}
