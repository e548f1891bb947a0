import type { FastifyInstance } from 'fastify';

/** Rejects when what it looks at is not usable. The signal fires when the time is up. */
export type ReadinessCheck = (signal: AbortSignal) => Promise<void>;

export interface ReadinessReport {
  status: 'ready' | 'failing' | 'draining';
  checks: Record<string, 'ok' | 'failing'>;
}

/**
 * Whether requests should be sent here. Add a check for what the service
 * cannot answer without, such as its database; leave out what it can do
 * without, or one slow neighbour takes every instance away at once.
 */
export class Readiness {
  readonly #checks = new Map<string, ReadinessCheck>();
  readonly #timeoutMs: number;
  #draining = false;

  constructor(options: { timeoutMs?: number } = {}) {
    this.#timeoutMs = options.timeoutMs ?? 1_000;
  }

  addCheck(name: string, check: ReadinessCheck): void {
    if (this.#checks.has(name)) {
      throw new Error(`There is already a readiness check called "${name}"`);
    }
    this.#checks.set(name, check);
  }

  /** From here on the answer is no, whatever the checks say. There is no way back. */
  startDraining(): void {
    this.#draining = true;
  }

  get draining(): boolean {
    return this.#draining;
  }

  async report(
    onFailure: (name: string, error: unknown) => void,
  ): Promise<ReadinessReport> {
    const results = await Promise.all(
      [...this.#checks].map(async ([name, check]) => {
        try {
          await this.#withinTime(check);
          return [name, 'ok'] as const;
        } catch (error) {
          onFailure(name, error);
          return [name, 'failing'] as const;
        }
      }),
    );
    const checks = Object.fromEntries(results);
    if (this.#draining) {
      return { status: 'draining', checks };
    }
    return {
      status: Object.values(checks).includes('failing') ? 'failing' : 'ready',
      checks,
    };
  }

  async #withinTime(check: ReadinessCheck): Promise<void> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    // A race, because a check that ignores its signal must not hold up the answer.
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const error = new Error(`No result within ${this.#timeoutMs} ms`);
        controller.abort(error);
        reject(error);
      }, this.#timeoutMs);
    });
    try {
      await Promise.race([check(controller.signal), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}

export function registerHealth(
  app: FastifyInstance,
  readiness: Readiness,
): void {
  // Tells clients to take their next request elsewhere instead of sending it
  // into a connection that is about to go.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (readiness.draining) {
      void reply.header('connection', 'close');
    }
    done();
  });

  // Alive means that the event loop turns, and nothing more: a probe that looks
  // at dependencies restarts healthy processes when a database is away.
  app.get('/healthz', (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });

  app.get('/readyz', async (request, reply) => {
    const report = await readiness.report((check, err) => {
      // The reason may name hosts or users, so it goes to the log and not to the caller.
      request.log.warn({ check, err }, 'readiness check failed');
    });
    void reply.header('cache-control', 'no-store');
    void reply.code(report.status === 'ready' ? 200 : 503);
    return report;
  });
}
