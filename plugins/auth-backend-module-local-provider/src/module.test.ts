import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend, TestDatabases } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { authModuleLocalProvider } from './module';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ana' },
    spec: { profile: { displayName: 'Ana Ribeiro', email: 'ana@example.org' }, memberOf: ['platform'] },
    relations: [{ type: 'memberOf', targetRef: 'group:default/platform' }],
  },
  { apiVersion: 'backstage.io/v1alpha1', kind: 'Group', metadata: { name: 'platform' }, spec: { type: 'team', profile: { displayName: 'Platform' } } },
];

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

async function start(local?: object) {
  const knex = await databases.init('POSTGRES_18');
  return startTestBackend({
    features: [
      authPlugin,
      authModuleLocalProvider,
      catalogServiceMock.factory({ entities }),
      createServiceFactory({ service: coreServices.database, deps: {}, factory: () => mockServices.database({ knex }) }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost:7007' }, backend: { baseUrl: 'http://localhost:7007' }, auth: { providers: local ? { local } : {} } },
      }),
    ],
  });
}

describe('the local sign-in', () => {
  let backend: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    backend = await start({ enabled: true });
  });
  afterAll(() => backend.stop());
  const refresh = () => request(backend.server).get('/api/auth/local/refresh').set('Host', 'localhost:7007');

  it('lists who one can be', async () => {
    const { body } = await request(backend.server).get('/api/auth/local/people').set('Host', 'localhost:7007').expect(200);
    expect(body).toEqual({
      guest: true,
      items: [{ entityRef: 'user:default/ana', displayName: 'Ana Ribeiro', email: 'ana@example.org', groups: [{ entityRef: 'group:default/platform', displayName: 'Platform' }] }],
    });
  });

  it('signs in as a person, with their groups, and as a guest', async () => {
    const { body } = await refresh().set('x-slipway-person', 'user:default/ana').expect(200);
    expect(body.backstageIdentity.identity).toEqual({ type: 'user', userEntityRef: 'user:default/ana', ownershipEntityRefs: ['user:default/ana', 'group:default/platform'] });
    expect(body.profile).toMatchObject({ displayName: 'Ana Ribeiro', email: 'ana@example.org' });
    const guest = await refresh().set('x-slipway-person', 'guest').expect(200);
    expect(guest.body.backstageIdentity.identity.ownershipEntityRefs).toEqual(['user:default/guest']);
  });

  it.each([
    ['nobody named', {}, 400],
    ['an unknown person', { 'x-slipway-person': 'user:default/nobody' }, 401],
    ['a team', { 'x-slipway-person': 'group:default/platform' }, 401],
    ['no entity ref', { 'x-slipway-person': ':::' }, 401],
    ['a request that a proxy passed on', { 'x-slipway-person': 'user:default/ana', 'X-Forwarded-For': '10.0.0.9' }, 403],
    ['a web site that points its name here', { 'x-slipway-person': 'user:default/ana', Host: 'evil.example.com' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const response = await refresh().set(headers);
    expect(response.status).toBe(status);
    expect(JSON.stringify(response.body)).not.toContain('token"');
  });

  it('lists nobody to other machines', async () => {
    await request(backend.server).get('/api/auth/local/people').set('Host', 'evil.example.com').expect(403);
  });
});

describe('the local sign-in, off or without guests', () => {
  it('does not exist unless it is enabled', async () => {
    const backend = await start();
    await request(backend.server).get('/api/auth/local/refresh').set('Host', 'localhost').set('x-slipway-person', 'guest').expect(404);
    await backend.stop();
  });

  it('lets no guests in when told so', async () => {
    const backend = await start({ enabled: true, guest: false });
    await request(backend.server).get('/api/auth/local/refresh').set('Host', 'localhost').set('x-slipway-person', 'guest').expect(403);
    await backend.stop();
  });
});
