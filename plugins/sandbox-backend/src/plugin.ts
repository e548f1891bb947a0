import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { sandboxPermissions } from '@slipway/plugin-sandbox-common';
import { GitRunner, readSandboxConfig, RepositoryStorage } from '@slipway/plugin-sandbox-node';
import fs from 'node:fs/promises';
import { assertLoopback } from './assertLoopback';
import { connect } from './database/migrate';
import { DatabaseRepositoryStore } from './database/DatabaseRepositoryStore';
import { DatabaseTokenStore } from './database/DatabaseTokenStore';
import { createApiRouter } from './routes/createApiRouter';
import { createGitRouter } from './routes/createGitRouter';
import { GitHttpBackend } from './routes/GitHttpBackend';
import { AccessTokens } from './services/AccessTokens';
import { Membership } from './services/Membership';
import { MirrorKeeper } from './services/MirrorKeeper';
import { PushAnnouncer } from './services/PushAnnouncer';
import { RepositoryService } from './services/RepositoryService';

/** The embedded Git host. Made for one machine; off unless `sandbox.enabled`. */
export const sandboxPlugin = createBackendPlugin({
  pluginId: 'sandbox',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootHttpRouter: coreServices.rootHttpRouter,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, events, logger } = deps;
        const config = readSandboxConfig(deps.config);
        if (!config.enabled) {
          logger.info('The embedded Git host is off; set sandbox.enabled to run it');
          return;
        }
        assertLoopback(deps.config, config);

        const { baseUrl, gitDirectory, workDirectory, limits } = config;
        await Promise.all([gitDirectory, workDirectory].map(dir => fs.mkdir(dir, { recursive: true })));
        const knex = await connect(deps.database);
        const store = DatabaseRepositoryStore.create(knex);
        const tokens = new AccessTokens(DatabaseTokenStore.create(knex));
        const git = new GitRunner({ timeoutMs: limits.commandTimeoutMs });
        const storage = new RepositoryStorage({ gitDirectory, git, pushBytes: limits.pushBytes });
        const service = new RepositoryService({
          store,
          storage,
          git,
          membership: new Membership({ auth, catalog }),
          announcer: new PushAnnouncer({ events, logger }),
          baseUrl,
          workDirectory,
          maxSnapshotBytes: limits.pushBytes,
        });

        deps.permissionsRegistry.addPermissions(sandboxPermissions);
        deps.httpRouter.use(createApiRouter({ ...deps, service, tokens }));
        const backend = new GitHttpBackend({ gitDirectory, timeoutMs: limits.commandTimeoutMs, logger });
        deps.rootHttpRouter.use('/git', createGitRouter({ auth, tokens, service, backend }));

        const mirrors = new MirrorKeeper({ mirrors: config.mirrors, store, storage, service, git, logger });
        await deps.scheduler.scheduleTask({
          id: 'refresh-mirrors',
          frequency: { minutes: 1 },
          timeout: { minutes: 5 },
          scope: 'local',
          fn: () => mirrors.refresh(),
        });
      },
    });
  },
});
