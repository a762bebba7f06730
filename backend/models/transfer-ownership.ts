import type { Kysely } from 'kysely'
import type { Schema } from './database/schema.ts'

/**
 * Gives all that one owner has to another, all or nothing: what a guest did goes along into the account. Connections
 * don't: a key never changes hands, and guests have none.
 */
export async function transferOwnership(db: Kysely<Schema>, fromOwnerId: string, toOwnerId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Scripts name their comparisons: where both voted in one of the same name, the account's vote stays.
    await transaction
      .deleteFrom('comparison_vote')
      .where('owner_id', '=', fromOwnerId)
      .where('comparison_id', 'in', (query) =>
        query.selectFrom('comparison_vote').select('comparison_id').where('owner_id', '=', toOwnerId),
      )
      .execute()
    for (const table of ['analysis', 'run', 'artifact', 'dataset', 'comparison_vote'] as const)
      await transaction.updateTable(table).set({ owner_id: toOwnerId }).where('owner_id', '=', fromOwnerId).execute()
  })
}
