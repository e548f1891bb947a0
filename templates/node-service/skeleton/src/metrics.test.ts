import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { readAbout } from './about.js';
import { buildApp } from './app.js';
import { Readiness } from './health.js';

function startApp(t: TestContext) {
  const app = buildApp({
    about: readAbout('abc1234'),
    readiness: new Readiness(),
    logLevel: 'silent',
  });
  t.after(() => app.close());
  return app;
}

describe('metrics', () => {
  test('come as OpenMetrics, with the process and the build', async t => {
    const response = await startApp(t).inject('/metrics');
    assert.equal(response.statusCode, 200);
    assert.match(
      String(response.headers['content-type']),
      /^application\/openmetrics-text/,
    );
    assert.ok(response.body.endsWith('# EOF\n'));
    assert.match(response.body, /^process_cpu_seconds_total [\d.]+$/m);
    assert.match(
      response.body,
      /^build_info\{service="${{ values.name }}",version="0\.1\.0",commit="abc1234"\} 1$/m,
    );
  });

  test('count a request by method, route pattern and status', async t => {
    const app = startApp(t);
    app.get('/orders/:id', () => ({}));
    await app.inject('/orders/1');
    await app.inject('/orders/2');
    await app.inject('/nowhere/3');

    const { body } = await app.inject('/metrics');
    assert.match(body, count('GET', '/orders/:id', 200, 2));
    assert.match(body, count('GET', '', 404, 1));
    assert.doesNotMatch(
      body,
      /\/orders\/1|\/nowhere/,
      'a path must not become a label',
    );
  });
});

function count(
  method: string,
  route: string,
  status: number,
  value: number,
): RegExp {
  return new RegExp(
    `^http_server_request_duration_seconds_count\\{http_request_method="${method}",http_route="${route}",http_response_status_code="${status}"\\} ${value}$`,
    'm',
  );
}
