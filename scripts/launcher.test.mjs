import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { checkReadme } from './lib/check-readme.mjs';
import { dataDirFrom, prepareDataDir, takeDataDir } from './lib/data-directory.mjs';
import { fingerprint, isStamped, stamped } from './lib/fingerprint.mjs';
import { root } from './lib/paths.mjs';
import { freePort, startPostgres } from './lib/postgres.mjs';
import { isAlive } from './lib/processes.mjs';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-launcher-'));
fs.chmodSync(scratch, 0o755);
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
const fresh = name => {
  const dir = path.join(scratch, name);
  prepareDataDir(dir);
  return dir;
};

function slipway(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/slipway.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

describe('what the launcher says when it cannot start', () => {
  it('names the commands there are', () => {
    const { status, said } = slipway(['begin']);
    assert.equal(status, 1);
    assert.match(said, /no command "begin"/);
    assert.match(said, /start {4}/);
  });

  for (const [title, args, env, expected] of [
    ['a PORT that is none', ['start'], { PORT: 'http' }, /PORT is "http", which is no port[\s\S]*What to do:/],
    ['an unknown option', ['start', '--dat', '/tmp/x'], {}, /Unknown option --dat/],
    ['--data without a folder', ['start', '--data'], {}, /--data needs a folder/],
    ['a data directory that cannot be made', ['start', '--data', '/proc/slipway'], {}, /data directory \/proc\/slipway cannot be written/],
    ['no git', ['start', '--data', path.join(scratch, 'no-git')], { PATH: '/nonexistent' }, /git is not installed[\s\S]*apt-get install git/],
    ['a reset of a folder that is not ours', ['reset', '--data', os.tmpdir()], {}, /is no data directory of Slipway/],
    ['a reset with nobody to ask', ['reset', '--data', fresh('keep')], {}, /no terminal to ask on/],
  ]) {
    it(title, () => {
      const { status, said } = slipway(args, env);
      assert.equal(status, 1);
      assert.match(said, expected);
      assert.doesNotMatch(said, /at file:/);
    });
  }

  it('a port that is taken', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const { port } = server.address();
    const { status, said } = slipway(['start', '--data', path.join(scratch, 'taken')], { PORT: String(port) });
    server.close();
    assert.equal(status, 1);
    assert.match(said, new RegExp(`Port ${port} is taken[\\s\\S]*PORT=${port + 1} npm start`));
    assert.equal(fs.existsSync(path.join(scratch, 'taken/run.json')), false);
  });

  it('resets when told to without asking', () => {
    const dir = fresh('gone');
    assert.equal(slipway(['reset', '--yes', '--data', dir]).status, 0);
    assert.equal(fs.existsSync(dir), false);
  });
});

describe('the data directory', () => {
  it('is found from the option, relative to where npm was called', () => {
    process.env.INIT_CWD = scratch;
    assert.equal(dataDirFrom(['--data', 'mine']), path.join(scratch, 'mine'));
    assert.equal(dataDirFrom(['--data=/abs']), '/abs');
    delete process.env.INIT_CWD;
    assert.equal(dataDirFrom([]), path.join(root, '.slipway'));
  });

  it('belongs to one launcher at a time, and to the next after a crash', async () => {
    const dir = fresh('taken-dir');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'slipway.mjs']);
    fs.writeFileSync(path.join(dir, 'run.json'), JSON.stringify({ launcher: other.pid, url: 'http://localhost:1' }));
    await assert.rejects(takeDataDir(dir), /already runs over .* at http:\/\/localhost:1/);
    // A portal whose launcher was killed is ended before the next one starts.
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'portal.cjs']);
    const ended = new Promise(resolve => orphan.once('exit', resolve));
    other.kill('SIGKILL');
    await new Promise(resolve => other.once('exit', resolve));
    fs.writeFileSync(path.join(dir, 'run.json'), JSON.stringify({ launcher: other.pid, portal: orphan.pid }));
    const claim = await takeDataDir(dir);
    await ended;
    claim.release();
    assert.equal(fs.existsSync(path.join(dir, 'run.json')), false);
  });

  it('survives a record that is garbage', async () => {
    const dir = fresh('garbage');
    fs.writeFileSync(path.join(dir, 'run.json'), '{"launcher":');
    (await takeDataDir(dir)).release();
  });
});

