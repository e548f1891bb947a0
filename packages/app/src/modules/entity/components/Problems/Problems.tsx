import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { RiFileEditLine } from '@remixicon/react';
import { Status } from '@slipway/plugin-ui';
import { useEntityProblems } from '../../hooks/useEntityProblems';
import { getCatalogFile } from '../../lib/entityFacts';
import { toWebLink } from '../../lib/webLink';
import { EntityLink } from '../EntityLink';
import { ReadAgainButton } from './ReadAgainButton';
import styles from './Problems.module.css';

/** Why the page may not show the entity as its file describes it. Nothing when it does. */
export function Problems({ entity }: { entity: Entity }) {
  const found = useEntityProblems(entity);
  if (found.length === 0) return null;
  return (
    <section aria-label="Catalog problems" className={styles.root}>
      {found.map(({ entity: source, problems }) => {
        const file = getCatalogFile(source);
        return problems.map(problem => (
          <article
            key={`${stringifyEntityRef(source)} ${problem.id}`}
            className={styles.problem}
            data-status={problem.status}
          >
            <div className={styles.text}>
              <h2 className={styles.title}>
                <Status status={problem.status} label={problem.title} />
              </h2>
              {source !== entity && (
                <p className={styles.line}>
                  In what it comes from:{' '}
                  <EntityLink
                    name={{
                      kind: source.kind,
                      namespace: source.metadata.namespace ?? 'default',
                      name: source.metadata.name,
                    }}
                    entity={source}
                  />
                </p>
              )}
              {problem.detail && (
                <pre className={styles.detail}>{problem.detail}</pre>
              )}
              <p className={styles.line}>{problem.fix}</p>
            </div>
            <div className={styles.actions}>
              {file?.url && (
                <ButtonLink
                  size="small"
                  variant="secondary"
                  iconStart={<RiFileEditLine />}
                  {...toWebLink(file.url)}
                >
                  {`Open ${file.name}`}
                </ButtonLink>
              )}
              <ReadAgainButton entity={source} />
            </div>
          </article>
        ));
      })}
    </section>
  );
}
