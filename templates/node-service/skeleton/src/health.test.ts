import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAbout } from './about.js';
import { buildApp } from './app.js';
import { Readiness } from './health.js';

function startApp(t: TestContext, readiness: Readiness) {
  const app = buildApp({
    about: readAbout('unknown'),
    readiness,
    logLevel: 'silent',
  });
  t.after(() => app.close());
  return app;
}

describe('health', () => {
  test('alive and ready after the start', async t => {
    const app = startApp(t, new Readiness());

    const alive = await app.inject('/healthz');
    assert.equal(alive.statusCode, 200);
    assert.deepEqual(alive.json(), { status: 'ok' });
    assert.equal(alive.headers['cache-control'], 'no-store');

    const ready = await app.inject('/readyz');
    assert.equal(ready.statusCode, 200);
    assert.deepEqual(ready.json(), { status: 'ready', checks: {} });
  });

  test('a failing check makes it not ready, names itself and keeps its reason', async t => {
    const readiness = new Readiness();
    readiness.addCheck('database', () =>
      Promise.reject(new Error('no route to 10.0.0.7')),
    );
    readiness.addCheck('queue', () => Promise.resolve());
    const app = startApp(t, readiness);

    const ready = await app.inject('/readyz');
    assert.equal(ready.statusCode, 503);
    assert.deepEqual(ready.json(), {
      status: 'failing',
      checks: { database: 'failing', queue: 'ok' },
    });
    assert.doesNotMatch(ready.body, /10\.0\.0\.7/);

    const alive = await app.inject('/healthz');
    assert.equal(
      alive.statusCode,
      200,
      'a dependency that is away must not cause a restart',
    );
  });

  test('a check that hangs counts as failing and is told to stop', async t => {
    const readiness = new Readiness({ timeoutMs: 20 });
    let aborted = false;
    readiness.addCheck('slow', async signal => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      await sleep(5_000, undefined, { ref: false });
    });

    const ready = await startApp(t, readiness).inject('/readyz');
    assert.equal(ready.statusCode, 503);
    assert.deepEqual(ready.json(), {
      status: 'failing',
      checks: { slow: 'failing' },
    });
    assert.equal(aborted, true);
  });

  test('draining wins over passing checks', async t => {
    const readiness = new Readiness();
    readiness.addCheck('database', () => Promise.resolve());
    const app = startApp(t, readiness);
    readiness.startDraining();

    const ready = await app.inject('/readyz');
    assert.equal(ready.statusCode, 503);
    assert.deepEqual(ready.json(), {
      status: 'draining',
      checks: { database: 'ok' },
    });
    const alive = await app.inject('/healthz');
    assert.equal(alive.statusCode, 200);
    assert.equal(
      alive.headers.connection,
      'close',
      'clients should go elsewhere',
    );
  });

  test('two checks cannot share a name', () => {
    const readiness = new Readiness();
    readiness.addCheck('database', () => Promise.resolve());
    assert.throws(
      () => readiness.addCheck('database', () => Promise.resolve()),
      /"database"/,
    );
  });
});
