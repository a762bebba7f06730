import { type Kysely, sql } from 'kysely'
import { containsText } from '../database/contains-text.ts'
import type { Schema } from '../database/schema.ts'
import { hasGramsOf } from './run-grams.ts'

/** With more than these it is faster to look through the latest runs until a page is full. */
const mostCandidates = 1_000

/** Runs with the rows of the history that they belong to. */
export type Candidates = { runIds: string[]; entryIds: string[] }

/** Runs of the owner among which are all that have the words, in their text or their row's title and tags; null when there are too many to name. */
export async function findCandidates(db: Kysely<Schema>, ownerId: string, words: string[]): Promise<Candidates | null> {
  const ofOwner = db
    .selectFrom('run')
    .innerJoin('run_search', 'run_search.run_id', 'run.id')
    .select(['run.id', 'run.entry_id'])
    .where('run.owner_id', '=', ownerId)
    .limit(mostCandidates + 1)
  const labelled = db
    .selectFrom('history_entry as entry')
    .innerJoin('run', 'run.entry_id', 'entry.id')
    .select(['run.id', 'run.entry_id'])
    .where('entry.owner_id', '=', ownerId)
    .where('entry.label_folded', '<>', '')
    .where(({ or }) => or(words.map((word) => containsText(db, sql`entry.label_folded`, word))))
    .limit(mostCandidates + 1)
  const found = new Map<string, string>()
  for (const query of [ofOwner.where(hasGramsOf(db, words)), ofOwner.where('run_search.is_whole', '=', 0), labelled])
    for (const { id, entry_id } of await query.execute()) found.set(id, entry_id)
  return found.size > mostCandidates ? null : { runIds: [...found.keys()], entryIds: [...new Set(found.values())] }
}
