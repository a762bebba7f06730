import type { Kysely } from 'kysely'
import type { VoteStore } from '#engine/ports/vote-store.ts'
import type { Schema } from '../database/schema.ts'

/** The vote store in a SQL database. */
export function createVoteStore(db: Kysely<Schema>): VoteStore {
  return {
    async set(ownerId, comparisonId, runId) {
      if (runId === null) {
        await db
          .deleteFrom('comparison_vote')
          .where('owner_id', '=', ownerId)
          .where('comparison_id', '=', comparisonId)
          .execute()
        return
      }
      const voted_at = new Date().toISOString()
      await db
        .insertInto('comparison_vote')
        .values({ comparison_id: comparisonId, owner_id: ownerId, run_id: runId, voted_at })
        .onConflict((conflict) =>
          conflict.columns(['comparison_id', 'owner_id']).doUpdateSet({ run_id: runId, voted_at }),
        )
        .execute()
    },
    async list(ownerId) {
      const rows = await db
        .selectFrom('comparison_vote')
        .select(['comparison_id', 'run_id'])
        .where('owner_id', '=', ownerId)
        .execute()
      return new Map(rows.map((row) => [row.comparison_id, row.run_id]))
    },
  }
}
