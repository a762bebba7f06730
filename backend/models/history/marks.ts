import type { Kysely } from 'kysely'
import type { ChangeMarks, HistoryMarks, TagList } from '#contract/history.ts'
import type { HistoryPlace } from '#engine/ports/history-store.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'
import { foldText } from '../search/fold-text.ts'

/** Longest question that stands for a title. */
export const questionLength = 300

/** The marks of a row of the history, its first question where it has no title; null for what is not there. */
export async function findMarks(
  db: Kysely<Schema>,
  ownerId: string,
  place: HistoryPlace,
): Promise<HistoryMarks | null> {
  const first = await findFirstRun(db, ownerId, place)
  if (!first) return null
  const kept = await findEntry(db, ownerId, place.id)
  return {
    title: kept?.title ?? first.prompt.slice(0, questionLength),
    tags: JSON.parse(kept?.tags ?? '[]'),
    isStarred: kept?.is_starred === 1,
  }
}

type Named = { ownerId: string; place: HistoryPlace }

/** Changes the marks that are given; false for what is not there. */
export async function changeMarks(
  db: Kysely<Schema>,
  { ownerId, place }: Named,
  change: ChangeMarks,
): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const first = await findFirstRun(transaction, ownerId, place)
    if (!first) return false
    const kept = await findEntry(transaction, ownerId, place.id)
    const title = change.title === undefined ? (kept?.title ?? null) : storableText(change.title) || null
    const tags = change.tags?.map(storableText) ?? (JSON.parse(kept?.tags ?? '[]') as string[])
    const columns = {
      ...{ title, tags: JSON.stringify(tags), is_starred: Number(change.isStarred ?? kept?.is_starred === 1) },
      label_folded: foldText([title ?? '', ...tags].join('\n')),
    }
    await transaction
      .insertInto('history_entry')
      .values({ owner_id: ownerId, id: place.id, kind: place.kind, active_at: first.created_at, ...columns })
      .onConflict((conflict) => conflict.columns(['owner_id', 'id']).doUpdateSet(columns))
      .execute()
    return true
  })
}

/** Tags of rows that are not deleted, the most used first. */
export async function listTags(db: Kysely<Schema>, ownerId: string): Promise<TagList> {
  const rows = await db
    .selectFrom('history_entry as entry')
    .select('entry.tags')
    .where('entry.owner_id', '=', ownerId)
    .where('entry.tags', '<>', '[]')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('run')
          .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
          .select('run.id')
          .whereRef('run.entry_id', '=', 'entry.id')
          .where('run.owner_id', '=', ownerId)
          .where('analysis.deleted_at', 'is', null),
      ),
    )
    .execute()
  const counts = new Map<string, number>()
  for (const { tags } of rows)
    for (const tag of JSON.parse(tags) as string[]) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}

function findFirstRun(db: Kysely<Schema>, ownerId: string, { kind, id }: HistoryPlace) {
  return db
    .selectFrom('run')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .select(['run.prompt', 'run.created_at'])
    .where(kind === 'analysis' ? 'run.analysis_id' : 'run.comparison_id', '=', id)
    .where('run.owner_id', '=', ownerId)
    .where('analysis.deleted_at', 'is', null)
    .orderBy('run.created_at')
    .orderBy('run.position')
    .limit(1)
    .executeTakeFirst()
}

function findEntry(db: Kysely<Schema>, ownerId: string, id: string) {
  return db
    .selectFrom('history_entry')
    .select(['title', 'tags', 'is_starred'])
    .where('owner_id', '=', ownerId)
    .where('id', '=', id)
    .executeTakeFirst()
}
