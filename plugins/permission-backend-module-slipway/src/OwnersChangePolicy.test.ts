import { catalogEntityDeletePermission, catalogEntityReadPermission, catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult, createPermission, Permission } from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { OwnersChangePolicy } from './OwnersChangePolicy';

const make = createPermission({ name: 'sandbox.repository.create', attributes: { action: 'create' } });

function user(name: string): PolicyQueryUser {
  const ref = `user:default/${name}`;
  const info = { userEntityRef: ref, ownershipEntityRefs: [ref, 'group:default/platform'] };
  return { info, credentials: { $$type: '@backstage/BackstageCredentials', principal: { type: 'user', userEntityRef: ref } } };
}

describe('OwnersChangePolicy', () => {
  const policy = new OwnersChangePolicy();
  const decide = (permission: Permission, who?: PolicyQueryUser) => policy.handle({ permission }, who);

  it('lets nobody in without a sign-in, everybody read, and a guest change nothing', async () => {
    expect(await decide(catalogEntityReadPermission)).toEqual({ result: AuthorizeResult.DENY });
    for (const who of [user('ana'), user('guest')]) expect(await decide(catalogEntityReadPermission, who)).toEqual({ result: AuthorizeResult.ALLOW });
    for (const permission of [catalogEntityDeletePermission, catalogEntityRefreshPermission, make]) {
      expect(await decide(permission, user('guest'))).toEqual({ result: AuthorizeResult.DENY });
    }
  });

  it('leaves changing an entity to its owners', async () => {
    expect(await decide(catalogEntityDeletePermission, user('ana'))).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'IS_ENTITY_OWNER', params: { claims: ['user:default/ana', 'group:default/platform'] } },
    });
    expect(await decide(catalogEntityRefreshPermission, user('ana'))).toEqual({ result: AuthorizeResult.ALLOW });
    expect(await decide(make, user('ana'))).toEqual({ result: AuthorizeResult.ALLOW });
  });
});
