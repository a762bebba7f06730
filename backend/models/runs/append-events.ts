import type { Kysely, Transaction } from 'kysely'
import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import { addUsage, noUsage, type Usage } from '#contract/usage.ts'
import type { RunTable, Schema } from '../database/schema.ts'

/** Both databases bind at most 32,766 values to a statement. */
const rowsPerInsert = 1_000

/** Numbers and stores events and brings the head of the run up to date, in one transaction. */
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
    return events
  })
}

/** The write comes first: it locks the run's row, so that two writers never number the same place. */
function reserveSequences(transaction: Transaction<Schema>, runId: string, count: number) {
  return transaction
    .updateTable('run')
    .set((expression) => ({ last_sequence: expression('last_sequence', '+', count) }))
    .where('id', '=', runId)
    .returning(['last_sequence', 'usage_reports', 'input_tokens', 'output_tokens', 'cost_usd'])
    .executeTakeFirstOrThrow(() => new Error(`run ${runId}: events for a run that does not exist`))
}

type Head = Pick<RunTable, 'usage_reports' | 'input_tokens' | 'output_tokens' | 'cost_usd'>

/** What the events change in the head; empty when it stays as it is. */
function foldHead(head: Head, events: RunEvent[]): Partial<RunTable> {
  const change: Partial<RunTable> = {}
  let reports = head.usage_reports
  let usage: Usage =
    reports === 0
      ? noUsage
      : { inputTokens: head.input_tokens, outputTokens: head.output_tokens, costUsd: head.cost_usd }
  for (const { body, at } of events) {
    if (body.type === 'run-started') change.status = 'running'
    if (body.type === 'run-finished')
      Object.assign(change, { status: body.status, finished_at: at, error_code: body.error?.code ?? null })
    if (body.type !== 'usage-reported') continue
    usage = addUsage(usage, body.usage)
    reports += 1
  }
  if (reports === head.usage_reports) return change
  return {
    ...change,
    usage_reports: reports,
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cost_usd: usage.costUsd,
  }
}
