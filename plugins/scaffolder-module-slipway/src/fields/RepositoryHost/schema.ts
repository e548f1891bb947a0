import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const repositoryHostSchema = makeFieldSchema({
  output: z => z.string(),
});
