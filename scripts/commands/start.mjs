import path from 'node:path';
import { assertGit, assertPortFree, dataDirFrom, portFromEnvironment, prepareDataDir, takeDataDir } from '../lib/data-directory.mjs';
import { portalEnvironment, startPortal } from '../lib/portal.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { Problem } from '../lib/problem.mjs';
import { reasonToStop } from '../lib/shutdown.mjs';
import { bold, dim, seconds, step } from '../lib/steps.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { build, install } from '../lib/workspace.mjs';

export async function run(args) {
  const began = Date.now();
  const dataDir = dataDirFrom(args);
  const port = portFromEnvironment();
  const url = `http://localhost:${port}`;
  process.stdout.write(`${bold('Slipway')} ${dim(`data in ${dataDir}`)}\n`);

  assertGit();
  prepareDataDir(dataDir);
  const claim = await takeDataDir(dataDir);
  const running = [];
  try {
    // Before the long steps: nobody wants to learn this after an install.
    await assertPortFree(port);
    claim.note({ url });
    const toolchain = await ensureToolchain();
    await install(toolchain);
    await build(toolchain);

    const logs = path.join(dataDir, 'logs');
    const postgres = await step('PostgreSQL', tell =>
      startPostgres({ dataDir, logFile: path.join(logs, 'postgres.log'), tell }),
    );
    running.push(['PostgreSQL', postgres]);
    claim.note({ postgres: postgres.pid, postgresPort: postgres.connection.port });

    const portal = await step('Portal', async tell => {
      const env = portalEnvironment({ env: toolchain.env, dataDir, port, connection: postgres.connection });
      const started = await startPortal({ node: toolchain.node, env, dataDir, port, logFile: path.join(logs, 'portal.log'), tell });
      return { ...started, note: `log in ${path.join(logs, 'portal.log')}` };
    });
    running.push(['Portal', portal]);
    claim.note({ portal: portal.pid, readyAfterMs: portal.readyAfterMs });

    process.stdout.write(`\nReady in ${seconds(Date.now() - began)}. Ctrl-C stops it; the data stays.\n${bold(url)}\n`);
    const reason = await reasonToStop({ 'The portal': portal.exited, PostgreSQL: postgres.exited });
    if (reason.name) {
      throw new Problem({
        what: `${reason.name} ended unexpectedly (${reason.ended}).`,
        fix: `Look into the logs in ${logs}, then run npm start again; it recovers by itself.`,
      });
    }
    process.stdout.write(`\nStopping on ${reason.signal}\n`);
  } finally {
    // Last started, first ended: the portal closes its connections before the database goes.
    for (const [name, child] of running.reverse()) {
      await step(`Stop ${name}`, () => child.stop().then(() => undefined));
    }
    claim.release();
  }
}
