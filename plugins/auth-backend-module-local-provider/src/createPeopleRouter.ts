import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, isUserEntity, RELATION_MEMBER_OF, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { assertLocal } from './assertLocal';
import { LocalConfig } from './readLocalConfig';

const MAX_PEOPLE = 200;

/** GET /local/people: who one can be, for the sign-in page, which has no token yet. */
export function createPeopleRouter(options: { auth: AuthService; catalog: CatalogService; config: LocalConfig }): Router {
  const { auth, catalog, config } = options;
  const router = PromiseRouter();
  router.get('/local/people', async (req, res) => {
    assertLocal(req, config);
    const credentials = await auth.getOwnServiceCredentials();
    const [people, groups] = await Promise.all([
      catalog.queryEntities({ filter: { kind: 'User' }, limit: MAX_PEOPLE, orderFields: { field: 'metadata.name', order: 'asc' } }, { credentials }),
      catalog.getEntities({ filter: { kind: 'Group' }, fields: ['kind', 'metadata.name', 'metadata.namespace', 'spec.profile.displayName'] }, { credentials }),
    ]);
    const groupNames = new Map(groups.items.map(group => [stringifyEntityRef(group), displayName(group)]));
    res.json({
      guest: config.guest,
      items: people.items.filter(isUserEntity).map(user => ({
        entityRef: stringifyEntityRef(user),
        displayName: displayName(user),
        email: user.spec.profile?.email,
        groups: (user.relations ?? [])
          .filter(relation => relation.type === RELATION_MEMBER_OF)
          .map(({ targetRef }) => ({ entityRef: targetRef, displayName: groupNames.get(targetRef) ?? targetRef })),
      })),
    });
  });
  return router;
}

function displayName(entity: Entity): string {
  const profile = entity.spec?.profile;
  const name = typeof profile === 'object' && profile !== null && 'displayName' in profile ? profile.displayName : undefined;
  return typeof name === 'string' && name ? name : entity.metadata.title ?? entity.metadata.name;
}
