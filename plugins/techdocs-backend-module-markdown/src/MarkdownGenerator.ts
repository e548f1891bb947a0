import { ForwardedError } from '@backstage/errors';
import {
  GeneratorBase,
  GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { SiteBuilder } from './SiteBuilder';
import { formatWarning } from './warnings';

interface BuildLog {
  info(message: string): unknown;
  warn(message: string): unknown;
  error(message: string): unknown;
}

/** What is used of TechDocs' options; of its logger, little enough for any logger to do. */
export interface MarkdownRunOptions
  extends Omit<GeneratorRunOptions, 'logger'> {
  logger: BuildLog & { transports?: unknown[] };
}

/** TechDocs' generator in this process: no mkdocs, no container. */
export class MarkdownGenerator implements GeneratorBase {
  private readonly builder: SiteBuilder;

  constructor(options: { builder?: SiteBuilder } = {}) {
    this.builder = options.builder ?? new SiteBuilder();
  }

  async run(options: MarkdownRunOptions): Promise<void> {
    const {
      inputDir,
      outputDir,
      parsedLocationAnnotation: location,
      etag,
      siteOptions,
    } = options;
    const log = buildLog(options);
    try {
      const result = await this.builder.build({
        inputDir,
        outputDir,
        name: siteOptions?.name,
        etag,
        location,
        cacheKey: location ? `${location.type}:${location.target}` : inputDir,
      });
      for (const warning of result.warnings) log.warn(formatWarning(warning));
      const more = result.warningCount - result.warnings.length;
      if (more > 0) log.warn(`${more} more warnings are not shown`);
      log.info(
        `${result.pages} pages in ${result.milliseconds} ms, ${result.warningCount} warnings`,
      );
    } catch (error) {
      log.error(error instanceof Error ? error.message : String(error));
      throw new ForwardedError('The documentation could not be built', error);
    }
  }
}

/** Speaks to the logger and to the log on the page, and once where the one already leads to the other. */
function buildLog({ logger, logStream }: MarkdownRunOptions): BuildLog {
  const isConnected = (logger.transports ?? []).some(
    transport =>
      typeof transport === 'object' &&
      transport !== null &&
      '_stream' in transport &&
      transport._stream === logStream,
  );
  const tell = (level: keyof BuildLog) => (message: string) => {
    logger[level](message);
    if (!isConnected) logStream?.write(`${message}\n`);
  };
  return { info: tell('info'), warn: tell('warn'), error: tell('error') };
}
