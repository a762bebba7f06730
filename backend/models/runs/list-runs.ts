import { type Kysely, sql } from 'kysely'
import type { ListRunsQuery, RunPage } from '#contract/run-page.ts'
import { likePattern } from '../database/like-pattern.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'
import { parseCursor, writeCursor } from './cursor.ts'
import { summaryColumns, toSummary } from './to-summary.ts'

/** A page of an owner's history, newest first. Throws `AppFailure` `bad-request` for a cursor that is not ours. */
export async function listRuns(db: Kysely<Schema>, ownerId: string, query: ListRunsQuery): Promise<RunPage> {
  let select = db.selectFrom('run').select(summaryColumns).where('owner_id', '=', ownerId)
  if (query.analysisId) select = select.where('analysis_id', '=', query.analysisId)
  if (query.comparisonId) select = select.where('comparison_id', '=', query.comparisonId)
  if (query.status) select = select.where('status', '=', query.status)
  if (query.model) select = select.where('model', '=', storableText(query.model))
  for (const word of storableText(query.search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean))
    select = select.where(sql<boolean>`prompt_folded like ${likePattern(word)} escape '\\'`)
  if (query.cursor) {
    const { createdAt, id } = parseCursor(query.cursor)
    select = select.where((expression) =>
      expression.or([
        expression('created_at', '<', createdAt),
        expression.and([expression('created_at', '=', createdAt), expression('id', '<', id)]),
      ]),
    )
  }
  const rows = await select
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    runs: page.map(toSummary),
    nextCursor: rows.length > query.limit && last ? writeCursor({ createdAt: last.created_at, id: last.id }) : null,
  }
}
