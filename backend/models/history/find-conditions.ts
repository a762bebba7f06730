import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { HistoryFilter } from '#contract/history.ts'
import { containsText } from '../database/contains-text.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'
import { type Candidates, findCandidates } from '../search/find-candidates.ts'
import { searchWords } from '../search/search-words.ts'

type Condition = RawBuilder<boolean>

/** What must hold of a `run`; with words, of its row of the history `entry` too. `candidates`, with words: null when they are so common that runs must be looked through. */
export async function findConditions(
  db: Kysely<Schema>,
  ownerId: string,
  filter: HistoryFilter,
): Promise<{ conditions: Condition[]; candidates?: Candidates | null }> {
  const conditions: Condition[] = []
  if (filter.status) conditions.push(sql`run.status = ${filter.status}`)
  if (filter.model) conditions.push(sql`run.model = ${storableText(filter.model)}`)
  if (filter.template) conditions.push(sql`run.template_id = ${storableText(filter.template)}`)
  if (filter.since) conditions.push(sql`run.created_at >= ${new Date(filter.since).toISOString()}`)
  if (filter.until) conditions.push(sql`run.created_at < ${new Date(filter.until).toISOString()}`)
  if (filter.dataset) conditions.push(containsText(db, sql`run.dataset_ids`, JSON.stringify(filter.dataset)))
  const words = searchWords(filter.search)
  if (words.length === 0) return { conditions }
  const candidates = await findCandidates(db, ownerId, words)
  if (candidates) conditions.push(isOneOf(sql`run.id`, candidates.runIds))
  const each = words.map(
    (word) =>
      sql`(${containsText(db, sql`entry.label_folded`, word)} or ${containsText(db, sql`run_search.folded`, word)})`,
  )
  conditions.push(
    sql`exists (select 1 from run_search where run_search.run_id = run.id and ${sql.join(each, sql` and `)})`,
  )
  return { conditions, candidates }
}

/** What must hold of a row of the history, `entry`. */
export function entryConditions(db: Kysely<Schema>, { tag, starred }: HistoryFilter): Condition[] {
  return [
    ...(tag ? [containsText(db, sql`entry.tags`, JSON.stringify(storableText(tag)))] : []),
    ...(starred ? [sql<boolean>`entry.is_starred = 1`] : []),
  ]
}

export const isOneOf = (column: RawBuilder<string>, values: string[]): Condition =>
  values.length > 0 ? sql`${column} in (${sql.join(values)})` : sql`1 = 0`
