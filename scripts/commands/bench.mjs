import fs from 'node:fs';
import path from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { root } from '../lib/paths.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { build, install } from '../lib/workspace.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { runTool } from '../lib/processes.mjs';

/** Runs `e2e/bench/<name>.mjs`, which prints its figures and the peer's beside them. */
export async function run([name, ...rest]) {
  const dir = path.join(root, 'e2e/bench');
  const known = fs.readdirSync(dir).map(file => file.replace(/\.mjs$/, ''));
  if (!known.includes(name)) throw new Problem({ what: `There is no benchmark "${name ?? ''}".`, fix: `There are: ${known.join(', ')}` });
  const toolchain = await ensureToolchain();
  await install(toolchain);
  await build(toolchain);
  const env = { ...toolchain.env, CHROMIUM_PATH: await findChromium({ ...toolchain, root, runTool }), SLIPWAY_LAUNCHER_NODE: process.execPath };
  const { code } = await runTool(toolchain.node, [path.join(dir, `${name}.mjs`), ...rest], { cwd: root, env, check: false, echo: true });
  return code;
}
