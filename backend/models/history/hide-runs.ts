import type { Kysely, Transaction } from 'kysely'
import type { HistoryPlace } from '#engine/ports/history-store.ts'
import type { Schema } from '../database/schema.ts'

/** Hides the analyses of a row of the history; see the port. */
export async function hideRuns(db: Kysely<Schema>, ownerId: string, place: HistoryPlace) {
  const deletedAt = new Date().toISOString()
  return await db.transaction().execute(async (transaction) => {
    const hidden = await transaction
      .updateTable('analysis')
      .where('id', 'in', idsOf(transaction, ownerId, place))
      .where('owner_id', '=', ownerId)
      .where('deleted_at', 'is', null)
      .set({ deleted_at: deletedAt })
      .returning('id')
      .execute()
    const analysisIds = hidden.map(({ id }) => id)
    if (analysisIds.length === 0) return null
    const unfinished = await transaction
      .selectFrom('run')
      .select('id')
      .where('analysis_id', 'in', analysisIds)
      .where('status', 'in', ['queued', 'running'])
      .execute()
    return { analysisIds, unfinishedRunIds: unfinished.map(({ id }) => id) }
  })
}

/** Shows the analyses of a row of the history again; see the port. */
export async function restoreRuns(db: Kysely<Schema>, ownerId: string, place: HistoryPlace): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const deleted = await transaction
      .selectFrom('analysis')
      .select('deleted_at')
      .where('id', 'in', idsOf(transaction, ownerId, place))
      .where('owner_id', '=', ownerId)
      .where('deleted_at', 'is not', null)
      .orderBy('deleted_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!deleted) return false
    await transaction
      .updateTable('analysis')
      .where('id', 'in', idsOf(transaction, ownerId, place))
      .where('owner_id', '=', ownerId)
      .where('deleted_at', '=', deleted.deleted_at)
      .set({ deleted_at: null })
      .execute()
    return true
  })
}

function idsOf(transaction: Transaction<Schema>, ownerId: string, { kind, id }: HistoryPlace) {
  return transaction
    .selectFrom('run')
    .select('run.analysis_id')
    .where(kind === 'analysis' ? 'run.analysis_id' : 'run.comparison_id', '=', id)
    .where('run.owner_id', '=', ownerId)
}
