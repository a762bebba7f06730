import type { Kysely } from 'kysely'
import { comparedRunLimit, type StoredComparedRun } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'
import { summaryColumns, toSummary } from './to-summary.ts'

/** The runs of an owner's comparison in the order in which they were asked for; see the port. */
export async function listCompared(
  db: Kysely<Schema>,
  ownerId: string,
  comparisonId: string,
): Promise<StoredComparedRun[]> {
  const rows = await db
    .selectFrom('run')
    .select([...summaryColumns, 'attempts', 'first_token_ms', 'execution_ms', 'total_ms', 'key_results', 'quality'])
    .where('comparison_id', '=', comparisonId)
    .where('owner_id', '=', ownerId)
    .orderBy('created_at')
    .orderBy('position')
    .orderBy('id')
    .limit(comparedRunLimit)
    .execute()
  return rows.map((row) => ({
    ...toSummary(row),
    attempts: row.attempts,
    firstTokenMs: row.first_token_ms,
    executionMs: row.execution_ms,
    totalMs: row.total_ms,
    quality: row.quality === null ? null : JSON.parse(row.quality),
    keyResults: row.key_results === null ? [] : JSON.parse(row.key_results),
  }))
}
