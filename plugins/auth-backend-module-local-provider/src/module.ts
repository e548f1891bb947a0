import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createLocalAuthProvider } from './createLocalAuthProvider';
import { createPeopleRouter } from './createPeopleRouter';
import { readLocalConfig } from './readLocalConfig';

/**
 * Lets anyone on this machine sign in as any person of the catalog, so that
 * ownership and approvals can be tried as two different people.
 */
export const authModuleLocalProvider = createBackendModule({
  pluginId: 'auth',
  moduleId: 'local-provider',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config: rootConfig, httpRouter, logger, providers }) {
        const config = readLocalConfig(rootConfig);
        if (!config) return;
        logger.warn('Anyone on this machine can sign in as anyone: auth.providers.local is enabled');
        providers.registerProvider({ providerId: 'local', factory: createLocalAuthProvider(config) });
        httpRouter.use(createPeopleRouter({ auth, catalog, config }));
        httpRouter.addAuthPolicy({ path: '/local/people', allow: 'unauthenticated' });
      },
    });
  },
});
