import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../lib/postgres.mjs';
import { root } from '../lib/paths.mjs';
import { runTool } from '../lib/processes.mjs';
import { bold, step } from '../lib/steps.mjs';
import { suites } from '../lib/suites.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { build, install } from '../lib/workspace.mjs';

/**
 * Runs every check and suite, or only those named: `npm test -- unit e2e`.
 * Ends with one line that adds up all of them.
 */
export async function run(args) {
  const wanted = suites.filter(suite => args.length === 0 || args.includes(suite.name));
  if (wanted.length === 0) {
    process.stderr.write(`No such suite. There are: ${suites.map(suite => suite.name).join(', ')}\n`);
    return 2;
  }
  const toolchain = await ensureToolchain();
  await install(toolchain);
  await build(toolchain);

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-test-'));
  // PostgreSQL runs as another user when we are root, and must get through to its folder.
  fs.chmodSync(scratch, 0o755);
  fs.mkdirSync(path.join(root, 'reports'), { recursive: true });
  const postgres = await step('PostgreSQL for the tests', () =>
    startPostgres({ dataDir: scratch, logFile: path.join(scratch, 'postgres.log') }),
  );
  const { host, port, user, password } = postgres.connection;
  const context = {
    ...toolchain,
    root,
    scratch,
    env: {
      ...toolchain.env,
      CI: 'true',
      NODE_OPTIONS: '--no-node-snapshot',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: `postgresql://${user}:${password}@${host}:${port}`,
    },
    runTool,
  };

  const totals = { passed: 0, failed: 0 };
  try {
    for (const suite of wanted) {
      process.stdout.write(`\n${bold(suite.title)}\n`);
      const { passed, failed } = await runSuite(suite, context);
      process.stdout.write(`${suite.name}: ${passed} passed, ${failed} failed\n`);
      totals.passed += passed;
      totals.failed += failed;
    }
  } finally {
    await postgres.stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

/** A suite that could not run at all counts as one failure, and does not keep the others from running. */
async function runSuite(suite, context) {
  try {
    return await suite.run(context);
  } catch (error) {
    process.stdout.write(`${error.message}\n${error.why ?? error.stack}\n`);
    return { passed: 0, failed: 1 };
  }
}
