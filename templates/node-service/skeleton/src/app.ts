import { randomUUID } from 'node:crypto';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import { registerAbout, type About } from './about.js';
import type { LogLevel } from './config.js';
import { registerHealth, type Readiness } from './health.js';
import { registerMetrics } from './metrics.js';
import { handleError, registerProblems } from './problems.js';

export interface AppOptions {
  about: About;
  readiness: Readiness;
  logLevel: LogLevel;
}

// A caller's id is kept so that one request can be followed through several
// services, but only if it cannot be mistaken for anything else in a log.
const REQUEST_ID = /^[\w.:-]{1,128}$/;

// These come every few seconds and would bury the requests that matter.
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** The HTTP application without a port: tests call it directly, server.ts listens. */
export function buildApp(options: AppOptions): FastifyInstance {
  const { about, readiness, logLevel } = options;

  const app = fastify({
    logger: {
      level: logLevel,
      base: { service: about.name, version: about.version, pid: process.pid },
      // Words and ISO time instead of pino's numbers: every log store reads them.
      formatters: { level: label => ({ level: label }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
    },
    genReqId: request => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given)
        ? given
        : randomUUID();
    },
    logController: new LogController({
      requestIdLogLabel: 'requestId',
      disableRequestLogging: request =>
        QUIET.has(request.routeOptions.url ?? ''),
    }),
    // What fails before a route is found, such as a path that is no path.
    frameworkErrors: (error, request, reply) => {
      void handleError(error, request, reply);
    },
    // Fastify waits without end by default; a client that never finishes
    // sending would hold its connection for ever.
    requestTimeout: 30_000,
  });

  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });

  registerProblems(app);
  registerRoutes(app, { about, readiness });
  return app;
}

/** All routes. A new one belongs here and in openapi.yaml; a test compares the two. */
export function registerRoutes(
  app: FastifyInstance,
  { about, readiness }: Pick<AppOptions, 'about' | 'readiness'>,
): void {
  registerMetrics(app, about);
  registerHealth(app, readiness);
  registerAbout(app, about);
}
