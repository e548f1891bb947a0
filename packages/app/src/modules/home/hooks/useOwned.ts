import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRefreshable, type Refreshable } from '@slipway/plugin-ui';

/** More than a person looks through; past it, the catalog has filters. */
const LIMIT = 200;

export interface Owned {
  entities: Entity[];
  /** More than there are entities here, when there are too many for Home. */
  total: number;
}

/** Everything I and my groups own, with what rows and problems need: one call. */
export function useOwned(ownershipRefs: string[]): Refreshable<Owned> {
  const catalogApi = useApi(catalogApiRef);
  return useRefreshable(ownershipRefs.join(), async () => {
    if (ownershipRefs.length === 0) return { entities: [], total: 0 };
    const { items, totalItems } = await catalogApi.queryEntities({
      filter: { 'relations.ownedBy': ownershipRefs },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'metadata.description',
        'metadata.annotations',
        'spec.type',
        'spec.lifecycle',
        'spec.system',
        'status',
      ],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: LIMIT,
    });
    return { entities: items, total: totalItems };
  });
}
