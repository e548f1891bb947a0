import { createBackend } from '@backstage/backend-defaults';
import { sandboxUrlReaderServiceFactory } from '@slipway/plugin-sandbox-node';
import { appModuleConfigSchema } from './config/appModuleConfigSchema';
import { configuredModules } from './configuredModules';
import { endWithLauncher } from './endWithLauncher';
import { rootLoggerServiceFactory } from './services/rootLogger';

// The composition of the portal: one line for each plugin.
const backend = createBackend();

backend.add(rootLoggerServiceFactory);
backend.add(sandboxUrlReaderServiceFactory);

backend.add(import('@backstage/plugin-app-backend'));
backend.add(appModuleConfigSchema);
backend.add(import('@backstage/plugin-proxy-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@slipway/plugin-auth-backend-module-local-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@slipway/plugin-permission-backend-module-slipway'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'));
backend.add(import('@slipway/plugin-catalog-backend-module-sandbox'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-notifications'));
backend.add(import('@slipway/plugin-scaffolder-backend-module-slipway'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('@slipway/plugin-techdocs-backend-module-markdown'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@slipway/plugin-sandbox-backend'));

backend.add(configuredModules);

endWithLauncher();
backend.start();
