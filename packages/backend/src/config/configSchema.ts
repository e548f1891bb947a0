import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import fs from 'node:fs';
import { VisibilityTree } from './VisibilityTree';

/** Written beside the bundle when it is built; absent in development. */
const FILE = resolvePackagePath('backend', 'dist', 'config-schema.json');

let cached: { serialized: JsonObject; tree: VisibilityTree } | undefined;

/** The config schema of all packages, as it was collected at build time. */
export function builtConfigSchema(): { serialized: JsonObject; tree: VisibilityTree } | undefined {
  if (!cached && fs.existsSync(FILE)) {
    const serialized: JsonObject = JSON.parse(fs.readFileSync(FILE, 'utf8'));
    cached = { serialized, tree: VisibilityTree.fromSerialized(serialized) };
  }
  return cached;
}
