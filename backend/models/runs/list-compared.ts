import type { Kysely } from 'kysely'
import { comparedRunLimit, type StoredComparedRun } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'
import { summaryColumns, toSummary } from './to-summary.ts'

const columns = summaryColumns.map((column) => `run.${column}` as const)

type Named = { comparisonId: string } | { runIds: string[] }

/** The runs of an owner's comparison, or those that are named, in the order in which they were asked for; see the port. */
export async function listCompared(db: Kysely<Schema>, ownerId: string, named: Named): Promise<StoredComparedRun[]> {
  const rows = await db
    .selectFrom('run')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .select([...columns, 'run.attempts', 'run.first_token_ms', 'run.execution_ms', 'run.total_ms'])
    .select(['run.key_results', 'run.quality'])
    .where((expression) =>
      'comparisonId' in named
        ? expression('run.comparison_id', '=', named.comparisonId)
        : expression('run.id', 'in', named.runIds),
    )
    .where('run.owner_id', '=', ownerId)
    .where('analysis.deleted_at', 'is', null)
    .orderBy('run.created_at')
    .orderBy('run.position')
    .orderBy('run.id')
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
