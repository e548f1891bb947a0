import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRefreshable } from '@slipway/plugin-ui';
import { findProblems, type EntityProblem } from '../lib/problems';

export interface ProblemsOfEntity {
  entity: Entity;
  problems: EntityProblem[];
}

/**
 * What is wrong with the entity and with what it comes from. A file that can
 * no longer be read leaves its entities as they were, and the error with the
 * location above them: without the ancestors a stale entity would look fine.
 */
export function useEntityProblems(entity: Entity): ProblemsOfEntity[] {
  const catalogApi = useApi(catalogApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { value: ancestors = [] } = useRefreshable(
    entityRef,
    async () => {
      const { items } = await catalogApi.getEntityAncestors({ entityRef });
      return items
        .map(item => item.entity)
        .filter(ancestor => stringifyEntityRef(ancestor) !== entityRef);
    },
    entity,
  );
  return [entity, ...ancestors]
    .map(each => ({ entity: each, problems: findProblems(each) }))
    .filter(({ problems }) => problems.length > 0);
}
