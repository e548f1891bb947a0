import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { readAbout } from './about.js';
import { buildApp } from './app.js';
import { ConfigError, loadConfig, type Config } from './config.js';
import { Readiness } from './health.js';

export interface ServiceOptions {
  env: NodeJS.ProcessEnv;
  /** For what a test wants to add before the service listens. */
  extend?: (app: FastifyInstance) => void;
}

/** The whole life of the process: read the configuration, listen, and stop when told to. */
export async function runService(options: ServiceOptions): Promise<void> {
  const config = readConfigOrExit(options.env);
  const readiness = new Readiness();
  const app = buildApp({
    about: readAbout(config.commit),
    readiness,
    logLevel: config.logLevel,
  });
  options.extend?.(app);

  // Before listening, so that a signal during the start is not lost.
  stopOnSignal(app, readiness, config.shutdown);

  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (err) {
    app.log.fatal(
      { err },
      `cannot listen on ${config.host}:${config.port}; HOST and PORT choose another address`,
    );
    process.exit(1);
  }
}

function readConfigOrExit(env: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) {
      // Plain text: this is read by a person, and there is no log level yet.
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    }
    throw error;
  }
}

function stopOnSignal(
  app: FastifyInstance,
  readiness: Readiness,
  { delayMs, deadlineMs }: Config['shutdown'],
): void {
  let stopping = false;

  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) {
      app.log.warn({ signal }, 'second signal: stopping at once');
      process.exit(1);
    }
    stopping = true;

    // The order matters. First say no to new traffic and give load balancers
    // time to hear it; only then stop accepting, and finish what is open.
    readiness.startDraining();
    app.log.info({ signal, delayMs, deadlineMs }, 'stopping');
    setTimeout(() => {
      app.log.error(
        { deadlineMs },
        'requests still open at the deadline: stopping without them',
      );
      process.exit(1);
    }, deadlineMs).unref();

    await sleep(delayMs);
    // Closing waits for connections, and one that was busy at that moment stays
    // open afterwards for a next request that would only be refused.
    setInterval(() => app.server.closeIdleConnections(), 100).unref();
    await app.close();
    app.log.info('stopped');
    process.exit(0);
  };

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((err: unknown) => {
        app.log.fatal({ err }, 'could not stop cleanly');
        process.exit(1);
      });
    });
  }
}
