import { contentHash } from '../contentHash';
import { describeBytes, LimitError, Limits } from '../limits';
import { RenderedPage } from '../markdown/types';
import { extensionOf, isServedAsset } from './assetTypes';
import { hrefTo, NavigationHtml } from './NavigationHtml';
import { OutputFolder } from './OutputFolder';
import { pageHtml, PageLink, redirectHtml } from './pageTemplate';
import { sanitizeSvg } from './sanitizeSvg';
import { searchIndex } from './searchIndex';
import { siteMetadata } from './metadata';
import { readStylesheet } from './stylesheet';
import { tocHtml } from './tocHtml';
import { outputPath, relativeUrl, titleFromName } from '../site/pageUrl';
import { NavNode, PageFile, Site } from '../site/types';
import { textOf } from '../site/values';
import { Warnings } from '../warnings';

const TOC_CLASSES = {
  list: 'md-nav__list',
  item: 'md-nav__item',
  link: 'md-nav__link',
};

interface PageVersion {
  version: string;
  page: RenderedPage;
}

export interface SiteWriterOptions {
  site: Site;
  limits: Limits;
  warnings: Warnings;
  etag?: string;
}

/** Puts rendered pages into their template and everything else beside them. */
export class SiteWriter {
  private readonly titles = new Map<string, string>();

  constructor(private readonly options: SiteWriterOptions) {}

  async write(target: {
    outputDir: string;
    pages: Map<string, PageVersion>;
    written: Map<string, string>;
  }): Promise<void> {
    const { site, warnings, etag } = this.options;
    const output = new OutputFolder(target.outputDir, target.written);
    const stylesheet = await readStylesheet();
    await output.write(
      stylesheet.path,
      stylesheet.path,
      () => stylesheet.content,
    );
    await this.writePages(output, target.pages, stylesheet.path);
    await this.writeRedirects(output);
    await this.writeAssets(output);

    const indexed = site.pages.flatMap(file => {
      const page = target.pages.get(file.uri)?.page;
      return page ? [{ url: file.url, title: this.titleOf(file), page }] : [];
    });
    const indexKey = contentHash(
      [...target.pages]
        .map(
          ([uri, { version }]) => `${uri} ${version} ${this.titles.get(uri)}`,
        )
        .join('\n'),
    );
    await output.write('search/search_index.json', indexKey, () =>
      searchIndex(indexed),
    );
    // Its time changes with every build.
    await output.write('techdocs_metadata.json', String(Date.now()), () =>
      siteMetadata({
        name: site.name,
        description: site.description,
        etag,
        files: output.files,
        warnings: warnings.list(),
        warningCount: warnings.count,
      }),
    );
    await output.removeOthers();
  }

