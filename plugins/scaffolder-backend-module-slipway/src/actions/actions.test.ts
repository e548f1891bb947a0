import { createMockDirectory, mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import express from 'express';
import { AddressInfo } from 'node:net';
import { SandboxClient } from '../SandboxClient';
import { createAwaitEntityAction } from './createAwaitEntityAction';
import { createPublishRepositoryAction } from './createPublishRepositoryAction';

const repository = {
  owner: 'platform',
  name: 'orders',
  ownerRef: 'group:default/platform',
  description: '',
  defaultBranch: 'main',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'user:default/ana',
  cloneUrl: 'http://localhost:7007/git/platform/orders.git',
  url: 'http://localhost:7007/git/platform/orders',
};

/** Stands for the embedded Git host: answers with the shapes of sandbox-common. */
async function startHost() {
  const asked: Array<{ method: string; path: string; user?: string; bytes: number }> = [];
  const host = createBackendPlugin({
    pluginId: 'sandbox',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter, httpAuth: coreServices.httpAuth },
        async init({ http, httpAuth }) {
          const router = express.Router();
          router.use(express.raw({ type: () => true, limit: '10mb' }));
          router.use((req, res, next) => {
            httpAuth.credentials(req).then(({ principal }) => {
              const user = typeof principal === 'object' && principal !== null && 'userEntityRef' in principal ? String(principal.userEntityRef) : undefined;
              asked.push({ method: req.method, path: req.path, user, bytes: Buffer.isBuffer(req.body) ? req.body.length : 0 });
              if (req.method === 'POST' && String(req.body).includes('"ownerRef":"group:default/payments"')) throw new NotAllowedError('orders belongs to others');
              res.json(req.method === 'POST' ? repository : { commit: 'c', changed: true });
            }).catch(next);
          });
          http.use(router);
        },
      });
    },
  });
  const backend = await startTestBackend({ features: [host] });
  const { port } = backend.server.address() as AddressInfo;
  const discovery = mockServices.discovery.mock({ getBaseUrl: async () => `http://127.0.0.1:${port}/api/sandbox` });
  return { asked, stop: () => backend.stop(), sandbox: new SandboxClient({ auth: mockServices.auth({ pluginId: 'scaffolder' }), discovery }) };
}

describe('slipway:repository:publish', () => {
  const workspace = createMockDirectory({ content: { 'README.md': 'Hello', '.git': { HEAD: 'x' }, src: { 'index.ts': 'export {};' } } });
  let host: Awaited<ReturnType<typeof startHost>>;
  beforeAll(async () => {
    host = await startHost();
  });
  afterAll(() => host.stop());
  beforeEach(() => host.asked.splice(0));

  const context = (input: { owner: string; name: string }, more: object = {}) => ({
    ...createMockActionContext({ input, workspacePath: workspace.path }),
    output: jest.fn(),
    ...more,
  });

  it('makes the repository and puts the workspace into it, as the person who runs the template', async () => {
    const action = createPublishRepositoryAction({ sandbox: host.sandbox });
    const run = context({ owner: 'group:default/platform', name: 'orders' });
    await action.handler(run);
    expect(host.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /repositories', 'PUT /repositories/platform/orders/snapshot']);
    expect(new Set(host.asked.map(({ user }) => user))).toEqual(new Set(['user:default/mock']));
    expect(host.asked[1].bytes).toBeGreaterThan(100);
    expect(run.output.mock.calls).toEqual([
      ['remoteUrl', repository.cloneUrl],
      ['repositoryUrl', repository.url],
      ['catalogInfoUrl', `${repository.url}/tree/main/catalog-info.yaml`],
    ]);
  });

  it('passes on what the host says, refuses bad names itself, and does nothing in a dry run', async () => {
    const action = createPublishRepositoryAction({ sandbox: host.sandbox });
    await expect(action.handler(context({ owner: 'group:default/payments', name: 'orders' }))).rejects.toThrow(/^orders belongs to others$/);
    host.asked.splice(0);
    await expect(action.handler(context({ owner: 'group:default/platform', name: '../x' }))).rejects.toThrow(/not allowed/);
    await action.handler(context({ owner: 'group:default/platform', name: 'orders' }, { isDryRun: true }));
    expect(host.asked).toEqual([]);
  });
});

describe('slipway:catalog:await', () => {
  const orders: Entity = { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name: 'orders', namespace: 'default' } };
  const auth = mockServices.auth();
  const context = (timeoutSeconds: number) => ({ ...createMockActionContext({ input: { entityRef: 'component:default/orders', timeoutSeconds } }), output: jest.fn() });

  it('ends as soon as the entity is there', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef.mockResolvedValueOnce(undefined).mockResolvedValue(orders);
    const run = context(20);
    await createAwaitEntityAction({ auth, catalog }).handler(run);
    expect(run.output).toHaveBeenCalledWith('entityRef', 'component:default/orders');
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
  });

  it('says what to look at when it does not come', async () => {
    const catalog = catalogServiceMock({ entities: [] });
    await expect(createAwaitEntityAction({ auth, catalog }).handler(context(1))).rejects.toThrow(/does not show component:default\/orders after 1 s/);
  });
});
