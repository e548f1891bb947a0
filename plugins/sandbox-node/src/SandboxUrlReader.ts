import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ReadTreeResponseFactory, ReadUrlResponseFactory, urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { formatRepositoryUrl, parseRepositoryUrl, RepositoryLocation } from '@slipway/plugin-sandbox-common';
import { minimatch } from 'minimatch';
import { Readable } from 'node:stream';
import { GitRunner } from './GitRunner';
import { RepositoryReader } from './RepositoryReader';
import { RepositoryStorage } from './RepositoryStorage';
import { readSandboxConfig } from './sandboxConfig';

const MAX_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Lets catalog, scaffolder and TechDocs read the embedded Git host by URL. It
 * reads the bare repositories on disk: the same process serves them.
 */
export class SandboxUrlReader implements UrlReaderService {
  constructor(
    private readonly options: {
      baseUrl: string;
      git: GitRunner;
      storage: RepositoryStorage;
      treeResponseFactory: ReadTreeResponseFactory;
    },
  ) {}

  async readUrl(url: string, options?: UrlReaderServiceReadUrlOptions): Promise<UrlReaderServiceReadUrlResponse> {
    const { reader, place } = await this.open(url);
    const found = await reader.object(place.ref, place.path);
    if (found.type !== 'blob') throw new NotFoundError(`${url} is a folder, not a file.`);
    if (options?.etag === found.id) throw new NotModifiedError();
    const content = await reader.blob(found.id, MAX_FILE_BYTES);
    return ReadUrlResponseFactory.fromReadable(Readable.from([content]), { etag: found.id });
  }

  async readTree(url: string, options?: UrlReaderServiceReadTreeOptions): Promise<UrlReaderServiceReadTreeResponse> {
    const { reader, place } = await this.open(url);
    const found = await reader.object(place.ref, place.path);
    if (found.type !== 'tree') throw new NotFoundError(`${url} is a file, not a folder.`);
    if (options?.etag === found.id) throw new NotModifiedError();
    return this.options.treeResponseFactory.fromTarArchive({
      stream: reader.archive(found.id),
      etag: found.id,
      filter: options?.filter,
      stripFirstDirectory: false,
    });
  }

  async search(url: string, options?: UrlReaderServiceSearchOptions): Promise<UrlReaderServiceSearchResponse> {
    const { reader, place } = await this.open(url);
    const commit = await reader.resolveCommit(place.ref);
    if (!commit) return { files: [], etag: '' };
    if (options?.etag === commit) throw new NotModifiedError();
    const ref = place.ref ?? (await reader.defaultBranch());
    const paths = (await reader.paths(commit)).filter(path => path === place.path || minimatch(path, place.path));
    const files = paths.map(path => ({
      url: formatRepositoryUrl(this.options.baseUrl, { ...place, ref, path }),
      content: async () => reader.blob((await reader.object(commit, path)).id, MAX_FILE_BYTES),
    }));
    return { files, etag: commit };
  }

  toString() {
    return `sandbox{baseUrl=${this.options.baseUrl}}`;
  }

  private async open(url: string): Promise<{ reader: RepositoryReader; place: RepositoryLocation }> {
    const place = parseRepositoryUrl(url);
    if (!place) throw new NotFoundError(`${url} is no address of a file or folder in the embedded Git host.`);
    const { git, storage } = this.options;
    if (!(await storage.exists(place.owner, place.name))) {
      throw new NotFoundError(`The embedded Git host has no repository ${place.owner}/${place.name}.`);
    }
    return { reader: new RepositoryReader({ git, gitDir: storage.pathOf(place.owner, place.name) }), place };
  }
}

/** Adds {@link SandboxUrlReader} to the URL readers, where the sandbox is enabled. */
export const sandboxUrlReaderServiceFactory = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: { config: coreServices.rootConfig },
  factory({ config: rootConfig }) {
    return ({ treeResponseFactory }) => {
      const config = readSandboxConfig(rootConfig);
      if (!config.enabled) return [];
      const { baseUrl, gitDirectory } = config;
      const git = new GitRunner({ timeoutMs: config.limits.commandTimeoutMs });
      const storage = new RepositoryStorage({ gitDirectory, git, pushBytes: config.limits.pushBytes });
      const reader = new SandboxUrlReader({ baseUrl, git, storage, treeResponseFactory });
      const { origin } = new URL(baseUrl);
      return [{ reader, predicate: url => url.origin === origin && url.pathname.startsWith('/git/') }];
    };
  },
});
