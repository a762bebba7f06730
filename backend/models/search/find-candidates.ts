import { type Kysely, sql } from 'kysely'
import { containsText } from '../database/contains-text.ts'
import type { Schema } from '../database/schema.ts'
import { hasGramsOf } from './run-grams.ts'

/** With more than these it is faster to look through the latest runs until a page is full. */
const mostCandidates = 1_000

/** Runs of the owner among which are all that have the words, in their text or their row's title and tags; null when there are too many to name. */
export async function findCandidates(db: Kysely<Schema>, ownerId: string, words: string[]): Promise<string[] | null> {
  const ofOwner = db
    .selectFrom('run')
    .innerJoin('run_search', 'run_search.run_id', 'run.id')
    .select('run.id')
    .where('run.owner_id', '=', ownerId)
    .limit(mostCandidates + 1)
  const labelled = db
    .selectFrom('history_entry as entry')
    .innerJoin('run', 'run.entry_id', 'entry.id')
    .select('run.id')
    .where('entry.owner_id', '=', ownerId)
    .where('entry.label_folded', '<>', '')
    .where(({ or }) => or(words.map((word) => containsText(db, sql`entry.label_folded`, word))))
    .limit(mostCandidates + 1)
  const found = new Set<string>()
  for (const query of [ofOwner.where(hasGramsOf(db, words)), ofOwner.where('run_search.is_whole', '=', 0), labelled])
    for (const { id } of await query.execute()) found.add(id)
  return found.size > mostCandidates ? null : [...found]
}
