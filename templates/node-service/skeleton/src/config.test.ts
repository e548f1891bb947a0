import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfigError, loadConfig } from './config.js';

describe('config', () => {
  test('an empty environment is enough', () => {
    assert.deepEqual(loadConfig({}), {
      host: '127.0.0.1',
      port: ${{ values.port }},
      logLevel: 'info',
      commit: 'unknown',
      shutdown: { delayMs: 0, deadlineMs: 8_000 },
    });
  });

  test('the environment wins, and an empty variable counts as unset', () => {
    const config = loadConfig({
      HOST: '0.0.0.0',
      PORT: '8081',
      LOG_LEVEL: '',
      GIT_COMMIT: 'abc',
    });
    assert.equal(config.host, '0.0.0.0');
    assert.equal(config.port, 8081);
    assert.equal(config.logLevel, 'info');
    assert.equal(config.commit, 'abc');
  });

  for (const PORT of ['http', '-1', '65536', '80.5', '0x50', '1e3']) {
    test(`PORT=${PORT} is refused by name`, () => {
      assert.throws(
        () => loadConfig({ PORT }),
        new RegExp(
          `PORT must be a whole number from 0 to 65535, but is "${PORT}"`,
        ),
      );
    });
  }

  test('all problems are named at once', () => {
    assert.throws(
      () =>
        loadConfig({
          PORT: 'http',
          LOG_LEVEL: 'loud',
          SHUTDOWN_DELAY_MS: '9000',
        }),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        assert.equal(error.problems.length, 3);
        assert.match(
          error.message,
          /LOG_LEVEL must be one of trace, .*, but is "loud"/,
        );
        assert.match(
          error.message,
          /SHUTDOWN_DELAY_MS \(9000\) must be less than/,
        );
        return true;
      },
    );
  });
});
