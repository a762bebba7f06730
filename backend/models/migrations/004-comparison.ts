import { type Kysely, sql } from 'kysely'
import { fillRunHeads } from './fill-run-heads.ts'

/** What comparing models needs of a run, votes, privacy levels, and users' own connections to vendors. */
export async function addComparison(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('analysis')
    .addColumn('privacy', 'text', (column) => column.notNull().defaultTo('summary'))
    .execute()
  for (const name of ['attempts', 'position', 'usage_estimated'])
    await db.schema
      .alterTable('run')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  for (const name of ['cached_input_tokens', 'reasoning_tokens'])
    await db.schema.alterTable('run').addColumn(name, 'bigint').execute()
  for (const name of ['started_at', 'task_kind', 'key_results', 'quality'])
    await db.schema.alterTable('run').addColumn(name, 'text').execute()
  for (const name of ['first_token_ms', 'execution_ms', 'total_ms'])
    await db.schema.alterTable('run').addColumn(name, sql`double precision`).execute()
  await fillRunHeads(db)
  await db.schema
    .createTable('comparison_vote')
    .addColumn('comparison_id', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('run_id', 'text', (column) => column.notNull().references('run.id'))
    .addColumn('voted_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('comparison_vote_place', ['comparison_id', 'owner_id'])
    .execute()
  await db.schema
    .createTable('connection')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('vendor_id', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('base_url', 'text', (column) => column.notNull())
    .addColumn('encrypted_key', 'text')
    .addColumn('models', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('connection_place', ['owner_id', 'id'])
    .execute()
}
