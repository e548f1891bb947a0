import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const componentNameSchema = makeFieldSchema({
  output: z => z.string(),
});
