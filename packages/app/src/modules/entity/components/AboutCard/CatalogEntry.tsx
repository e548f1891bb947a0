import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { Status } from '@slipway/plugin-ui';
import { getCatalogFile } from '../../lib/entityFacts';
import { findProblems } from '../../lib/problems';
import { toWebLink } from '../../lib/webLink';
import styles from './AboutCard.module.css';

/** Whether what the page says can be relied on, and the file to change when not. */
export function CatalogEntry({ entity }: { entity: Entity }) {
  const problems = findProblems(entity);
  const file = getCatalogFile(entity);
  return (
    <>
      {problems.length === 0 ? (
        <Status status="ok" label="No errors" />
      ) : (
        <Status
          status={
            problems.some(({ status }) => status === 'failing')
              ? 'failing'
              : 'warning'
          }
          label={
            problems.length === 1 ? '1 problem' : `${problems.length} problems`
          }
        />
      )}
      {file && (
        <div className={styles.line}>
          {file.url ? (
            <Link {...toWebLink(file.url)} standalone truncate color="info">
              {file.name}
            </Link>
          ) : (
            file.name
          )}
        </div>
      )}
    </>
  );
}
