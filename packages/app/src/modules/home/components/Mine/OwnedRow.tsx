import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Status } from '@slipway/plugin-ui';
import { EntityLink } from '../../../entity/components/EntityLink';
import {
  getDocsRef,
  getSourceUrl,
  getSpecText,
  getTitle,
} from '../../../entity/lib/entityFacts';
import { findProblems } from '../../../entity/lib/problems';
import { toWebLink } from '../../../entity/lib/webLink';
import { docsRouteRef } from '../../routes';
import { StarButton } from './StarButton';
import styles from './Mine.module.css';

export function OwnedRow({ entity }: { entity: Entity }) {
  const toDocs = useRouteRef(docsRouteRef);
  const docs = getDocsRef(entity);
  const source = getSourceUrl(entity);
  const title = getTitle(entity);
  const [problem] = findProblems(entity);
  return (
    <li className={styles.row}>
      <StarButton entity={entity} />
      <span className={styles.name}>
        <EntityLink name={getCompoundEntityRef(entity)} entity={entity} />
      </span>
      <span className={styles.description}>{entity.metadata.description}</span>
      <span className={styles.kind}>
        {getSpecText(entity, 'type') ?? entity.kind}
      </span>
      <span className={styles.lifecycle}>
        {problem ? (
          <Status status={problem.status} />
        ) : (
          getSpecText(entity, 'lifecycle')
        )}
      </span>
      <span className={styles.links}>
        {docs && toDocs && (
          <Link
            variant="body-small"
            href={toDocs(docs)}
            aria-label={`Docs of ${title}`}
            color="info"
            standalone
          >
            Docs
          </Link>
        )}
        {source && (
          <Link
            variant="body-small"
            {...toWebLink(source)}
            aria-label={`Source of ${title}`}
            color="info"
            standalone
          >
            Source
          </Link>
        )}
      </span>
    </li>
  );
}
