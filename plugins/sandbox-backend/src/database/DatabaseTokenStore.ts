import { Knex } from 'knex';
import { StoredToken, TokenStore } from './TokenStore';

interface Row {
  id: string;
  user_ref: string;
  name: string;
  hash: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export class DatabaseTokenStore implements TokenStore {
  private constructor(private readonly knex: Knex) {}

  static create(knex: Knex): DatabaseTokenStore {
    return new DatabaseTokenStore(knex);
  }

  async list(userRef: string): Promise<StoredToken[]> {
    const rows = await this.knex<Row>('access_tokens').where({ user_ref: userRef }).orderBy('created_at', 'desc');
    return rows.map(fromRow);
  }

  async add(token: Parameters<TokenStore['add']>[0]): Promise<StoredToken> {
    const [row] = await this.knex<Row>('access_tokens')
      .insert({ id: token.id, user_ref: token.userRef, name: token.name, hash: token.hash, expires_at: token.expiresAt })
      .returning('*');
    return fromRow(row);
  }

  async findByHash(hash: string): Promise<StoredToken | undefined> {
    const row = await this.knex<Row>('access_tokens').where({ hash }).first();
    return row && fromRow(row);
  }

  async revoke(userRef: string, id: string): Promise<StoredToken | undefined> {
    const [row] = await this.knex<Row>('access_tokens')
      .where({ id, user_ref: userRef })
      .update({ revoked_at: this.knex.raw('coalesce(revoked_at, now())') })
      .returning('*');
    return row && fromRow(row);
  }

  async touch(id: string): Promise<void> {
    await this.knex<Row>('access_tokens').where({ id }).update({ last_used_at: this.knex.fn.now() });
  }
}

function fromRow(row: Row): StoredToken {
  return {
    id: row.id,
    userRef: row.user_ref,
    name: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  };
}
