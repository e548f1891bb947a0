// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('repositories', table => {
    table.comment('Repositories of the embedded Git host; their content is on disk');
    table.text('owner').notNullable();
    table.text('name').notNullable();
    table.text('owner_ref').notNullable().comment('The entity whose members may push');
    table.text('description').notNullable().defaultTo('');
    table.timestamp('created_at', { useTz: true }).notNullable().defaultTo(knex.fn.now());
    table.text('created_by').notNullable();
    table.timestamp('pushed_at', { useTz: true });
    table.text('mirror_of').comment('For a read-only copy: the folder of the repository it copies');
    table.text('snapshot_commit').comment('The last commit that a template made; a head beyond it is work of people');
    table.primary(['owner', 'name']);
  });

  await knex.schema.createTable('access_tokens', table => {
    table.comment('Personal access tokens for git push; only their hashes are kept');
    table.uuid('id').primary();
    table.text('user_ref').notNullable().index();
    table.text('name').notNullable();
    table.text('hash').notNullable().unique().comment('SHA-256 of the secret, in hex');
    table.timestamp('created_at', { useTz: true }).notNullable().defaultTo(knex.fn.now());
    table.timestamp('expires_at', { useTz: true }).notNullable();
    table.timestamp('last_used_at', { useTz: true });
    table.timestamp('revoked_at', { useTz: true });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('access_tokens');
  await knex.schema.dropTable('repositories');
};
