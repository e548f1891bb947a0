import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ComponentNameField } from './ComponentNameField';
import { componentNameSchema } from './schema';
import { validateComponentName } from './validateComponentName';

/** `ui:field: SlipwayComponentName` */
export const componentNameField = createFormField({
  name: 'SlipwayComponentName',
  component: ComponentNameField,
  validation: validateComponentName,
  schema: componentNameSchema,
});
