import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { RiMindMap } from '@remixicon/react';
import { ErrorState, Panel } from '@slipway/plugin-ui';
import { useRelatedEntities } from '../../hooks/useRelatedEntities';
import { groupRelations } from '../../lib/relations';
import { graphRouteRef } from '../../routes';
import { RelationList } from './RelationList';
import styles from './RelationsCard.module.css';

/**
 * What the entity leads to. The names are in the entity itself and so are
 * there at once; what one call adds to them comes a moment later, or fails
 * without taking the names along.
 */
export function RelationsCard() {
  const { entity } = useEntity();
  const related = useRelatedEntities(entity);
  const toGraph = useRouteRef(graphRouteRef);
  const groups = groupRelations(entity);
  if (groups.length === 0) return null;

  const entityRef = stringifyEntityRef(entity);
  const root = encodeURIComponent(entityRef);
  return (
    <Panel
      title="Relations"
      actions={
        toGraph && (
          <ButtonLink
            size="small"
            variant="tertiary"
            iconStart={<RiMindMap />}
            href={`${toGraph()}?rootEntityRefs[]=${root}`}
          >
            Graph
          </ButtonLink>
        )
      }
    >
      {related.error && (
        <ErrorState
          title="Descriptions and owners could not be read"
          error={related.error}
          onRetry={related.refresh}
        />
      )}
      <div className={styles.groups}>
        {groups.map(group => (
          <RelationList
            key={`${entityRef} ${group.type}`}
            group={group}
            related={related.value}
          />
        ))}
      </div>
    </Panel>
  );
}
