import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRefreshable } from '@slipway/plugin-ui';
import { getTitle } from '../../entity/lib/entityFacts';
import type { Me } from './useMe';

export interface Team {
  ref: string;
  /** For its title, once known. */
  entity?: Entity;
}

export interface People {
  /** What people call me; undefined until it is known. */
  name?: string;
  teams: Team[];
}

/** My name and my teams'. Should the catalog not answer, what my token says must do. */
export function usePeople(me: Me): People {
  const catalogApi = useApi(catalogApiRef);
  const groupRefs = me.ownershipRefs.filter(
    ref => parseEntityRef(ref).kind.toLowerCase() === 'group',
  );
  const refs = [me.userRef, ...groupRefs];
  const { value, error } = useRefreshable(refs.join(), async () => {
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs,
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'spec.profile',
      ],
    });
    return items;
  });

  const [self, ...groups] = value ?? [];
  const isKnown = value !== undefined || error !== undefined;
  const fallback = me.isGuest ? 'guest' : parseEntityRef(me.userRef).name;
  const name = self ? getTitle(self) : fallback;
  return {
    name: me.displayName ?? (isKnown ? name : undefined),
    teams: groupRefs.map((ref, index) => ({ ref, entity: groups[index] })),
  };
}
