import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { RunTextCollector } from './collect-run-text.ts'
import { foldText } from './fold-text.ts'
import { storeGrams } from './run-grams.ts'

const eventsPerPage = 200
/** How the body of every event begins. */
const typeStart = '{"type":"'.length

/** Writes what of a run is searched, from its log. For runs that have ended. */
export async function storeRunText(db: Kysely<Schema>, runId: string): Promise<void> {
  const text = await collectText(db, runId)
  const columns = { text, folded: foldText(text), is_whole: 1 }
  const { id } = await db
    .insertInto('run_search')
    .values({ run_id: runId, ...columns })
    .onConflict((conflict) => conflict.column('run_id').doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeGrams(db, { id, folded: columns.folded })
}

async function collectText(db: Kysely<Schema>, runId: string): Promise<string> {
  const collector = new RunTextCollector()
  let last = 0
  while (true) {
    const rows = await db
      .selectFrom('run_event')
      .select(['sequence', 'body'])
      .where('run_id', '=', runId)
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(eventsPerPage)
      .execute()
    for (const { body } of rows)
      if (collector.wants(body.slice(typeStart, body.indexOf('"', typeStart)))) collector.add(JSON.parse(body))
    last = rows.at(-1)?.sequence ?? last
    if (rows.length < eventsPerPage) return collector.write()
  }
}
