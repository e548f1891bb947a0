import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, test, type TestContext } from 'node:test';

type LogLine = Record<string, unknown> & { msg: string; req?: { url: string } };

/** A service in a process of its own: signals and exit codes cannot be tested in ours. */
class ServiceProcess {
  readonly lines: LogLine[] = [];
  stderr = '';
  readonly #child;
  readonly #exited: Promise<unknown[]>;

  constructor(
    t: TestContext,
    env: Record<string, string>,
    args: string[] = ['server.js'],
  ) {
    this.#child = spawn(process.execPath, args, {
      cwd: import.meta.dirname,
      env: { PATH: process.env['PATH'], PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#child, 'exit');
    createInterface({ input: this.#child.stdout }).on('line', line => {
      this.lines.push(JSON.parse(line) as LogLine);
    });
    this.#child.stderr.on('data', chunk => {
      this.stderr += String(chunk);
    });
    t.after(() => this.#child.kill('SIGKILL'));
  }

  async url(): Promise<string> {
    const line = await this.logged(/^Server listening at /);
    return line.msg.replace('Server listening at ', '');
  }

  async logged(pattern: RegExp): Promise<LogLine> {
    return eventually(() => this.lines.find(line => pattern.test(line.msg)));
  }

  /** Waits until the service has begun to work on a request. */
  async received(path: string): Promise<void> {
    await eventually(() => this.lines.find(line => line.req?.url === path));
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  async exitCode(): Promise<unknown> {
    const [code] = await this.#exited;
    return code;
  }
}

async function eventually<T>(
  find: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await find();
    if (found !== undefined) {
      return found;
    }
    assert.ok(Date.now() < deadline, 'waited 10 s in vain');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/**
 * The real service with two more routes: /slow answers after the server began
 * to close, so only a close that waits lets it through; /stuck never answers.
 */
const WITH_OPEN_REQUESTS = [
  '--input-type=module',
  '--eval',
  `
    import { runService } from './service.js';
    let finish;
    await runService({
      env: process.env,
      extend: app => {
        app.get('/slow', () => new Promise(resolve => { finish = resolve; }));
        app.get('/stuck', () => new Promise(() => {}));
        app.addHook('preClose', done => {
          setTimeout(() => finish?.({ done: true }), 200);
          done();
        });
      },
    });
  `,
];

// Each test spends its time waiting for a process of its own.
describe('server', { concurrency: true }, () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`starts, logs JSON with request ids, and stops with 0 on ${signal}`, async t => {
      const service = new ServiceProcess(t, {});
      const url = await service.url();

      const response = await fetch(url);
      assert.equal(response.status, 200);
      const completed = await service.logged(/^request completed$/);
      assert.equal(
        completed['requestId'],
        response.headers.get('x-request-id'),
      );
      assert.equal(completed['level'], 'info');
      assert.equal(completed['service'], '${{ values.name }}');
      assert.ok(!Number.isNaN(Date.parse(String(completed['time']))));

      service.signal(signal);
      assert.equal(await service.exitCode(), 0);
      await service.logged(/^stopped$/);
    });
  }

  test('readiness goes first, and a request that is open is finished', async t => {
    const service = new ServiceProcess(
      t,
      { SHUTDOWN_DELAY_MS: '1500', SHUTDOWN_DEADLINE_MS: '10000' },
      WITH_OPEN_REQUESTS,
    );
    const url = await service.url();
    assert.equal((await fetch(`${url}/readyz`)).status, 200);

    const slow = fetch(`${url}/slow`);
    await service.received('/slow');
    service.signal('SIGTERM');
    await service.logged(/^stopping$/);

    // Not ready any more, while everything else still answers.
    const ready = await fetch(`${url}/readyz`);
    assert.equal(ready.status, 503);
    assert.equal(
      ((await ready.json()) as { status: string }).status,
      'draining',
    );
    assert.equal((await fetch(`${url}/healthz`)).status, 200);

    const response = await slow;
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { done: true });
    assert.equal(await service.exitCode(), 0);
    await assert.rejects(fetch(url), 'nothing may listen any more');
  });

  test('gives up on an open request at the deadline and says so', async t => {
    const service = new ServiceProcess(
      t,
      { SHUTDOWN_DEADLINE_MS: '200' },
      WITH_OPEN_REQUESTS,
    );
    const url = await service.url();
    const stuck = assert.rejects(fetch(`${url}/stuck`));
    await service.received('/stuck');

    service.signal('SIGTERM');
    assert.equal(await service.exitCode(), 1);
    await service.logged(/still open at the deadline/);
    await stuck;
  });

  test('a second signal stops at once', async t => {
    const service = new ServiceProcess(t, { SHUTDOWN_DELAY_MS: '5000' });
    await service.url();
    service.signal('SIGINT');
    await service.logged(/^stopping$/);
    service.signal('SIGINT');
    assert.equal(await service.exitCode(), 1);
  });

  test('an unusable configuration is refused before anything starts', async t => {
    const service = new ServiceProcess(t, { PORT: 'http', LOG_LEVEL: 'loud' });
    assert.equal(await service.exitCode(), 1);
    assert.match(
      service.stderr,
      /PORT must be a whole number from 0 to 65535, but is "http"/,
    );
    assert.match(service.stderr, /LOG_LEVEL must be one of/);
    assert.doesNotMatch(
      service.stderr,
      /at .*\.js:/,
      'a stack trace helps nobody here',
    );
  });

  test('a port that is taken is named', async t => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const address = other.address();
    assert.ok(address && typeof address === 'object');

    const service = new ServiceProcess(t, { PORT: String(address.port) });
    assert.equal(await service.exitCode(), 1);
    const line = await service.logged(/^cannot listen on /);
    assert.match(line.msg, new RegExp(`127\\.0\\.0\\.1:${address.port}`));
  });
});
