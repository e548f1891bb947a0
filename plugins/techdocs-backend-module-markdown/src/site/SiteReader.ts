import path from 'node:path';
import { InputError } from '@backstage/errors';
import { LimitError, Limits } from '../limits';
import { Warnings } from '../warnings';
import { EditLinks, editLinks, LocationAnnotation } from './editLinks';
import { excludeFilter } from './excludeFilter';
import { expandInclude } from './expandInclude';
import { MkdocsConfig } from './MkdocsConfig';
import { navigationFromTree, readNavigation } from './navigation';
import { isPagePath, pageUrl } from './pageUrl';
import { readRedirects } from './redirects';
import { SourceTree } from './SourceTree';
import { NavNode, PageFile, Site, SourceFile } from './types';
import { listOf, textOf } from './values';

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

export interface SiteReaderOptions {
  inputDir: string;
  defaultName?: string;
  location?: LocationAnnotation;
  limits: Limits;
  warnings: Warnings;
}

/** Finds out what a folder of documentation consists of. Reads no page yet. */
export class SiteReader {
  private readonly pages = new Map<string, PageFile>();
  private readonly assets = new Map<string, SourceFile>();
  private includes = 0;

  private constructor(
    private readonly options: SiteReaderOptions,
    private readonly repository: SourceTree,
  ) {}

  static async read(options: SiteReaderOptions): Promise<Site> {
    const repository = await SourceTree.create(options.inputDir);
    return new SiteReader(options, repository).readSite();
  }

  private async readSite(): Promise<Site> {
    const { limits, warnings, defaultName, location } = this.options;
    const warn = warnings.add.bind(warnings);
    const config =
      (await MkdocsConfig.read({ tree: this.repository, limits, warn })) ??
      MkdocsConfig.empty();
    const links = editLinks(config, location);
    const docs = await this.repository.folder(config.docsDir);

    if (docs) {
      await this.addFiles({ tree: docs, prefix: '', config, links });
    } else if (config.docsDir !== 'docs') {
      throw new InputError(
        `${config.file}: docs_dir "${config.docsDir}" is not a folder inside the repository`,
      );
    }
    await this.addReadme(links, docs === undefined);
    if (this.pages.size === 0) {
      throw new InputError(
        'Found no page: expected docs/index.md, or a README.md beside catalog-info.yaml',
      );
    }
    const nav = await this.navigation(config, this.repository, '');
    const snippets = config.extensions.get('pymdownx.snippets');
    return {
      name: config.siteName ?? defaultName ?? 'Documentation',
      description: config.description,
      pages: [...this.pages.values()],
      assets: [...this.assets.values()],
      nav,
      redirects: readRedirects({ config, pages: this.pages, warn }),
      extensions: config.extensions,
      snippetBases: listOf(snippets?.base_path).flatMap(
        base => textOf(base) ?? [],
      ),
    };
  }

  private async addFiles(options: {
    tree: SourceTree;
    prefix: string;
    config: MkdocsConfig;
    links: EditLinks;
    only?: (file: string) => boolean;
  }): Promise<void> {
    const { tree, prefix, config, links, only } = options;
    const { limits, warnings } = this.options;
    const listing = await tree.list(limits);
    const isExcluded = excludeFilter(config.excludedDocs);
    for (const { path: skipped, reason } of only ? [] : listing.skipped) {
      warnings.add({
        file: tree.labelOf(skipped),
        message: `left out: ${reason}`,
      });
    }
    for (const file of listing.files) {
      if (isExcluded(file) || (only && !only(file))) continue;
      const source = {
        uri: prefix + file,
        path: file,
        tree,
        label: tree.labelOf(file),
      };
      if (isPagePath(file)) this.addPage(source, links);
      else this.assets.set(source.uri, source);
    }
  }

