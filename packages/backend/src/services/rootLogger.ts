import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import { coreServices, createServiceFactory, RootConfigService, RootLoggerService } from '@backstage/backend-plugin-api';
import { JsonValue } from '@backstage/types';
import { format, transports } from 'winston';
import { builtConfigSchema } from '../config/configSchema';

/**
 * The standard logger, but for how it learns which config values to redact: it
 * reads the schema collected when the portal was built, where the standard one
 * starts a TypeScript compiler at every start.
 */
export const rootLoggerServiceFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig },
  async factory({ config }) {
    const production = process.env.NODE_ENV === 'production';
    const logger = WinstonLogger.create({
      meta: { service: 'slipway' },
      level: process.env.LOG_LEVEL ?? 'info',
      format: production ? format.combine(format.timestamp(), format.json()) : WinstonLogger.colorFormat(),
      transports: [new transports.Console()],
    });
    const secretsOf = await secretEnumerator(logger);
    logger.addRedactions(secretsOf(config));
    config.subscribe?.(() => logger.addRedactions(secretsOf(config)));
    return logger;
  },
});

async function secretEnumerator(logger: RootLoggerService): Promise<(config: RootConfigService) => Iterable<string>> {
  const built = builtConfigSchema();
  if (!built) return createConfigSecretEnumerator({ logger });
  return config => stringsIn(built.tree.select(config.getOptional() ?? {}, ['secret']));
}

function stringsIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
