/**
 * Bundles the back end into one file. Loading some ten thousand small modules
 * is what makes a Backstage back end slow to start; as one file, together with
 * Node's compile cache, it is ready in a fraction of the time. Packages still
 * find their own files (migrations, schemas, assets) through node_modules.
 */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const require = createRequire(import.meta.url);
const esbuild = require('esbuild');

/** Optional drivers and native add-ons that are not installed stay a `require`, and fail only if used. */
const leaveMissing = {
  name: 'leave-missing',
  setup(build) {
    build.onResolve({ filter: /^[^./]|\.node$/ }, async args => {
      if (args.pluginData === 'resolving' || args.kind === 'entry-point') return undefined;
      const found = await build.resolve(args.path, {
        kind: args.kind,
        importer: args.importer,
        resolveDir: args.resolveDir,
        pluginData: 'resolving',
      });
      return found.errors.length > 0 ? { path: args.path, external: true } : found;
    });
  },
};

/** A module that looks for files beside itself must go on finding them: it keeps its own place. */
const keepPlace = {
  name: 'keep-place',
  setup(build) {
    build.onLoad({ filter: /node_modules.*\.c?js$/ }, async args => {
      const contents = await fs.promises.readFile(args.path, 'utf8');
      if (!/\b__(dir|file)name\b/.test(contents) || /(const|let|var) __(dir|file)name\b/.test(contents)) return undefined;
      const place = `var __filename=${JSON.stringify(args.path)},__dirname=${JSON.stringify(path.dirname(args.path))};`;
      // On the first line and after a directive, so that line numbers and strictness stay.
      const directive = contents.match(/^(#!.*\n)?\s*(['"]use strict['"];?)/);
      const at = directive ? directive[0].length : 0;
      return { contents: `${contents.slice(0, at)}${place}${contents.slice(at)}`, loader: 'js' };
    });
  },
};

/**
 * The OpenAPI documents inside Backstage's packages are checked when those are
 * published. Checking each of them again at every start costs half a second;
 * requests go on being checked against them.
 */
const trustPublishedApis = {
  name: 'trust-published-apis',
  setup(build) {
    build.onLoad({ filter: /express-openapi-validator\/dist\/framework\/openapi\.schema\.validator\.js$/ }, () => ({
      contents: 'exports.OpenAPISchemaValidator = class OpenAPISchemaValidator { validate() { return { errors: [] }; } };',
      loader: 'js',
    }));
  },
};

await esbuild.build({
  entryPoints: [path.join(root, 'packages/backend/src/index.ts')],
  outfile: path.join(root, 'packages/backend/dist/portal.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  mainFields: ['main', 'module'],
  sourcemap: 'linked',
  sourcesContent: false,
  minifyWhitespace: true,
  // Only the config schema tooling of development needs the compiler; it is a third of the bundle.
  external: ['typescript'],
  // Class and function names appear in logs, errors and service references.
  keepNames: true,
  logLevel: 'error',
  plugins: [trustPublishedApis, leaveMissing, keepPlace],
});

await writeConfigSchema();

/** Collects the config schema once, so that no start has to compile it from TypeScript. */
async function writeConfigSchema() {
  const { loadConfigSchema } = require('@backstage/config-loader');
  const { getPackages } = require('@manypkg/get-packages');
  const { packages } = await getPackages(root);
  const schema = await loadConfigSchema({ dependencies: packages.map(entry => entry.packageJson.name) });
  fs.writeFileSync(path.join(root, 'packages/backend/dist/config-schema.json'), JSON.stringify(schema.serialize()));
}
