import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAwaitEntityAction } from './actions/createAwaitEntityAction';
import { createPublishRepositoryAction } from './actions/createPublishRepositoryAction';
import { SandboxClient } from './SandboxClient';

/** Scaffolder actions of ours. Each can be run twice with the same outcome. */
export const scaffolderModuleSlipway = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'slipway',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, catalog, discovery }) {
        const sandbox = new SandboxClient({ auth, discovery });
        actions.addActions(createPublishRepositoryAction({ sandbox }), createAwaitEntityAction({ auth, catalog }));
      },
    });
  },
});
