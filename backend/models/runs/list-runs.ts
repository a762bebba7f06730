import type { Kysely } from 'kysely'
import type { ListRunsQuery, RunPage } from '#contract/run-page.ts'
import type { Schema } from '../database/schema.ts'
import { entryConditions, findConditions } from '../history/find-conditions.ts'
import { parseCursor, writeCursor } from './cursor.ts'
import { summaryColumns, toSummary } from './to-summary.ts'

const columns = summaryColumns.map((column) => `run.${column}` as const)

/** A page of an owner's runs, newest first. Throws `AppFailure` `bad-request` for a cursor that is not ours. */
export async function listRuns(db: Kysely<Schema>, ownerId: string, query: ListRunsQuery): Promise<RunPage> {
  let select = db
    .selectFrom('run')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .select(columns)
    .where('run.owner_id', '=', ownerId)
    .where('analysis.deleted_at', 'is', null)
  if (query.analysisId) select = select.where('run.analysis_id', '=', query.analysisId)
  if (query.comparisonId) select = select.where('run.comparison_id', '=', query.comparisonId)
  for (const condition of (await findConditions(db, ownerId, query)).conditions) select = select.where(condition)
  if (query.search || query.tag || query.starred) {
    let joined = select.innerJoin('history_entry as entry', (join) =>
      join.onRef('entry.id', '=', 'run.entry_id').onRef('entry.owner_id', '=', 'run.owner_id'),
    )
    for (const condition of entryConditions(db, query)) joined = joined.where(condition)
    select = joined
  }
  if (query.cursor) {
    const { createdAt, id } = parseCursor(query.cursor)
    select = select.where((expression) =>
      expression.or([
        expression('run.created_at', '<', createdAt),
        expression.and([expression('run.created_at', '=', createdAt), expression('run.id', '<', id)]),
      ]),
    )
  }
  const rows = await select
    .orderBy('run.created_at', 'desc')
    .orderBy('run.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    runs: page.map(toSummary),
    nextCursor: rows.length > query.limit && last ? writeCursor({ createdAt: last.created_at, id: last.id }) : null,
  }
}
