import { TestDatabases } from '@backstage/backend-test-utils';
import path from 'node:path';

const directory = path.join(__dirname, '..', 'migrations');

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('goes up, keeps rows, comes down to nothing and up again', async () => {
    const knex = await databases.init('POSTGRES_18');
    await knex.migrate.latest({ directory });
    await knex('repositories').insert({ owner: 'platform', name: 'orders', owner_ref: 'group:default/platform', created_by: 'user:default/ana' });
    await expect(
      knex('repositories').insert({ owner: 'platform', name: 'orders', owner_ref: 'group:default/x', created_by: 'user:default/ana' }),
    ).rejects.toThrow(/duplicate key/);
    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('repositories')).toBe(false);
    expect(await knex.schema.hasTable('access_tokens')).toBe(false);
    await knex.migrate.latest({ directory });
    expect(await knex('repositories').select()).toEqual([]);
  });
});
