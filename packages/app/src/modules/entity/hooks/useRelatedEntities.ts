import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { useRefreshable, type Refreshable } from '@slipway/plugin-ui';
import { getTemplateRef } from '../lib/entityFacts';
import { getRelatedRefs } from '../lib/relations';

/** By ref. What is related but not here is not in the catalog, or not for the reader. */
export type RelatedEntities = ReadonlyMap<string, Entity>;

/** What a row and a contact need, and no more: an API's definition can be large. */
export const RELATED_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.description',
  'metadata.links',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.profile',
];

/**
 * The parts of the page are extensions and know nothing of each other, yet one
 * call answers all of them: whoever asks first starts it. An entity that was
 * read again is another object, and asks anew.
 */
const shared = new WeakMap<Entity, Promise<RelatedEntities>>();

async function fetchRelated(
  catalogApi: CatalogApi,
  entity: Entity,
): Promise<RelatedEntities> {
  const template = getTemplateRef(entity);
  const entityRefs = [
    ...getRelatedRefs(entity),
    ...(template ? [stringifyEntityRef(template)] : []),
  ];
  if (entityRefs.length === 0) return new Map();
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs,
    fields: RELATED_FIELDS,
  });
  return new Map(
    items.flatMap((item, index) => (item ? [[entityRefs[index], item]] : [])),
  );
}

function loadRelated(
  catalogApi: CatalogApi,
  entity: Entity,
): Promise<RelatedEntities> {
  const known = shared.get(entity);
  if (known) return known;
  const started = fetchRelated(catalogApi, entity);
  shared.set(entity, started);
  // A failure is not kept: the next one to ask tries again.
  started.catch(() => shared.delete(entity));
  return started;
}

/** Everything the entity has a relation to, and the template it was made from. */
export function useRelatedEntities(
  entity: Entity,
): Refreshable<RelatedEntities> {
  const catalogApi = useApi(catalogApiRef);
  return useRefreshable(
    stringifyEntityRef(entity),
    () => loadRelated(catalogApi, entity),
    entity,
  );
}
