export interface StoredRepository {
  owner: string;
  name: string;
  ownerRef: string;
  description: string;
  createdAt: Date;
  createdBy: string;
  pushedAt?: Date;
  mirrorOf?: string;
  /** The last commit that a template made. */
  snapshotCommit?: string;
}

export interface RepositoryStore {
  list(): Promise<StoredRepository[]>;
  get(owner: string, name: string): Promise<StoredRepository | undefined>;
  /** Adds it, or returns the one that is there: `created` tells which. */
  add(repository: Omit<StoredRepository, 'createdAt' | 'pushedAt' | 'snapshotCommit'>): Promise<{ repository: StoredRepository; created: boolean }>;
  update(owner: string, name: string, change: Partial<Pick<StoredRepository, 'ownerRef' | 'description' | 'pushedAt' | 'snapshotCommit' | 'mirrorOf'>>): Promise<void>;
}