  private async writePages(
    output: OutputFolder,
    pages: Map<string, PageVersion>,
    stylesheet: string,
  ): Promise<void> {
    const { site } = this.options;
    const order: PageFile[] = [];
    const readOrder = (nodes: NavNode[]) => {
      for (const node of nodes) {
        if (node.kind === 'section') readOrder(node.children);
        if (node.kind !== 'page') continue;
        if (node.title && !this.titles.has(node.page.uri))
          this.titles.set(node.page.uri, node.title);
        order.push(node.page);
      }
    };
    readOrder(site.nav);
    for (const file of site.pages) {
      const own = pages.get(file.uri)?.page.title;
      if (!this.titles.has(file.uri))
        this.titles.set(file.uri, own || this.fallbackTitle(file));
    }
    const places = new Map(order.map((file, index) => [file.uri, index]));
    const navigation = new NavigationHtml({
      nav: site.nav,
      titleOf: file => this.titleOf(file),
    });
    const depth = Number(textOf(site.extensions.get('toc')?.toc_depth)) || 6;

    const frame = contentHash(
      JSON.stringify([
        site.name,
        site.description,
        stylesheet,
        order.map(({ url }) => url),
        [...this.titles],
        outline(site.nav),
      ]),
    );

    for (const file of site.pages) {
      const found = pages.get(file.uri);
      if (!found) continue;
      const { version, page } = found;
      const toRoot = '../'.repeat(file.url.split('/').length - 1);
      const makeToc = () =>
        tocHtml(
          page.toc.filter(({ level }) => level > 1 && level <= depth),
          TOC_CLASSES,
        );
      const place = places.get(file.uri);
      const link = (other: PageFile | undefined): PageLink | undefined =>
        other && { title: this.titleOf(other), href: hrefTo(toRoot, other) };
      await output.write(
        outputPath(file.url),
        `${frame} ${version} ${file.editUrl}`,
        () => {
          const toc = makeToc();
          return pageHtml({
            siteName: site.name,
            title: this.titleOf(file),
            description:
              page.description ??
              (file.url === '' ? site.description : undefined),
            toRoot,
            stylesheet,
            navigation: navigation.render(file, toRoot, toc),
            toc,
            article: page.html,
            hasTitle:
              page.toc.some(({ level }) => level === 1) ||
              /<h1[\s>]/.test(page.html),
            editUrl: file.editUrl,
            previous: place === undefined ? undefined : link(order[place - 1]),
            next: place === undefined ? undefined : link(order[place + 1]),
            hide: page.hide,
          });
        },
      );
    }
    if (!site.pages.some(({ url }) => url === '')) {
      // Without a start page the reader would call the whole site missing.
      const first = order[0] ?? site.pages[0];
      const start = redirectHtml(hrefTo('', first));
      await output.write('index.html', start, () => start);
      this.options.warnings.add({
        file: 'docs',
        message: `there is no index.md; the site starts with ${first.label}`,
      });
    }
  }

  private async writeRedirects(output: OutputFolder): Promise<void> {
    for (const { fromUrl, to } of this.options.site.redirects) {
      const file = outputPath(fromUrl);
      if (output.has(file)) continue;
      const html = redirectHtml(
        typeof to === 'string' ? to : relativeUrl(fromUrl, to.url),
      );
      await output.write(file, html, () => html);
    }
  }

  private async writeAssets(output: OutputFolder): Promise<void> {
    const { site, limits, warnings } = this.options;
    let total = 0;
    for (const asset of site.assets) {
      const warn = (message: string) =>
        warnings.add({
          file: asset.label,
          message: `not published: ${message}`,
        });
      if (!isServedAsset(asset.uri)) {
        warn(
          `files of the kind ".${extensionOf(
            asset.uri,
          )}" are not served by the portal`,
        );
        continue;
      }
      try {
        const content = await asset.tree.read(asset.path, limits.assetBytes);
        total += content.length;
        if (total > limits.siteBytes)
          throw new LimitError(
            `The files of the site have more than ${describeBytes(
              limits.siteBytes,
            )}`,
          );
        const isSvg = extensionOf(asset.uri) === 'svg';
        await output.write(asset.uri, contentHash(content), () =>
          isSvg ? sanitizeSvg(content.toString('utf8')) : content,
        );
      } catch (error) {
        if (error instanceof LimitError && total > limits.siteBytes)
          throw error;
        warn(error instanceof Error ? error.message : String(error));
      }
    }
  }

  private titleOf(file: PageFile): string {
    return this.titles.get(file.uri) ?? this.fallbackTitle(file);
  }

  private fallbackTitle(file: PageFile): string {
    const parts = file.uri.split('/');
    const name = parts[parts.length - 1];
    if (!/^(?:index|README)\.\w+$/i.test(name)) return titleFromName(name);
    return parts.length > 1 ? titleFromName(parts[parts.length - 2]) : 'Home';
  }
}

/** What the navigation of every page is made from. */
function outline(nodes: NavNode[]): unknown {
  return nodes.map(node => {
    if (node.kind === 'section') return [node.title, outline(node.children)];
    return node.kind === 'page'
      ? [node.title, node.page.url]
      : [node.title, node.url];
  });
}
