import type { Kysely } from 'kysely'

/** Why a run failed, in its head: a list tells a model that asked back from one that went wrong. */
export async function addRunErrorCode(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('run').addColumn('error_code', 'text').execute()
}
