import { createMockDirectory, mockServices } from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { PUSH_TOPIC } from '@slipway/plugin-sandbox-common';
import { GitRunner, RepositoryStorage } from '@slipway/plugin-sandbox-node';
import fs from 'node:fs/promises';
import path from 'node:path';
import { SandboxEntityProvider } from './SandboxEntityProvider';
import { SandboxSourceProcessor } from './SandboxSourceProcessor';

const BASE = 'http://localhost:7007';
const target = (name: string) => `${BASE}/git/platform/${name}/tree/main/catalog-info.yaml`;

describe('SandboxEntityProvider', () => {
  const home = createMockDirectory();
  const git = new GitRunner({ timeoutMs: 20_000 });
  const storage = new RepositoryStorage({ gitDirectory: home.path, git, pushBytes: 1e6 });
  const connection: jest.Mocked<EntityProviderConnection> = { applyMutation: jest.fn(), refresh: jest.fn() };
  const events = mockServices.events.mock();
  const provider = new SandboxEntityProvider({
    baseUrl: BASE,
    gitDirectory: home.path,
    git,
    storage,
    events,
    logger: mockServices.logger.mock(),
    taskRunner: { run: async () => {} },
  });

  async function push(name: string, files: string[]) {
    const work = path.join(home.path, '.work');
    await fs.rm(work, { recursive: true, force: true });
    await git.run(['init', '--quiet', '--initial-branch=main', work]);
    for (const file of files) await fs.writeFile(path.join(work, file), 'kind: Component\n');
    const env = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
    await git.run(['add', '-A'], { cwd: work });
    await git.run(['commit', '--quiet', '--allow-empty', '-m', 'x'], { cwd: work, env });
    await git.run(['push', '--quiet', '--force', storage.pathOf('platform', name), 'HEAD:refs/heads/main'], { cwd: work });
    const eventPayload = { owner: 'platform', name, pushedBy: 'user:default/ana', defaultBranch: 'main', refs: [{ ref: 'refs/heads/main' }] };
    await events.subscribe.mock.calls[0][0].onEvent({ topic: PUSH_TOPIC, eventPayload });
  }

  beforeAll(async () => {
    await provider.connect(connection);
    for (const name of ['orders', 'plain', 'empty']) await storage.ensure('platform', name);
  });
  beforeEach(() => {
    jest.clearAllMocks();
    events.subscribe.mock.calls.splice(0);
  });

  it('adds a repository that has a descriptor as soon as it is pushed, and takes it out when that goes', async () => {
    await provider.connect(connection);
    await push('orders', ['catalog-info.yaml']);
    expect(connection.applyMutation.mock.calls[0][0]).toMatchObject({ type: 'delta', removed: [], added: [{ locationKey: 'sandbox:platform/orders', entity: { spec: { type: 'url', target: target('orders') } } }] });
    expect(connection.refresh).toHaveBeenCalledWith({ keys: [`url:${target('orders')}`] });
    await push('orders', ['README.md']);
    expect(connection.applyMutation.mock.calls[1][0]).toMatchObject({ type: 'delta', added: [], removed: [{ locationKey: 'sandbox:platform/orders' }] });
  });

  it('takes no notice of other branches and of payloads that are no push', async () => {
    await provider.connect(connection);
    const { onEvent } = events.subscribe.mock.calls[0][0];
    await onEvent({ topic: PUSH_TOPIC, eventPayload: { owner: 'platform', name: 'orders', pushedBy: 'x', defaultBranch: 'main', refs: [{ ref: 'refs/heads/other' }] } });
    for (const eventPayload of [undefined, null, 'x', {}, { owner: 'platform' }]) await onEvent({ topic: PUSH_TOPIC, eventPayload });
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });

  it('finds every descriptor on its schedule, and skips what has none', async () => {
    await provider.connect(connection);
    await push('orders', ['catalog-info.yaml']);
    await push('plain', ['README.md']);
    connection.applyMutation.mockClear();
    await provider.refreshAll();
    const [mutation] = connection.applyMutation.mock.calls[0];
    expect(mutation.type).toBe('full');
    expect(mutation.type === 'full' && mutation.entities.map(({ entity }) => entity.spec?.target)).toEqual([target('orders')]);
  });
});

describe('SandboxSourceProcessor', () => {
  const processor = new SandboxSourceProcessor({ baseUrl: BASE });
  const entity = { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name: 'orders' } };

  it('tells where the source is, below what the file says itself', async () => {
    const processed = await processor.preProcessEntity(entity, { type: 'url', target: target('orders') });
    expect(processed.metadata.annotations).toEqual({
      'backstage.io/view-url': target('orders'),
      'backstage.io/edit-url': target('orders'),
      'backstage.io/source-location': `url:${BASE}/git/platform/orders/tree/main/`,
      'slipway.dev/repository': 'platform/orders',
    });
    const own = { ...entity, metadata: { name: 'orders', annotations: { 'backstage.io/view-url': 'https://example.org' } } };
    expect((await processor.preProcessEntity(own, { type: 'url', target: target('orders') })).metadata.annotations?.['backstage.io/view-url']).toBe('https://example.org');
  });

  it('leaves entities from elsewhere alone', async () => {
    for (const location of [{ type: 'file', target: '/x' }, { type: 'url', target: 'https://github.com/git/a/b' }]) {
      expect(await processor.preProcessEntity(entity, location)).toBe(entity);
    }
  });
});
