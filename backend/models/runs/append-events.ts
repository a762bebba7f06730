import type { Kysely, Transaction } from 'kysely'
import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import type { Schema } from '../database/schema.ts'
import { storeRunText } from '../search/store-run-text.ts'
import { foldHead, headColumns } from './fold-head.ts'

/** Both databases bind at most 32,766 values to a statement. */
const rowsPerInsert = 1_000

/** Numbers and stores events and brings the head of the run up to date, and with its end what of it is searched, in one transaction. */
export async function appendEvents(db: Kysely<Schema>, runId: string, bodies: RunEventBody[]): Promise<RunEvent[]> {
  if (bodies.length === 0) return []
  return await db.transaction().execute(async (transaction) => {
    const head = await reserveSequences(transaction, runId, bodies.length)
    const first = head.last_sequence - bodies.length + 1
    const at = new Date().toISOString()
    const events = bodies.map((body, index): RunEvent => ({ runId, sequence: first + index, at, body }))
    for (let start = 0; start < events.length; start += rowsPerInsert)
      await transaction
        .insertInto('run_event')
        .values(
          events
            .slice(start, start + rowsPerInsert)
            .map(({ sequence, body }) => ({ run_id: runId, sequence, at, body: JSON.stringify(body) })),
        )
        .execute()
    const change = foldHead(head, events)
    if (Object.keys(change).length > 0)
      await transaction.updateTable('run').set(change).where('id', '=', runId).execute()
    if (bodies.some(({ type }) => type === 'run-finished')) await storeRunText(transaction, runId)
    return events
  })
}

/** The write comes first: it locks the run's row, so that two writers never number the same place. */
function reserveSequences(transaction: Transaction<Schema>, runId: string, count: number) {
  return transaction
    .updateTable('run')
    .set((expression) => ({ last_sequence: expression('last_sequence', '+', count) }))
    .where('id', '=', runId)
    .returning(['last_sequence', ...headColumns])
    .executeTakeFirstOrThrow(() => new Error(`run ${runId}: events for a run that does not exist`))
}
