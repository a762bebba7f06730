import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** Removes for good what was deleted before a time, an analysis at a time; see the port. */
export async function purgeDeleted(db: Kysely<Schema>, deletedBefore: string): Promise<string[]> {
  const sha256s = new Set<string>()
  const analyses = await db
    .selectFrom('analysis')
    .select('id')
    .where('deleted_at', '<', deletedBefore)
    .orderBy('deleted_at')
    .execute()
  for (const { id } of analyses) {
    const named = await db.transaction().execute((transaction) => purgeAnalysis(transaction, id, deletedBefore))
    for (const sha256 of named) sha256s.add(sha256)
  }
  return [...sha256s]
}

async function purgeAnalysis(transaction: Transaction<Schema>, id: string, deletedBefore: string): Promise<string[]> {
  // The write comes first: it locks the row against a restore at the same moment.
  const { numUpdatedRows } = await transaction
    .updateTable('analysis')
    .set((expression) => ({ deleted_at: expression.ref('deleted_at') }))
    .where('id', '=', id)
    .where('deleted_at', '<', deletedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('analysis as branch').select('branch.id').where('branch.branched_from_id', '=', id))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('run')
            .select('run.id')
            .where('run.analysis_id', '=', id)
            .where('run.status', 'in', ['queued', 'running']),
        ),
      ),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return []
  const runs = transaction.selectFrom('run').select('id').where('analysis_id', '=', id)
  const entries = await transaction
    .selectFrom('run')
    .select(['owner_id', 'entry_id'])
    .distinct()
    .where('analysis_id', '=', id)
    .execute()
  const artifacts = await transaction.deleteFrom('artifact').where('run_id', 'in', runs).returning('sha256').execute()
  for (const table of ['comparison_vote', 'run_search', 'run_event'] as const)
    await transaction.deleteFrom(table).where('run_id', 'in', runs).execute()
  await transaction.deleteFrom('run').where('analysis_id', '=', id).execute()
  await transaction.deleteFrom('analysis').where('id', '=', id).execute()
  for (const { owner_id, entry_id } of [...entries, ...entries.map((entry) => ({ ...entry, entry_id: id }))])
    await transaction
      .deleteFrom('history_entry')
      .where('owner_id', '=', owner_id)
      .where('id', '=', entry_id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('run').select('run.id').where('run.entry_id', '=', entry_id))),
      )
      .execute()
  return artifacts.map(({ sha256 }) => sha256)
}
