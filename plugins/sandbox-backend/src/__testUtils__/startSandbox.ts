import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sandboxPlugin } from '../plugin';

const run = promisify(execFile);

/** The catalog of the tests: two teams, and one person in each. */
const entities: Entity[] = [
  { apiVersion: 'backstage.io/v1alpha1', kind: 'Group', metadata: { name: 'platform' } },
  { apiVersion: 'backstage.io/v1alpha1', kind: 'Group', metadata: { name: 'payments' } },
  member('ana', 'platform'),
  member('leila', 'payments'),
];

function member(name: string, group: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name },
    relations: [{ type: 'memberOf', targetRef: `group:default/${group}` }],
  };
}

/** A portal with the embedded Git host alone, on a real port, over a real database and real git. */
export async function startSandbox(options: { databases: TestDatabases; mirrors?: object[]; pushMegabytes?: number; listenHost?: string }) {
  const home = await fs.mkdtemp(path.join(os.tmpdir(), 'slipway-sandbox-'));
  const knex = await options.databases.init('POSTGRES_18');
  const events = mockServices.events.mock();
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async () => ({ success: jest.fn(), fail: jest.fn() }));
  const backend = await startTestBackend({
    features: [
      sandboxPlugin,
      catalogServiceMock.factory({ entities }),
      events.factory,
      auditor.factory,
      createServiceFactory({ service: coreServices.database, deps: {}, factory: () => mockServices.database({ knex }) }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:7007' },
          backend: { baseUrl: 'http://localhost:7007', listen: { host: options.listenHost ?? '127.0.0.1', port: 0 } },
          sandbox: {
            enabled: true,
            gitDirectory: `${home}/git`,
            workDirectory: `${home}/work`,
            mirrors: options.mirrors ?? [],
            limits: { pushMegabytes: options.pushMegabytes ?? 20 },
          },
        },
      }),
    ],
  });
  return {
    server: backend.server,
    home,
    knex,
    events,
    auditor,
    url: `http://127.0.0.1:${backend.server.port()}`,
    async stop() {
      await backend.stop();
      await fs.rm(home, { recursive: true, force: true });
    },
  };
}

/** Runs the real git as a developer would; returns its exit code and what it said. */
export async function git(args: string[], cwd: string): Promise<{ code: number; said: string }> {
  const env = {
    PATH: process.env.PATH,
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.org',
    GIT_COMMITTER_NAME: 'Ana',
    GIT_COMMITTER_EMAIL: 'ana@example.org',
  };
  try {
    const { stdout, stderr } = await run('git', args, { cwd, env, maxBuffer: 1e7 });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    if (!isError(error) || typeof error.code !== 'number') throw error;
    const said = ['stdout', 'stderr'].map(key => String(Reflect.get(error, key))).join('');
    return { code: error.code, said };
  }
}
