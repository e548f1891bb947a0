import { ConflictError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { formatRepositoryUrl, Repository, RepositoryPush } from '@slipway/plugin-sandbox-common';
import { DEFAULT_BRANCH, GitRunner, RepositoryReader, RepositoryStorage } from '@slipway/plugin-sandbox-node';
import { Mutex } from 'async-mutex';
import { Readable } from 'node:stream';
import { RepositoryStore, StoredRepository } from '../database/RepositoryStore';
import { Membership } from './Membership';
import { PushAnnouncer } from './PushAnnouncer';
import { commitSnapshot } from './commitSnapshot';

export interface RepositoryServiceOptions {
  store: RepositoryStore;
  storage: RepositoryStorage;
  git: GitRunner;
  membership: Membership;
  announcer: PushAnnouncer;
  baseUrl: string;
  workDirectory: string;
  maxSnapshotBytes: number;
}

/** The repositories of the embedded Git host: what exists, who may change it, and changing it. */
export class RepositoryService {
  private readonly locks = new Map<string, Mutex>();

  constructor(private readonly options: RepositoryServiceOptions) {}

  async list(): Promise<Repository[]> {
    return (await this.options.store.list()).map(stored => this.toRepository(stored));
  }

  async get(owner: string, name: string): Promise<Repository> {
    return this.toRepository(await this.require(owner, name));
  }

  /**
   * Makes an empty repository. Asking again for one that the same owner already
   * has answers with it, so that a second try does not trip over the first.
   */
  async create(options: { ownerRef: string; name: string; description: string; userRef: string }): Promise<Repository> {
    const { membership, store, storage } = this.options;
    const { ownerRef, owner } = await membership.requireOwner(options.ownerRef);
    await this.assertMember(options.userRef, ownerRef, `${owner}/${options.name}`);
    storage.pathOf(owner, options.name);
    const { repository } = await store.add({ owner, name: options.name, ownerRef, description: options.description, createdBy: options.userRef });
    if (repository.ownerRef !== ownerRef) {
      throw new ConflictError(`The repository ${owner}/${options.name} already exists and belongs to ${repository.ownerRef}; choose another name.`);
    }
    await storage.ensure(owner, options.name);
    return this.toRepository(repository);
  }

  async open(owner: string, name: string): Promise<{ repository: Repository; reader: RepositoryReader; gitDir: string }> {
    const stored = await this.require(owner, name);
    const gitDir = await this.options.storage.ensure(owner, name);
    return { repository: this.toRepository(stored), reader: new RepositoryReader({ git: this.options.git, gitDir }), gitDir };
  }

  /** @throws NotAllowedError with the reason, which is safe to tell the user. */
  async assertMayPush(owner: string, name: string, userRef: string): Promise<void> {
    const stored = await this.require(owner, name);
    if (stored.mirrorOf) {
      throw new NotAllowedError(`${owner}/${name} is a read-only copy of ${stored.mirrorOf}; push there instead.`);
    }
    await this.assertMember(userRef, stored.ownerRef, `${owner}/${name}`);
  }

  /**
   * Puts the content of a tar (gzip or not) as one commit onto the default
   * branch. The same content again changes nothing. Once people have pushed
   * work of their own on top, a template may no longer replace it.
   */
  async snapshot(options: { owner: string; name: string; userRef: string; message: string; tar: Readable }): Promise<{ commit: string; changed: boolean }> {
    const { owner, name, userRef } = options;
    await this.assertMayPush(owner, name, userRef);
    const { store, storage, git, workDirectory, maxSnapshotBytes } = this.options;
    const gitDir = await storage.ensure(owner, name);
    return this.changing(owner, name, userRef, async () => {
      const reader = new RepositoryReader({ git, gitDir });
      const head = await reader.resolveCommit(undefined);
      const { snapshotCommit } = await this.require(owner, name);
      if (head !== undefined && head !== snapshotCommit) {
        throw new ConflictError(`The repository ${owner}/${name} already has commits that no template made; choose another name, or push your change with git.`);
      }
      const result = await commitSnapshot({ git, gitDir, parent: head, message: options.message, author: userRef, tar: options.tar, workDirectory, maxBytes: maxSnapshotBytes });
      await store.update(owner, name, { snapshotCommit: result.commit });
      return result;
    });
  }

  /**
   * Runs `work`, which may move refs, alone for this repository; then notes and
   * announces what moved.
   */
  async changing<T>(owner: string, name: string, userRef: string, work: () => Promise<T>): Promise<T> {
    const gitDir = this.options.storage.pathOf(owner, name);
    const reader = new RepositoryReader({ git: this.options.git, gitDir });
    return this.lock(owner, name).runExclusive(async () => {
      const before = await reader.refs();
      try {
        return await work();
      } finally {
        const refs = movedRefs(before, await reader.refs());
        if (refs.length > 0) {
          await this.options.store.update(owner, name, { pushedAt: new Date() });
          await this.options.announcer.announce({ owner, name, pushedBy: userRef, defaultBranch: await reader.defaultBranch(), refs });
        }
      }
    });
  }

  private lock(owner: string, name: string): Mutex {
    const key = `${owner}/${name}`;
    const lock = this.locks.get(key) ?? new Mutex();
    this.locks.set(key, lock);
    return lock;
  }

  private async assertMember(userRef: string, ownerRef: string, what: string): Promise<void> {
    if ((await this.options.membership.ownershipOf(userRef)).includes(ownerRef)) return;
    throw new NotAllowedError(`${what} belongs to ${ownerRef}, and ${userRef} is no member of it. Ask a member, or choose an owner that you belong to.`);
  }

  private async require(owner: string, name: string): Promise<StoredRepository> {
    this.options.storage.pathOf(owner, name);
    const stored = await this.options.store.get(owner, name);
    if (!stored) throw new NotFoundError(`The embedded Git host has no repository ${owner}/${name}.`);
    return stored;
  }

  private toRepository(stored: StoredRepository): Repository {
    const { baseUrl } = this.options;
    const url = formatRepositoryUrl(baseUrl, { owner: stored.owner, name: stored.name, path: '' });
    return {
      owner: stored.owner,
      name: stored.name,
      ownerRef: stored.ownerRef,
      description: stored.description,
      defaultBranch: DEFAULT_BRANCH,
      createdAt: stored.createdAt.toISOString(),
      createdBy: stored.createdBy,
      pushedAt: stored.pushedAt?.toISOString(),
      cloneUrl: `${url}.git`,
      url,
      mirrorOf: stored.mirrorOf,
    };
  }
}

type Ref = { name: string; type: 'branch' | 'tag'; commit: string };

function movedRefs(before: Ref[], after: Ref[]): RepositoryPush['refs'] {
  const full = (ref: Ref) => `refs/${ref.type === 'tag' ? 'tags' : 'heads'}/${ref.name}`;
  const was = new Map(before.map(ref => [full(ref), ref.commit]));
  const is = new Map(after.map(ref => [full(ref), ref.commit]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(ref => was.get(ref) !== is.get(ref))
    .map(ref => ({ ref, before: was.get(ref), after: is.get(ref) }));
}
