import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fingerprint, isStamped, stamped } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { runTool } from './processes.mjs';
import { step } from './steps.mjs';

/** Installs the dependencies exactly as the lockfile has them. */
export async function install({ node, yarn, env }) {
  const wanted = lockDigest();
  if (isStamped('install', wanted) && fs.existsSync(path.join(root, 'node_modules/.yarn-state.yml'))) return;
  await step('Install dependencies', tell =>
    stamped('install', wanted, () =>
      runTool(node, [yarn, 'install', '--immutable'], {
        cwd: root,
        env,
        tell,
        what: 'The dependencies could not be installed.',
        fix: 'Check the network and the disk, then run the command again; what was downloaded is kept.',
      }),
    ),
  );
}

/** Builds the browser app and bundles the back end, each only when its sources changed. */
export async function build({ node, env }) {
  const { app, backend } = sources();
  const tasks = [];
  if (!isStamped('app', app) || !fs.existsSync(path.join(root, 'packages/app/dist/index.html'))) {
    tasks.push(tell =>
      stamped('app', app, () =>
        runTool(node, [backstageCli(), 'package', 'build'], {
          cwd: path.join(root, 'packages/app'),
          env: { ...env, NODE_OPTIONS: '--max-old-space-size=3072' },
          tell,
          what: 'The browser app could not be built.',
          fix: 'Mend what the output above names. A build that was killed starts afresh by itself.',
        }),
      ),
    );
  }
  if (!isStamped('backend', backend) || !fs.existsSync(path.join(root, 'packages/backend/dist/portal.cjs'))) {
    tasks.push(tell =>
      stamped('backend', backend, () =>
        runTool(node, [path.join(root, 'scripts/lib/bundle-backend.mjs')], {
          cwd: root,
          env,
          tell,
          what: 'The back end could not be bundled.',
          fix: 'Mend what the output above names, then run the command again.',
        }),
      ),
    );
  }
  if (tasks.length === 0) return;
  await step('Build', tell => Promise.all(tasks.map(task => task(tell))));
}

function backstageCli() {
  return path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
}

function lockDigest() {
  const hash = createHash('sha256');
  for (const file of ['yarn.lock', '.yarnrc.yml', 'package.json', ...manifests()]) {
    try {
      hash.update(fs.readFileSync(path.join(root, file)));
    } catch (error) {
      throw new Problem({ what: `${file} is missing from this checkout.`, why: error.message, fix: 'git checkout -- .' });
    }
  }
  return hash.digest('hex');
}

function manifests() {
  return ['packages', 'plugins'].flatMap(dir =>
    fs
      .readdirSync(path.join(root, dir))
      .sort()
      .map(name => `${dir}/${name}/package.json`)
      .filter(file => fs.existsSync(path.join(root, file))),
  );
}

/** What each build is made from: packages by their Backstage role. */
function sources() {
  const common = ['yarn.lock', 'tsconfig.json'];
  const forApp = [...common, 'packages/app'];
  const forBackend = [...common, 'packages/backend', 'scripts/lib/bundle-backend.mjs'];
  for (const file of manifests()) {
    const dir = path.dirname(file);
    const role = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).backstage?.role ?? '';
    if (/^(frontend|web|common)/.test(role) && dir !== 'packages/app') forApp.push(dir);
    if (/^(backend|node|common)/.test(role) && dir !== 'packages/backend') forBackend.push(dir);
  }
  return { app: fingerprint(forApp), backend: fingerprint(forBackend) };
}
