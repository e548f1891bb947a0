import { spawn } from 'node:child_process';
import path from 'node:path';
import { assertGit, assertPortFree, dataDirFrom, portFromEnvironment, prepareDataDir, takeDataDir } from '../lib/data-directory.mjs';
import { root } from '../lib/paths.mjs';
import { configFiles, portalEnvironment } from '../lib/portal.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { endProcess } from '../lib/processes.mjs';
import { reasonToStop } from '../lib/shutdown.mjs';
import { bold, dim, step } from '../lib/steps.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { install } from '../lib/workspace.mjs';

const APP_PORT = 3000;

/** Runs front and back end from source: a change shows in the browser after a moment. */
export async function run(args) {
  const dataDir = dataDirFrom(args);
  const port = portFromEnvironment();
  process.stdout.write(`${bold('Slipway, development')} ${dim(`data in ${dataDir}`)}\n`);
  assertGit();
  prepareDataDir(dataDir);
  const claim = await takeDataDir(dataDir);
  const running = [];
  try {
    await assertPortFree(port);
    await assertPortFree(APP_PORT);
    claim.note({ url: `http://localhost:${APP_PORT}` });
    const toolchain = await ensureToolchain();
    await install(toolchain);
    const postgres = await step('PostgreSQL', tell => startPostgres({ dataDir, logFile: path.join(dataDir, 'logs/postgres.log'), tell }));
    running.push(['PostgreSQL', postgres]);

    const config = [...configFiles(dataDir), '--config', path.join(root, 'app-config.development.yaml')];
    const child = spawn(toolchain.node, [path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli'), 'repo', 'start', ...config], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...portalEnvironment({ env: toolchain.env, dataDir, port, connection: postgres.connection }), NODE_ENV: 'development' },
    });
    const exited = new Promise(resolve => child.once('exit', (code, signal) => resolve(signal ?? code)));
    // Its own process group: the negative id reaches the two servers it starts as well.
    running.push(['front and back end', { stop: () => endProcess(-child.pid).catch(() => undefined) }]);
    process.stdout.write(`\nFront end: ${bold(`http://localhost:${APP_PORT}`)}   API: http://localhost:${port}\nCtrl-C stops both.\n\n`);
    const reason = await reasonToStop({ 'The development server': exited, PostgreSQL: postgres.exited });
    if (reason.name) process.stdout.write(`\n${reason.name} ended (${reason.ended}).\n`);
  } finally {
    for (const [name, child] of running.reverse()) await step(`Stop ${name}`, () => child.stop().then(() => undefined));
    claim.release();
  }
}
