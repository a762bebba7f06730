import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { HistoryPage, HistoryQuery } from '#contract/history.ts'
import type { Schema } from '../database/schema.ts'
import { parseCursor, writeCursor } from '../runs/cursor.ts'
import { describeEntries } from './describe-entries.ts'
import { findInEntry } from './find-in-entry.ts'
import { entryConditions, runConditions } from './run-conditions.ts'

/** A page of an owner's history; see the port. */
export async function listEntries(db: Kysely<Schema>, ownerId: string, query: HistoryQuery): Promise<HistoryPage> {
  const ofRuns = [
    sql<boolean>`run.owner_id = ${ownerId}`,
    sql<boolean>`run.entry_id = entry.id`,
    query.deleted ? sql<boolean>`analysis.deleted_at is not null` : sql<boolean>`analysis.deleted_at is null`,
    ...kindConditions(query),
    ...runConditions(db, query),
  ]
  let select = db
    .selectFrom('history_entry as entry')
    .selectAll('entry')
    .where('entry.owner_id', '=', ownerId)
    .where(
      sql<boolean>`exists (select 1 from run inner join analysis on analysis.id = run.analysis_id where ${sql.join(ofRuns, sql` and `)})`,
    )
  for (const condition of entryConditions(db, query)) select = select.where(condition)
  if (query.cursor) {
    const { createdAt, id } = parseCursor(query.cursor)
    select = select.where(sql<boolean>`(entry.active_at, entry.id) < (${createdAt}, ${id})`)
  }
  const rows = await select
    .orderBy('entry.active_at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const entries = await describeEntries(db, { ownerId, isDeleted: query.deleted === 'true' }, page)
  const found = query.search
    ? await Promise.all(page.map((row) => findInEntry(db, { row, conditions: ofRuns }, query.search)))
    : []
  return {
    entries: entries.map((entry, place) => ({ ...entry, ...(found[place] && { found: found[place] }) })),
    nextCursor: rows.length > query.limit && last ? writeCursor({ createdAt: last.active_at, id: last.id }) : null,
  }
}

function kindConditions({ kind }: HistoryQuery): RawBuilder<boolean>[] {
  switch (kind) {
    case 'comparison':
      return [sql`run.comparison_id is not null`]
    case 'single':
      return [sql`run.comparison_id is null`, sql`run.model is not null`]
    case 'own-code':
      return [sql`run.comparison_id is null`, sql`run.model is null`, sql`run.parent_run_id is null`]
    case undefined:
      return []
  }
}
