import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { getCatalogFile } from '../../lib/entityFacts';
import { toWebLink } from '../../lib/webLink';
import styles from './EntityOverview.module.css';

/** What it is, in its owner's words; else where those words would go. */
export function Description({ entity }: { entity: Entity }) {
  const { kind, metadata } = entity;
  if (metadata.description) {
    return <p className={styles.description}>{metadata.description}</p>;
  }
  // People and teams are known by their names.
  if (['user', 'group'].includes(kind.toLowerCase())) return null;
  const file = getCatalogFile(entity);
  return (
    <p className={styles.noDescription}>
      No description yet. Say what it does and for whom under{' '}
      <code>metadata.description</code> in{' '}
      {file?.url ? (
        <Link {...toWebLink(file.url)} color="info">
          {file.name}
        </Link>
      ) : (
        'its catalog file'
      )}
      .
    </p>
  );
}
