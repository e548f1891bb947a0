import {
  parseEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { Status } from '@slipway/plugin-ui';
import { getProfileText, getSpecText } from '../../lib/entityFacts';
import { EntityLink } from '../EntityLink';
import styles from './RelationsCard.module.css';

export interface RelationRowProps {
  name: CompoundEntityRef;
  entity?: Entity;
  /** Its owner, when that is known to the page. */
  findOwner(name: CompoundEntityRef): Entity | undefined;
  /** Related to something that the catalog does not have, or does not show. */
  isMissing: boolean;
  withOwner: boolean;
}

export function RelationRow({
  name,
  entity,
  findOwner,
  isMissing,
  withOwner,
}: RelationRowProps) {
  const owner = withOwner && entity && getOwner(entity);
  const email = entity && getProfileText(entity, 'email');
  const lifecycle = entity && getSpecText(entity, 'lifecycle');
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <EntityLink name={name} entity={entity} />
      </span>
      <span className={styles.description}>
        {isMissing ? (
          <Status status="warning" label="Not in the catalog" />
        ) : (
          entity?.metadata.description
        )}
      </span>
      <span className={styles.meta}>
        {lifecycle && <span>{lifecycle}</span>}
        {owner && <EntityLink name={owner} entity={findOwner(owner)} />}
        {email && (
          <Link
            href={`mailto:${email}`}
            variant="body-small"
            color="info"
            standalone
            truncate
          >
            {email}
          </Link>
        )}
      </span>
    </li>
  );
}

/** As the file names it: the relation proper would have to be fetched for each row. */
function getOwner(entity: Entity): CompoundEntityRef | undefined {
  const owner = getSpecText(entity, 'owner');
  if (!owner) return undefined;
  try {
    return parseEntityRef(owner, {
      defaultKind: 'Group',
      defaultNamespace: entity.metadata.namespace,
    });
  } catch {
    return undefined;
  }
}
