// Writes schema/catalog-info.schema.json from the schemas the linter uses.
// Run it with `yarn schema` after a change to those; a test compares the two.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
// Of the root of the monorepo, as for all packages.
// eslint-disable-next-line @backstage/no-undeclared-imports
import prettier from 'prettier';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  buildEditorSchema,
} = require('../src/commands/lint/editor/buildEditorSchema');

const path = fileURLToPath(
  new URL('../schema/catalog-info.schema.json', import.meta.url),
);
const config = await prettier.resolveConfig(path);
const text = prettier.format(JSON.stringify(buildEditorSchema()), {
  ...config,
  parser: 'json',
});
writeFileSync(path, text);
process.stdout.write(`${path} written\n`);
