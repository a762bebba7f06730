import { setImmediate } from 'node:timers/promises'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { HistoryPage, HistoryQuery } from '#contract/history.ts'
import type { Schema } from '../database/schema.ts'
import { type Cursor, parseCursor, writeCursor } from '../runs/cursor.ts'
import { describeEntries } from './describe-entries.ts'
import { entryConditions, findConditions, isOneOf } from './find-conditions.ts'
import { findInEntry } from './find-in-entry.ts'

/** Rows that are looked through at once where words are too common to be looked up: others get their turn between. */
const rowsAtOnce = 400

/** A page of an owner's history; see the port. */
export async function listEntries(db: Kysely<Schema>, ownerId: string, query: HistoryQuery): Promise<HistoryPage> {
  const searched = await findConditions(db, ownerId, query)
  const ofRuns = [
    sql<boolean>`run.owner_id = ${ownerId}`,
    sql<boolean>`run.entry_id = entry.id`,
    query.deleted ? sql<boolean>`analysis.deleted_at is not null` : sql<boolean>`analysis.deleted_at is null`,
    ...kindConditions(query),
    ...searched.conditions,
  ]
  const { candidates } = searched
  const ofEntries = [
    ...entryConditions(db, query),
    ...(candidates ? [isOneOf(sql`entry.id`, candidates.entryIds)] : []),
  ]
  const scope = { ownerId, query, ofRuns, ofEntries }
  const rows = candidates === null ? await scanRows(db, scope) : await selectRows(db, scope, cursorOf(query))
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

type Scope = { ownerId: string; query: HistoryQuery; ofRuns: RawBuilder<boolean>[]; ofEntries: RawBuilder<boolean>[] }

const cursorOf = ({ cursor }: HistoryQuery) => (cursor ? parseCursor(cursor) : null)

/** Rows after a place, and down to another where one is given, at most one more than the page has. */
function selectRows(
  db: Kysely<Schema>,
  { ownerId, query, ofRuns, ofEntries }: Scope,
  after: Cursor | null,
  downTo?: Cursor,
) {
  let select = rowsAfter(db, ownerId, after).where(
    sql<boolean>`exists (select 1 from run inner join analysis on analysis.id = run.analysis_id where ${sql.join(ofRuns, sql` and `)})`,
  )
  for (const condition of ofEntries) select = select.where(condition)
  if (downTo) select = select.where(sql<boolean>`(entry.active_at, entry.id) >= (${downTo.createdAt}, ${downTo.id})`)
  return select.limit(query.limit + 1).execute()
}

async function scanRows(db: Kysely<Schema>, scope: Scope) {
  const found: Awaited<ReturnType<typeof selectRows>> = []
  let after = cursorOf(scope.query)
  while (found.length <= scope.query.limit) {
    const end = await rowsAfter(db, scope.ownerId, after)
      .offset(rowsAtOnce - 1)
      .limit(1)
      .executeTakeFirst()
    const downTo = end && { createdAt: end.active_at, id: end.id }
    found.push(...(await selectRows(db, scope, after, downTo)))
    if (!downTo) break
    after = downTo
    await setImmediate()
  }
  return found
}

function rowsAfter(db: Kysely<Schema>, ownerId: string, after: Cursor | null) {
  let select = db.selectFrom('history_entry as entry').selectAll('entry').where('entry.owner_id', '=', ownerId)
  if (after) select = select.where(sql<boolean>`(entry.active_at, entry.id) < (${after.createdAt}, ${after.id})`)
  return select.orderBy('entry.active_at', 'desc').orderBy('entry.id', 'desc')
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
