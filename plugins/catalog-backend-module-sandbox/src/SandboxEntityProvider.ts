import { LoggerService, SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import { DeferredEntity, EntityProvider, EntityProviderConnection, locationSpecToLocationEntity } from '@backstage/plugin-catalog-node';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { formatRepositoryUrl, PUSH_TOPIC, RepositoryPush } from '@slipway/plugin-sandbox-common';
import { DEFAULT_BRANCH, GitRunner, RepositoryReader, RepositoryStorage } from '@slipway/plugin-sandbox-node';
import fs from 'node:fs/promises';

const DESCRIPTOR = 'catalog-info.yaml';

/**
 * Registers the catalog-info.yaml of each repository: all of them on a
 * schedule, and one as soon as something is pushed to it.
 */
export class SandboxEntityProvider implements EntityProvider {
  private connection?: EntityProviderConnection;

  constructor(
    private readonly options: {
      baseUrl: string;
      gitDirectory: string;
      git: GitRunner;
      storage: RepositoryStorage;
      events: EventsService;
      logger: LoggerService;
      taskRunner: SchedulerServiceTaskRunner;
    },
  ) {}

  getProviderName(): string {
    return 'sandbox';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    const { events, taskRunner } = this.options;
    await events.subscribe({ id: 'catalog-sandbox-provider', topics: [PUSH_TOPIC], onEvent: params => this.onPush(params) });
    await taskRunner.run({ id: 'sandbox-provider-refresh', fn: () => this.refreshAll() });
  }

  async refreshAll(): Promise<void> {
    const entities: DeferredEntity[] = [];
    for (const { owner, name } of await this.repositories()) {
      if (await this.hasDescriptor(owner, name)) entities.push(this.location(owner, name));
    }
    await this.connection?.applyMutation({ type: 'full', entities });
  }

  private async onPush(params: EventParams): Promise<void> {
    const push = readPush(params.eventPayload);
    if (!push || !push.refs.some(change => change.ref === `refs/heads/${push.defaultBranch}`)) return;
    const { owner, name } = push;
    const location = this.location(owner, name);
    const present = await this.hasDescriptor(owner, name);
    await this.connection?.applyMutation({ type: 'delta', added: present ? [location] : [], removed: present ? [] : [location] });
    // The entities of the descriptor itself; files that it names are read again on the catalog's own schedule.
    if (present) await this.connection?.refresh({ keys: [`url:${this.descriptorUrl(owner, name)}`] });
    this.options.logger.debug(`Refreshed the catalog from ${owner}/${name} after a push`);
  }

  private async repositories(): Promise<Array<{ owner: string; name: string }>> {
    const { gitDirectory } = this.options;
    const owners = await fs.readdir(gitDirectory, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(
      owners
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(async entry =>
          (await fs.readdir(`${gitDirectory}/${entry.name}`))
            .filter(file => file.endsWith('.git'))
            .map(file => ({ owner: entry.name, name: file.slice(0, -'.git'.length) })),
        ),
    );
    return found.flat();
  }

  private async hasDescriptor(owner: string, name: string): Promise<boolean> {
    const { git, storage } = this.options;
    const reader = new RepositoryReader({ git, gitDir: storage.pathOf(owner, name) });
    try {
      return (await reader.object(DEFAULT_BRANCH, DESCRIPTOR)).type === 'blob';
    } catch {
      // An empty repository, or one without the file, has nothing to register.
      return false;
    }
  }

  private location(owner: string, name: string): DeferredEntity {
    return {
      locationKey: `sandbox:${owner}/${name}`,
      entity: locationSpecToLocationEntity({ location: { type: 'url', target: this.descriptorUrl(owner, name) } }),
    };
  }

  private descriptorUrl(owner: string, name: string): string {
    return formatRepositoryUrl(this.options.baseUrl, { owner, name, ref: DEFAULT_BRANCH, path: DESCRIPTOR });
  }
}

function readPush(payload: unknown): RepositoryPush | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const push: Partial<RepositoryPush> = payload;
  const { owner, name, pushedBy, defaultBranch, refs } = push;
  if (!owner || !name || !pushedBy || !defaultBranch || !Array.isArray(refs)) return undefined;
  return { owner, name, pushedBy, defaultBranch, refs };
}
