import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { HistoryEntry } from '#contract/history.ts'
import type { HistoryEntryTable, Schema } from '../database/schema.ts'
import { findHits, markWords } from '../search/find-hits.ts'
import { searchWords } from '../search/search-words.ts'

type Place = { row: Selectable<HistoryEntryTable>; conditions: RawBuilder<boolean>[] }

/** Where the words of a search are in a row of the history: in its latest run that has them, and in its title and tags. */
export async function findInEntry(
  db: Kysely<Schema>,
  { row, conditions }: Place,
  search: string | undefined,
): Promise<HistoryEntry['found']> {
  const words = searchWords(search)
  const searched = await db
    .selectFrom('history_entry as entry')
    .innerJoin('run', 'run.entry_id', 'entry.id')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .innerJoin('run_search', 'run_search.run_id', 'run.id')
    .select(['run_search.run_id', 'run_search.text', 'run_search.folded'])
    .where('entry.id', '=', row.id)
    .where('entry.owner_id', '=', row.owner_id)
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .orderBy('run.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!searched || words.length === 0) return undefined
  const hits = findHits(searched, words)
  if (words.some((word) => row.label_folded.includes(word))) {
    const label = [row.title ?? '', ...(JSON.parse(row.tags) as string[])].join('\n')
    hits.unshift({ place: 'title', parts: markWords({ text: label, folded: row.label_folded }, words) })
  }
  return { runId: searched.run_id, hits }
}
