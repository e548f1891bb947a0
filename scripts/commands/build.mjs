import { ensureToolchain } from '../lib/toolchain.mjs';
import { build, install } from '../lib/workspace.mjs';

export async function run() {
  const toolchain = await ensureToolchain();
  await install(toolchain);
  await build(toolchain);
}
