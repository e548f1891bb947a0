import { DatabaseService, resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Connects and brings the tables up to date, unless migrations are run elsewhere. */
export async function connect(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: resolvePackagePath('@slipway/plugin-sandbox-backend', 'migrations') });
  }
  return knex;
}
