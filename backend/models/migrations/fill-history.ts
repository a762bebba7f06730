import { type Kysely, sql } from 'kysely'

type Tables = {
  run: { id: string; task_kind: string | null; template_id: string | null; prompt_folded: string }
  run_event: { run_id: string; sequence: number; body: string }
}

/**
 * Gives runs from before their rows of the history, the templates that they were asked with and, to be searched at once,
 * their questions; the rest of their texts is gathered after the start. Part of migration 005: not changed after its release.
 */
export async function fillHistory(database: Kysely<unknown>): Promise<void> {
  const db = database.withTables<Tables>()
  await sql`
    insert into history_entry (owner_id, id, kind, active_at)
    select owner_id, entry_id, case when max(comparison_id) is null then 'analysis' else 'comparison' end, max(created_at)
    from run group by owner_id, entry_id`.execute(db)
  // The mark of a question stands before it, see `search/run-text.ts`.
  await sql`
    insert into run_search (run_id, text, folded)
    select id, ${'\u0001'} || prompt_folded, ${'\u0001'} || prompt_folded from run`.execute(db)
  const queued = await db
    .selectFrom('run')
    .innerJoin('run_event', 'run_event.run_id', 'run.id')
    .select(['run.id', 'run_event.body'])
    .where('run.task_kind', 'is not', null)
    .where('run_event.sequence', '=', 1)
    .execute()
  for (const { id, body } of queued) {
    const { template } = JSON.parse(body) as { template?: { id: string } }
    await db
      .updateTable('run')
      .set({ template_id: template?.id ?? null })
      .where('id', '=', id)
      .execute()
  }
}
