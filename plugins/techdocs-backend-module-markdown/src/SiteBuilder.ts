import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { BuildCache, CachedPage } from './BuildCache';
import { contentHash } from './contentHash';
import { defaultLimits, LimitError, Limits } from './limits';
import { LinkResolver } from './markdown/LinkResolver';
import {
  emptyPage,
  failedPage,
  PageRenderer,
  RenderResult,
} from './markdown/PageRenderer';
import { SnippetExpander } from './markdown/SnippetExpander';
import { SiteWriter } from './output/SiteWriter';
import { LocationAnnotation } from './site/editLinks';
import { SiteReader } from './site/SiteReader';
import { PageFile, Site } from './site/types';
import { DocsWarning, Warnings } from './warnings';

export interface BuildOptions {
  inputDir: string;
  outputDir: string;
  /** Name of the site where mkdocs.yml gives none. */
  name?: string;
  etag?: string;
  location?: LocationAnnotation;
  /** The output folder is that of the last build, untouched: only what changed is written. */
  keepOutput?: boolean;
  /** Under which the rendered pages are kept for the next build. */
  cacheKey: string;
}

export interface BuildResult {
  pages: number;
  /** Pages that were not taken from the last build. */
  rendered: number;
  milliseconds: number;
  warnings: DocsWarning[];
  warningCount: number;
}

/** Changes when the renderer does, so that no page of an older one is reused. */
const RENDERER = '1';

/** Pages read at once: enough to keep the disk busy, too few to hold much. */
const READ_AHEAD = 16;

/** From a folder with Markdown to a folder with a site. */
export class SiteBuilder {
  private readonly cache: BuildCache;
  private readonly limits: Limits;

  constructor(options: { cache?: BuildCache; limits?: Partial<Limits> } = {}) {
    this.cache = options.cache ?? new BuildCache();
    this.limits = { ...defaultLimits, ...options.limits };
  }

  async build(options: BuildOptions): Promise<BuildResult> {
    const started = performance.now();
    const { limits, cache } = this;
    const warnings = new Warnings(limits.warnings);
    const site = await SiteReader.read({
      inputDir: options.inputDir,
      defaultName: options.name,
      location: options.location,
      limits,
      warnings,
    });
    const { pages, rendered } = await this.renderPages(
      site,
      options.cacheKey,
      warnings,
      started + limits.siteMs,
    );
    checkAnchors(site, pages, warnings);

    const written = {
      folder: options.outputDir,
      files: options.keepOutput
        ? cache.writtenTo(options.cacheKey, options.outputDir)
        : new Map<string, string>(),
    };
    await new SiteWriter({ site, limits, warnings, etag: options.etag }).write({
      outputDir: options.outputDir,
      written: written.files,
      pages: new Map(
        [...pages].map(([uri, { version, result }]) => [
          uri,
          { version, page: result.page },
        ]),
      ),
    });
    cache.keep(options.cacheKey, pages, written);
    return {
      pages: site.pages.length,
      rendered,
      milliseconds: Math.round(performance.now() - started),
      warnings: warnings.list(),
      warningCount: warnings.count,
    };
  }

  private async renderPages(
    site: Site,
    cacheKey: string,
    warnings: Warnings,
    deadline: number,
  ): Promise<{ pages: Map<string, CachedPage>; rendered: number }> {
    const { limits, cache } = this;
    const renderer = new PageRenderer({
      extensions: site.extensions,
      limits,
      links: new LinkResolver(site),
      snippets: (page, warn) =>
        new SnippetExpander({
          docs: page.tree,
          bases: site.snippetBases,
          limits,
          warn,
        }),
    });
    const settings = JSON.stringify([
      RENDERER,
      [...site.extensions],
      site.snippetBases,
      limits,
    ]);
    const pages = new Map<string, CachedPage>();
    let rendered = 0;
    let sources: (string | Error)[] = [];
    for (const [index, page] of site.pages.entries()) {
      if (index % READ_AHEAD === 0) {
        sources = await Promise.all(
          site.pages
            .slice(index, index + READ_AHEAD)
            .map(next => readPage(next, limits)),
        );
      }
      if (performance.now() > deadline)
        throw new LimitError(
          `The build took longer than ${
            limits.siteMs / 1000
          } s and was given up`,
        );
      const source = sources[index % READ_AHEAD];
      if (source instanceof Error) {
        pages.set(page.uri, {
          hash: '',
          version: randomUUID(),
          result: unreadable(page, source),
        });
      } else {
        const hash = contentHash(`${settings}\n${page.label}\n${source}`);
        const known = cache.page(cacheKey, page.uri);
        if (
          known?.hash === hash &&
          (await renderer.isCurrent(page, known.result))
        ) {
          pages.set(page.uri, known);
        } else {
          pages.set(page.uri, {
            hash,
            version: randomUUID(),
            result: await renderer.render(page, source),
          });
          rendered += 1;
          // The portal answers other requests between two pages.
          await setImmediate();
        }
      }
      warnings.addAll(pages.get(page.uri)?.result.page.warnings ?? []);
    }
    return { pages, rendered };
  }
}

async function readPage(
  page: PageFile,
  limits: Limits,
): Promise<string | Error> {
  try {
    return await page.tree.readText(page.path, limits.pageBytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unreadable(page: PageFile, error: Error): RenderResult {
  const message =
    error instanceof LimitError ? error.message : 'the file cannot be read';
  return {
    page: {
      ...emptyPage(),
      html: failedPage(message),
      warnings: [{ file: page.label, message }],
    },
    siteSignature: '',
    linksSeen: new Map(),
    snippetsRead: new Map(),
  };
}

/** Anchors can be checked only when every page has its own. */
function checkAnchors(
  site: Site,
  pages: Map<string, CachedPage>,
  warnings: Warnings,
): void {
  const anchors = new Map<string, Set<string>>();
  for (const page of site.pages)
    anchors.set(
      page.uri,
      pages.get(page.uri)?.result.page.anchors ?? new Set(),
    );
  for (const { result } of pages.values()) {
    for (const { target, anchor, written, file, line } of result.page
      .anchorLinks) {
      if (!anchors.get(target.uri)?.has(anchor)) {
        warnings.add({
          file,
          line,
          message: `the link "${written}" leads to a heading that does not exist in ${target.label}`,
        });
      }
    }
  }
}
