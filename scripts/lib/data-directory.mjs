import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { root } from './paths.mjs';
import { explainDisk, Problem } from './problem.mjs';
import { commandOf, endProcess, isAlive } from './processes.mjs';

const MIN_FREE_BYTES = 300 * 1024 * 1024;

/** `--data DIR` (relative to where npm was called), SLIPWAY_DATA, or `.slipway` in the checkout. */
export function dataDirFrom(args) {
  const at = args.findIndex(arg => arg === '--data' || arg.startsWith('--data='));
  const unknown = args.filter((arg, i) => arg.startsWith('-') && i !== at);
  if (unknown.length > 0) {
    throw new Problem({ what: `Unknown option ${unknown[0]}.`, fix: 'The only option is --data DIR.' });
  }
  if (at === -1) return path.resolve(root, process.env.SLIPWAY_DATA || '.slipway');
  const value = args[at].includes('=') ? args[at].slice('--data='.length) : args[at + 1];
  if (!value) throw new Problem({ what: '--data needs a folder.', fix: 'npm start -- --data DIR' });
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), value);
}

/** Makes the folders below the data directory and checks that they can be written. */
export function prepareDataDir(dataDir) {
  try {
    for (const name of ['', 'git', 'logs', 'secrets', 'work']) {
      makeFolder(path.join(dataDir, name), name === 'secrets' ? 0o700 : 0o777);
    }
    const probe = path.join(dataDir, '.write-probe');
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
    const { bavail, bsize } = fs.statfsSync(dataDir);
    if (bavail * bsize < MIN_FREE_BYTES) {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
  } catch (error) {
    throw explainDisk(error, dataDir);
  }
}

/** As mkdir -p. Node's own recursive mkdir never ends on file systems that refuse with ENOENT. */
function makeFolder(dir, mode) {
  if (fs.existsSync(dir)) return;
  if (path.dirname(dir) !== dir) makeFolder(path.dirname(dir), 0o777);
  fs.mkdirSync(dir, { mode });
}

/**
 * Takes the data directory for this launcher. A launcher that was killed left
 * its record behind: what it had started is ended first.
 */
export async function takeDataDir(dataDir) {
  const file = path.join(dataDir, 'run.json');
  const earlier = readRecord(file);
  if (earlier) {
    const isLauncher = pid => isAlive(pid) && commandOf(pid)?.includes('slipway.mjs');
    if (earlier.launcher !== process.pid && isLauncher(earlier.launcher)) {
      throw new Problem({
        what: `A portal already runs over ${dataDir}, at ${earlier.url}.`,
        why: `It was started by process ${earlier.launcher}.`,
        fix: 'Use that one, stop it with Ctrl-C, or give this one a folder of its own: PORT=7008 npm start -- --data DIR',
      });
    }
    if (earlier.portal && isAlive(earlier.portal) && commandOf(earlier.portal)?.includes('portal.cjs')) {
      await endProcess(earlier.portal);
    }
  }
  const record = { launcher: process.pid };
  const write = () => fs.writeFileSync(file, JSON.stringify(record), { mode: 0o600 });
  write();
  return {
    note(more) {
      Object.assign(record, more);
      write();
    },
    release: () => fs.rmSync(file, { force: true }),
  };
}

function readRecord(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export function portFromEnvironment() {
  const text = process.env.PORT ?? '7007';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem({ what: `PORT is "${text}", which is no port.`, fix: 'Use a number from 1024 to 65535: PORT=7008 npm start' });
  }
  return port;
}

export async function assertPortFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const code = await new Promise(resolve => {
      const probe = net.createServer();
      probe.once('error', error => resolve(error.code));
      probe.listen(port, host, () => probe.close(() => resolve(undefined)));
    });
    if (code === 'EADDRINUSE') {
      throw new Problem({
        what: `Port ${port} is taken by another program.`,
        fix: `Stop that program, or use another port: PORT=${port + 1} npm start`,
      });
    }
    if (code === 'EACCES') {
      throw new Problem({ what: `This user may not listen on port ${port}.`, fix: 'Use a port above 1023: PORT=7008 npm start' });
    }
  }
}

export function assertGit() {
  try {
    execFileSync('git', ['http-backend'], { stdio: 'ignore', env: { ...process.env, REQUEST_METHOD: 'GET' } });
  } catch (error) {
    // Without a repository in its environment http-backend answers an error; that it ran is what counts.
    if (error.code === 'ENOENT') {
      throw new Problem({ what: 'git is not installed.', fix: 'Install it (apt-get install git, brew install git) and run the command again.' });
    }
    if (error.status === 1 && error.signal === null) {
      throw new Problem({ what: 'This git has no http-backend, which serves repositories.', fix: 'Install the complete git package of your system.' });
    }
  }
}
