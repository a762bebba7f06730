import { type Kysely, sql } from 'kysely'

type Tables = {
  run: {
    id: string
    created_at: string
    finished_at: string | null
    started_at: string | null
    attempts: number
    first_token_ms: number | null
    execution_ms: number | null
    total_ms: number | null
  }
  run_event: { run_id: string; sequence: number; at: string; body: string }
}

/** Fills the columns of runs from before they were there with what their logs say. Part of migration 004: not changed after its release. */
export async function fillRunHeads(database: Kysely<unknown>): Promise<void> {
  const db = database.withTables<Tables>()
  const ofType = (type: string) =>
    db
      .selectFrom('run_event')
      .where('body', 'like', `{"type":"${type}"%`)
      .select((expression) => ['run_id', expression.fn.min('at').as('at'), sql<number>`count(*)`.as('count')])
      .groupBy('run_id')
      .execute()
      .then((rows) => new Map(rows.map((row) => [row.run_id, row])))
  const [started, attempts, firstTexts, durations] = [
    await ofType('run-started'),
    await ofType('attempt-started'),
    await ofType('text-delta'),
    await sumDurations(db),
  ]
  for (const run of await db.selectFrom('run').select(['id', 'created_at', 'finished_at']).execute()) {
    const startedAt = started.get(run.id)?.at ?? null
    const since = (at: string | null | undefined) =>
      at ? Date.parse(at) - Date.parse(startedAt ?? run.created_at) : null
    await db
      .updateTable('run')
      .set({
        started_at: startedAt,
        attempts: Number(attempts.get(run.id)?.count ?? 0),
        first_token_ms: since(firstTexts.get(run.id)?.at),
        execution_ms: durations.get(run.id) ?? null,
        total_ms: since(run.finished_at),
      })
      .where('id', '=', run.id)
      .execute()
  }
}

async function sumDurations(db: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('run_event')
    .select(['run_id', 'body'])
    .where('body', 'like', '{"type":"execution-finished"%')
    .orderBy('run_id')
    .orderBy('sequence')
    .execute()
  const sums = new Map<string, number>()
  for (const { run_id, body } of rows) {
    const { durationMs } = JSON.parse(body) as { durationMs: number }
    sums.set(run_id, (sums.get(run_id) ?? 0) + durationMs)
  }
  return sums
}
