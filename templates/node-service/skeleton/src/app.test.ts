import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { readAbout } from './about.js';
import { buildApp } from './app.js';
import { Readiness } from './health.js';

function startApp(t: TestContext): FastifyInstance {
  const app = buildApp({
    about: readAbout('abc1234'),
    readiness: new Readiness(),
    logLevel: 'silent',
  });
  t.after(() => app.close());
  return app;
}

describe('app', () => {
  test('GET / says what is running', async t => {
    const response = await startApp(t).inject('/');
    assert.equal(response.statusCode, 200);
    const { uptimeSeconds, ...rest } = response.json<Record<string, unknown>>();
    assert.deepEqual(rest, {
      name: '${{ values.name }}',
      version: '0.1.0',
      commit: 'abc1234',
    });
    assert.equal(typeof uptimeSeconds, 'number');
  });

  test('an unknown path is a problem document, without the query', async t => {
    const response = await startApp(t).inject('/nowhere?token=secret');
    assert.equal(response.statusCode, 404);
    assert.match(
      String(response.headers['content-type']),
      /^application\/problem\+json/,
    );
    const problem = response.json<Record<string, unknown>>();
    assert.equal(problem['type'], 'about:blank');
    assert.equal(problem['title'], 'Not Found');
    assert.equal(problem['status'], 404);
    assert.equal(problem['detail'], 'There is no GET /nowhere here.');
    assert.equal(problem['requestId'], response.headers['x-request-id']);
  });

  test('a broken path is a problem document too', async t => {
    const response = await startApp(t).inject('/%zz');
    assert.equal(response.statusCode, 400);
    assert.match(
      String(response.headers['content-type']),
      /^application\/problem\+json/,
    );
    assert.equal(response.json<{ title: string }>().title, 'Bad Request');
  });

  test('a body that cannot be read is the fault of the caller', async t => {
    const app = startApp(t);
    app.post('/orders', () => ({}));
    const response = await app.inject({
      method: 'POST',
      url: '/orders',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    assert.equal(response.statusCode, 400);
    assert.match(
      String(response.headers['content-type']),
      /^application\/problem\+json/,
    );
    assert.match(response.json<{ detail: string }>().detail, /JSON/);
  });

  test('what broke inside stays inside', async t => {
    const app = startApp(t);
    app.get('/broken', () => {
      throw new Error('password of the database is hunter2');
    });
    const response = await app.inject('/broken');
    assert.equal(response.statusCode, 500);
    assert.match(
      String(response.headers['content-type']),
      /^application\/problem\+json/,
    );
    assert.doesNotMatch(response.body, /hunter2/);
  });

  test('a request id is kept when it is harmless, and replaced when it is not', async t => {
    const app = startApp(t);
    const kept = await app.inject({
      url: '/',
      headers: { 'x-request-id': 'edge-42' },
    });
    assert.equal(kept.headers['x-request-id'], 'edge-42');

    for (const given of ['has spaces', 'x'.repeat(129), '<script>']) {
      const replaced = await app.inject({
        url: '/',
        headers: { 'x-request-id': given },
      });
      assert.match(String(replaced.headers['x-request-id']), /^[0-9a-f-]{36}$/);
    }
  });
});
