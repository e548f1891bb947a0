import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fastify } from 'fastify';
import { readAbout } from './about.js';
import { registerRoutes } from './app.js';
import { Readiness } from './health.js';

const file = readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8');
const about = readAbout('unknown');

describe('openapi.yaml', () => {
  test('has the version of the service', () => {
    assert.equal(/^ {2}version: (.+)$/m.exec(file)?.[1], about.version);
  });

  test('names every route of the service and no other', async t => {
    // The paths are the only keys at this depth that start with a slash, which
    // saves a YAML parser.
    const described = [...file.matchAll(/^ {2}(\/[^\s:]*):$/gm)].map(
      match => match[1],
    );

    const routes = new Set<string>();
    const app = fastify();
    t.after(() => app.close());
    app.addHook('onRoute', ({ url }) => {
      // OpenAPI writes {id} where Fastify writes :id.
      routes.add(url.replace(/:(\w+)/g, '{$1}'));
    });
    registerRoutes(app, { about, readiness: new Readiness() });
    await app.ready();

    assert.deepEqual(described.toSorted(), [...routes].toSorted());
  });
});
