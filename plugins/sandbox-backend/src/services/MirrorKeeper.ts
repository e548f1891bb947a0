import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { DEFAULT_BRANCH, GitRunner, RepositoryStorage, SandboxConfig } from '@slipway/plugin-sandbox-node';
import { RepositoryStore } from '../database/RepositoryStore';
import { RepositoryService } from './RepositoryService';

/** Keeps read-only copies of repositories on this machine in step with their HEAD. */
export class MirrorKeeper {
  constructor(
    private readonly options: {
      mirrors: SandboxConfig['mirrors'];
      store: RepositoryStore;
      storage: RepositoryStorage;
      service: RepositoryService;
      git: GitRunner;
      logger: LoggerService;
    },
  ) {}

  async refresh(): Promise<void> {
    for (const mirror of this.options.mirrors) {
      try {
        await this.refreshOne(mirror);
      } catch (error) {
        this.options.logger.warn(`The copy of ${mirror.path} could not be refreshed: ${error instanceof Error ? error.message : error}`);
      }
    }
  }

  private async refreshOne(mirror: SandboxConfig['mirrors'][number]): Promise<void> {
    const { store, storage, service, git } = this.options;
    const owner = parseEntityRef(mirror.owner, { defaultKind: 'group', defaultNamespace: 'default' }).name;
    const { name, path } = mirror;
    await store.add({ owner, name, ownerRef: mirror.owner, description: mirror.description, createdBy: mirror.owner, mirrorOf: path });
    await store.update(owner, name, { description: mirror.description, mirrorOf: path, ownerRef: mirror.owner });
    const gitDir = await storage.ensure(owner, name);
    const head = await git.text(['rev-parse', 'HEAD'], { cwd: path });
    const have = await git.text(['rev-parse', '--verify', '--quiet', `refs/heads/${DEFAULT_BRANCH}`], { gitDir }).catch(() => undefined);
    if (head === have) return;
    await service.changing(owner, name, mirror.owner, async () => {
      // --update-shallow: a checkout that was itself cloned shallowly stays readable.
      await git.run(['fetch', '--quiet', '--no-tags', '--update-shallow', '--force', path, `HEAD:refs/heads/${DEFAULT_BRANCH}`], { gitDir });
    });
  }
}