  private addPage(source: SourceFile, links: EditLinks): void {
    const { limits, warnings } = this.options;
    const page: PageFile = {
      ...source,
      url: pageUrl(source.uri),
      editUrl: links(source),
    };
    const rival = [...this.candidatesFor(page)].find(
      other => other !== undefined,
    );
    if (rival) {
      // index.md and README.md of one folder have one address; index.md is the page, as in MkDocs.
      const [winner, loser] = /README\.\w+$/i.test(rival.path)
        ? [page, rival]
        : [rival, page];
      warnings.add({
        file: loser.label,
        message: `left out: ${winner.label} has the same address`,
      });
      this.pages.delete(rival.uri);
      this.pages.set(winner.uri, winner);
      return;
    }
    this.pages.set(page.uri, page);
    if (this.pages.size > limits.pages)
      throw new LimitError(`The site has more than ${limits.pages} pages`);
  }

  private *candidatesFor(page: PageFile): Generator<PageFile | undefined> {
    const folder = page.uri.slice(0, page.uri.lastIndexOf('/') + 1);
    if (!/(?:index|README)\.\w+$/i.test(page.uri)) return;
    for (const name of ['index.md', 'README.md', 'readme.md']) {
      if (folder + name !== page.uri) yield this.pages.get(folder + name);
    }
  }

  /** The README of the repository is the start page of a site that has none. */
  private async addReadme(links: EditLinks, alone: boolean): Promise<void> {
    if ([...this.pages.values()].some(page => page.url === '')) return;
    for (const name of ['README.md', 'readme.md', 'Readme.md']) {
      if (!(await this.repository.hasFile(name))) continue;
      this.addPage(
        { uri: 'index.md', path: name, tree: this.repository, label: name },
        links,
      );
      // Its pictures lie anywhere in the repository; nothing else of the repository is published.
      if (alone) {
        await this.addFiles({
          tree: this.repository,
          prefix: '',
          config: MkdocsConfig.empty(),
          links,
          only: file => IMAGE.test(file),
        });
      }
      return;
    }
  }

  private async navigation(
    config: MkdocsConfig,
    folder: SourceTree,
    prefix: string,
  ): Promise<NavNode[]> {
    const { limits, warnings } = this.options;
    const warn = warnings.add.bind(warnings);
    if (config.nav.length === 0) {
      return navigationFromTree(
        [...this.pages.values()].filter(page => page.uri.startsWith(prefix)),
        prefix,
      );
    }
    return readNavigation({
      config,
      prefix,
      pages: this.pages,
      limits,
      warn,
      include: (pattern, title) =>
        this.include({ pattern, title, config, folder, prefix }),
    });
  }

  /** The monorepo plugin's `!include`: another mkdocs.yml of the repository as a section of this site. */
  private async include(options: {
    pattern: string;
    title: string | undefined;
    config: MkdocsConfig;
    folder: SourceTree;
    prefix: string;
  }): Promise<NavNode[]> {
    const { pattern, title, config, folder, prefix } = options;
    const { limits, warnings, location } = this.options;
    const say = (message: string) =>
      warnings.add({
        file: config.file,
        line: config.lineOf(pattern),
        message,
      });

    const files = await expandInclude(
      this.repository,
      path.posix.join(folder.label, pattern),
      limits,
    );
    if (files.length === 0)
      say(`!include: "${pattern}" is no mkdocs.yml inside the repository`);
    const nodes: NavNode[] = [];
    for (const file of files) {
      this.includes += 1;
      if (this.includes > limits.includes)
        throw new LimitError(
          `The site includes more than ${limits.includes} sites`,
        );
      const tree = await this.repository.folder(path.posix.dirname(file));
      const included =
        tree &&
        (await MkdocsConfig.read({
          tree,
          name: path.posix.basename(file),
          limits,
          warn: warnings.add.bind(warnings),
        }));
      const docs = included && (await tree.folder(included.docsDir));
      if (!included || !docs) {
        say(`!include: "${file}" has no docs folder`);
        continue;
      }
      const alias = (
        included.siteName ?? path.posix.basename(path.posix.dirname(file))
      )
        .toLowerCase()
        .replace(/[^\w/-]+/g, '-')
        .replace(/^[-/]+|[-/]+$/g, '');
      const below = `${prefix}${alias}/`;
      await this.addFiles({
        tree: docs,
        prefix: below,
        config: included,
        links: editLinks(included, location),
      });
      const children = await this.navigation(included, tree, below);
      if (children.length > 0)
        nodes.push({
          kind: 'section',
          title: title ?? included.siteName ?? alias,
          children,
        });
    }
    return nodes;
  }
}
