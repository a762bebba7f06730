import type { Kysely } from 'kysely'

/** When a dataset was deleted: it can be restored for a while. */
export async function addDeletedDatasets(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('dataset').addColumn('deleted_at', 'text').execute()
}
