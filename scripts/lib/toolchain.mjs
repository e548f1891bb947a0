import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { runTool } from './processes.mjs';
import { step } from './steps.mjs';

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.18.1';
const FITTING_NODE = ['22', '24'];
const memory = path.join(cacheDir, 'toolchain.json');

/**
 * Finds Node.js and Yarn for everything the launcher starts, and returns the
 * environment to start it with. Both come as npm packages where the system
 * has none that fits; their place is remembered, because asking npx takes a
 * second each time.
 */
export async function ensureToolchain() {
  const known = recall();
  if (known) return environment(known);
  return step(`Node.js ${NODE_VERSION} and Yarn ${YARN_VERSION}`, async tell => {
    const found = await fetchToolchain(tell);
    fs.mkdirSync(cacheDir, { recursive: true });
    fs.writeFileSync(memory, JSON.stringify(found));
    return environment(found);
  });
}

async function fetchToolchain(tell) {
  const fits = FITTING_NODE.includes(process.versions.node.split('.')[0]);
  const packages = [`@yarnpkg/cli-dist@${YARN_VERSION}`, ...(fits ? [] : [`node@${NODE_VERSION}`])];
  const probe = 'console.log("toolchain:"+JSON.stringify({node:process.execPath,path:process.env.PATH}))';
  const { output } = await runTool(
    'npx',
    ['--yes', ...packages.flatMap(name => ['--package', name]), '--call', `node -e '${probe}'`],
    {
      tell,
      // npm start sets a prefix that would make npx look inside this checkout.
      env: { ...process.env, npm_config_prefix: undefined },
      what: `Could not fetch ${packages.join(' and ')} from the npm registry.`,
      fix: 'Check the network and `npm config get registry`, then run the command again.',
    },
  );
  const answer = output.split('\n').find(line => line.startsWith('toolchain:'));
  const { node, path: search } = JSON.parse(answer.slice('toolchain:'.length));
  const yarn = search
    .split(path.delimiter)
    .map(dir => path.join(dir, 'yarn'))
    .find(file => file.includes('_npx') && fs.existsSync(file));
  if (!yarn) {
    throw new Problem({
      what: 'npx fetched Yarn but its command is not where it should be.',
      fix: 'Remove the npx cache (rm -rf ~/.npm/_npx) and run the command again.',
    });
  }
  return { node, yarn: fs.realpathSync(yarn), nodeVersion: NODE_VERSION, yarnVersion: YARN_VERSION };
}

function recall() {
  try {
    const known = JSON.parse(fs.readFileSync(memory, 'utf8'));
    const current = known.nodeVersion === NODE_VERSION && known.yarnVersion === YARN_VERSION;
    return current && fs.existsSync(known.node) && fs.existsSync(known.yarn) ? known : undefined;
  } catch {
    return undefined;
  }
}

function environment({ node, yarn }) {
  const bin = path.dirname(node);
  const env = { ...process.env };
  // What `npm start` puts into the environment describes the system's npm, and
  // would mislead Yarn and native builds.
  for (const key of Object.keys(env)) {
    if (/^npm_/i.test(key)) delete env[key];
  }
  env.npm_config_nodedir = path.dirname(bin);
  env.PATH = [bin, path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
  return { node, yarn, env };
}
