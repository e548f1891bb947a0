import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { RepositoryHostField } from './RepositoryHostField';
import { repositoryHostSchema } from './schema';
import { validateRepositoryHost } from './validateRepositoryHost';

/** `ui:field: SlipwayRepositoryHost` */
export const repositoryHostField = createFormField({
  name: 'SlipwayRepositoryHost',
  component: RepositoryHostField,
  validation: validateRepositoryHost,
  schema: repositoryHostSchema,
});
