import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const componentName = FormFieldBlueprint.make({
  name: 'slipway-component-name',
  params: {
    field: async () =>
      (await import('./fields/ComponentName')).componentNameField,
  },
});

const repositoryHost = FormFieldBlueprint.make({
  name: 'slipway-repository-host',
  params: {
    field: async () =>
      (await import('./fields/RepositoryHost')).repositoryHostField,
  },
});

export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [componentName, repositoryHost],
});
