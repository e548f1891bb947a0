/** Everything the service can be told from outside. The only reader of the environment. */
export interface Config {
  host: string;
  /** 0 lets the system pick a free port. */
  port: number;
  logLevel: LogLevel;
  /** The commit this process was built from, as far as its surroundings know. */
  commit: string;
  shutdown: {
    /** How long to keep answering after readiness went false, so that load balancers notice. */
    delayMs: number;
    /** When to give up waiting for open requests, counted from the signal. */
    deadlineMs: number;
  };
}

const LOG_LEVELS = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'silent',
] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const DEFAULT_PORT = ${{ values.port }};

/** Names every problem at once: fixing them one restart at a time wastes an afternoon. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      [
        'The configuration is not usable:',
        ...problems.map(problem => `  - ${problem}`),
      ].join('\n'),
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];

  // An empty variable counts as unset: that is what `PORT= make run` means.
  const text = (key: string, fallback: string) => env[key]?.trim() || fallback;

  const wholeNumber = (
    key: string,
    fallback: number,
    min: number,
    max: number,
  ) => {
    const value = text(key, String(fallback));
    const parsed = /^\d+$/.test(value) ? Number(value) : NaN;
    if (parsed >= min && parsed <= max) {
      return parsed;
    }
    problems.push(
      `${key} must be a whole number from ${min} to ${max}, but is "${value}"`,
    );
    return fallback;
  };

  const logLevel = text('LOG_LEVEL', 'info');
  if (!isLogLevel(logLevel)) {
    problems.push(
      `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but is "${logLevel}"`,
    );
  }

  const delayMs = wholeNumber('SHUTDOWN_DELAY_MS', 0, 0, 600_000);
  // Below the ten seconds after which `docker stop` kills.
  const deadlineMs = wholeNumber('SHUTDOWN_DEADLINE_MS', 8_000, 1, 600_000);
  if (delayMs >= deadlineMs) {
    problems.push(
      `SHUTDOWN_DELAY_MS (${delayMs}) must be less than SHUTDOWN_DEADLINE_MS (${deadlineMs}), or no time is left for open requests`,
    );
  }

  const config: Config = {
    // Reachable from this machine only, unless someone decides otherwise.
    host: text('HOST', '127.0.0.1'),
    port: wholeNumber('PORT', DEFAULT_PORT, 0, 65_535),
    logLevel: isLogLevel(logLevel) ? logLevel : 'info',
    commit: text('GIT_COMMIT', 'unknown'),
    shutdown: { delayMs, deadlineMs },
  };

  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  return config;
}

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}
