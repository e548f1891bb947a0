import { Knex } from 'knex';
import { RepositoryStore, StoredRepository } from './RepositoryStore';

interface Row {
  owner: string;
  name: string;
  owner_ref: string;
  description: string;
  created_at: Date;
  created_by: string;
  pushed_at: Date | null;
  mirror_of: string | null;
  snapshot_commit: string | null;
}

export class DatabaseRepositoryStore implements RepositoryStore {
  private constructor(private readonly knex: Knex) {}

  static create(knex: Knex): DatabaseRepositoryStore {
    return new DatabaseRepositoryStore(knex);
  }

  async list(): Promise<StoredRepository[]> {
    const rows = await this.knex<Row>('repositories').orderBy([{ column: 'owner' }, { column: 'name' }]);
    return rows.map(fromRow);
  }

  async get(owner: string, name: string): Promise<StoredRepository | undefined> {
    const row = await this.knex<Row>('repositories').where({ owner, name }).first();
    return row && fromRow(row);
  }

  async add(repository: Parameters<RepositoryStore['add']>[0]) {
    const { owner, name } = repository;
    const added = await this.knex<Row>('repositories')
      .insert({
        owner,
        name,
        owner_ref: repository.ownerRef,
        description: repository.description,
        created_by: repository.createdBy,
        mirror_of: repository.mirrorOf ?? null,
      })
      .onConflict(['owner', 'name'])
      .ignore()
      .returning('*');
    if (added.length > 0) return { repository: fromRow(added[0]), created: true };
    const existing = await this.knex<Row>('repositories').where({ owner, name }).first();
    if (!existing) throw new Error(`repository ${owner}/${name} was removed while it was being added`);
    return { repository: fromRow(existing), created: false };
  }

  async update(owner: string, name: string, change: Parameters<RepositoryStore['update']>[2]): Promise<void> {
    const columns: Partial<Row> = {};
    if (change.ownerRef !== undefined) columns.owner_ref = change.ownerRef;
    if (change.description !== undefined) columns.description = change.description;
    if (change.pushedAt !== undefined) columns.pushed_at = change.pushedAt;
    if (change.snapshotCommit !== undefined) columns.snapshot_commit = change.snapshotCommit;
    if (change.mirrorOf !== undefined) columns.mirror_of = change.mirrorOf;
    await this.knex<Row>('repositories').where({ owner, name }).update(columns);
  }
}

function fromRow(row: Row): StoredRepository {
  return {
    owner: row.owner,
    name: row.name,
    ownerRef: row.owner_ref,
    description: row.description,
    createdAt: row.created_at,
    createdBy: row.created_by,
    pushedAt: row.pushed_at ?? undefined,
    mirrorOf: row.mirror_of ?? undefined,
    snapshotCommit: row.snapshot_commit ?? undefined,
  };
}
