import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { GitRunner, readSandboxConfig, RepositoryStorage } from '@slipway/plugin-sandbox-node';
import { SandboxEntityProvider } from './SandboxEntityProvider';
import { SandboxSourceProcessor } from './SandboxSourceProcessor';

/** Feeds the catalog from every repository of the embedded Git host that has a catalog-info.yaml. */
export const catalogModuleSandbox = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sandbox',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config: rootConfig, events, logger, scheduler }) {
        const config = readSandboxConfig(rootConfig);
        if (!config.enabled) return;
        const { baseUrl, gitDirectory, limits } = config;
        const git = new GitRunner({ timeoutMs: limits.commandTimeoutMs });
        const storage = new RepositoryStorage({ gitDirectory, git, pushBytes: limits.pushBytes });
        const taskRunner = scheduler.createScheduledTaskRunner({ frequency: { minutes: 5 }, timeout: { minutes: 5 }, scope: 'local' });
        catalog.addEntityProvider(new SandboxEntityProvider({ baseUrl, gitDirectory, git, storage, events, logger, taskRunner }));
        catalog.addProcessor(new SandboxSourceProcessor({ baseUrl }));
      },
    });
  },
});
