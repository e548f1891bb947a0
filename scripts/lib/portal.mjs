import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { endProcess } from './processes.mjs';

const READY_WITHIN_MS = 120_000;

/** What the configuration (app-config.yaml) reads from the environment. */
export function portalEnvironment({ env, dataDir, port, connection }) {
  return {
    ...env,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: path.join(root, '.cache', 'slipway', 'compile'),
    // Backstage parses templates in a sandbox that needs heap snapshots off on some Node versions.
    NODE_OPTIONS: '--no-node-snapshot',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    SLIPWAY_DATA: dataDir,
    SLIPWAY_PORT: String(port),
    SLIPWAY_CHECKOUT: root,
    SLIPWAY_POSTGRES_HOST: connection.host,
    SLIPWAY_POSTGRES_PORT: String(connection.port),
    SLIPWAY_POSTGRES_USER: connection.user,
    SLIPWAY_POSTGRES_PASSWORD: connection.password,
  };
}

/** `--config` arguments: the default, and a file of the user's own where there is one. */
export function configFiles(dataDir) {
  const own = [path.join(root, 'app-config.local.yaml'), path.join(dataDir, 'app-config.yaml')];
  return [path.join(root, 'app-config.yaml'), ...own.filter(file => fs.existsSync(file))].flatMap(file => ['--config', file]);
}

/**
 * Starts the back end and waits until every plugin says it is ready. The
 * process ends by itself when the launcher is gone, however it went.
 */
export async function startPortal({ node, env, dataDir, port, logFile, tell = () => {} }) {
  const began = Date.now();
  const log = fs.openSync(logFile, 'a', 0o600);
  fs.writeSync(log, `\n--- start ${new Date().toISOString()}\n`);
  const offset = fs.fstatSync(log).size;
  const child = spawn(node, [path.join(root, 'packages/backend/dist/portal.cjs'), ...configFiles(dataDir)], {
    cwd: path.join(root, 'packages/backend'),
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  fs.closeSync(log);
  let ended;
  const exited = new Promise(resolve =>
    child.once('exit', (code, signal) => {
      ended = signal ?? `code ${code}`;
      resolve(ended);
    }),
  );
  child.once('error', error => {
    ended = error.message;
  });

  while (!(await isReady(port))) {
    if (ended !== undefined || Date.now() - began > READY_WITHIN_MS) {
      if (ended === undefined) await endProcess(child.pid, { patience: 3000 });
      throw new Problem({
        what: ended === undefined ? 'The portal was not ready within 2 minutes.' : `The portal ended while starting (${ended}).`,
        why: lastErrors(logFile, offset),
        fix: `The whole log is ${logFile}. The runbook "Portal does not start" is docs/runbooks/portal-does-not-start.md.`,
      });
    }
    tell('waiting for its plugins');
    await sleep(40);
  }
  return {
    pid: child.pid,
    exited,
    readyAfterMs: Date.now() - began,
    async stop() {
      await endProcess(child.pid, { patience: 15_000 });
      await exited;
    },
  };
}

export async function isReady(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/.backstage/health/v1/readiness`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** The lines that name the fault, from a log that may be long. */
function lastErrors(logFile, offset) {
  const lines = fs.readFileSync(logFile).subarray(offset).toString('utf8').trim().split('\n');
  const errors = lines.filter(line => /error|failed|fatal/i.test(line));
  return (errors.length > 0 ? errors.slice(0, 8) : lines.slice(-12)).map(line => line.slice(0, 400)).join('\n');
}
