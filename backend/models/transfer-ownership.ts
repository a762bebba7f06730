import type { Kysely } from 'kysely'
import type { Schema } from './database/schema.ts'

/**
 * Gives all that one owner has to another, all or nothing: what a guest did goes along into the account. Connections
 * don't: a key never changes hands, and guests have none.
 */
export async function transferOwnership(db: Kysely<Schema>, fromOwnerId: string, toOwnerId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ['analysis', 'run', 'artifact', 'dataset', 'comparison_vote'] as const)
      await transaction.updateTable(table).set({ owner_id: toOwnerId }).where('owner_id', '=', fromOwnerId).execute()
  })
}