describe('the embedded PostgreSQL', () => {
  const start = dir => startPostgres({ dataDir: dir, logFile: path.join(dir, 'logs/postgres.log') });

  it('keeps its password to its owner, and takes no connection from elsewhere', async () => {
    const dir = fresh('pg');
    const postgres = await start(dir);
    const secret = path.join(dir, 'secrets/postgres.password');
    assert.equal(fs.statSync(secret).mode & 0o777, 0o600);
    assert.equal(postgres.connection.password, fs.readFileSync(secret, 'utf8').trim());
    assert.match(fs.readFileSync(path.join(dir, 'postgres/pg_hba.conf'), 'utf8'), /scram-sha-256/);
    await assert.rejects(connect(postgres.connection.port, '127.0.0.2'));
    await connect(postgres.connection.port, '127.0.0.1');
    await postgres.stop();
    assert.equal(isAlive(postgres.pid), false);
  });

  it('comes back after kill -9, over a stale pid file and over a server left running', async () => {
    const dir = fresh('pg-crash');
    const first = await start(dir);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const pidFile = path.join(dir, 'postgres/postmaster.pid');
    // The worst case: the id in the file belongs to a living process by now.
    fs.writeFileSync(pidFile, fs.readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
    const second = await start(dir);
    const third = await start(dir);
    await second.exited;
    assert.notEqual(third.pid, second.pid);
    await third.stop();
  });

  it('begins again where the creation of the cluster was cut off', async () => {
    const dir = fresh('pg-half');
    fs.mkdirSync(path.join(dir, 'postgres.new/base'), { recursive: true });
    fs.mkdirSync(path.join(dir, 'postgres'));
    const postgres = await start(dir);
    await postgres.stop();
  });

  it('says what is wrong with a cluster that it cannot start', async () => {
    const dir = fresh('pg-broken');
    await (await start(dir)).stop();
    fs.appendFileSync(path.join(dir, 'postgres/postgresql.conf'), 'no_such_setting = 1\n');
    await assert.rejects(start(dir), error => /did not start/.test(error.message) && /no_such_setting/.test(error.why) && /npm run reset/.test(error.fix));
  });
});

describe('what is built', () => {
  it('is built again after a kill half-way, and after a change, and else not', async () => {
    const name = `test-${process.pid}`;
    await assert.rejects(
      stamped(name, 'a', async () => {
        throw new Error('killed');
      }),
    );
    assert.equal(isStamped(name, 'a'), false);
    await stamped(name, 'a', async () => {});
    assert.equal(isStamped(name, 'a'), true);
    assert.equal(isStamped(name, 'b'), false);
    fs.rmSync(path.join(root, '.cache/slipway', `${name}.stamp`));

    const place = path.relative(root, scratch);
    fs.writeFileSync(path.join(scratch, 'file'), '1');
    const before = fingerprint([place]);
    assert.equal(fingerprint([place]), before);
    fs.writeFileSync(path.join(scratch, 'file'), '22');
    assert.notEqual(fingerprint([place]), before);
  });
});

describe('the README check', () => {
  it('finds a command that does not exist', () => {
    const dir = path.join(scratch, 'readme');
    fs.mkdirSync(dir);
    fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ scripts: { start: 'x' } }));
    fs.writeFileSync(path.join(dir, 'README.md'), '```sh\nnpm start\n```\nand `npm run fly`');
    assert.deepEqual(checkReadme(dir), { passed: 1, failed: 1 });
  });
});

async function connect(port, host) {
  await new Promise((resolve, reject) => {
    const socket = net.connect(port, host, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

// Keeps the import honest: a free port is one that can be listened on.
it('finds a free port', async () => {
  const port = await freePort();
  const server = net.createServer().listen(port, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  server.close();
});
