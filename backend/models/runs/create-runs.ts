import type { Kysely, Transaction } from 'kysely'
import type { Analysis } from '#contract/analysis.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { NewRun } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'

/** Creates analyses and runs in one transaction; what is there already with the same content is left as it is. */
export async function createRuns(
  db: Kysely<Schema>,
  analyses: (Analysis & { ownerId: string })[],
  runs: NewRun[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const analysis of analyses) await createAnalysis(transaction, analysis)
    for (const run of runs) await createRun(transaction, run)
  })
}

async function createAnalysis(
  transaction: Transaction<Schema>,
  analysis: Analysis & { ownerId: string },
): Promise<void> {
  await transaction
    .insertInto('analysis')
    .values({
      id: analysis.id,
      owner_id: analysis.ownerId,
      created_at: analysis.createdAt,
      dataset_ids: JSON.stringify(analysis.datasetIds),
      branched_from_id: analysis.branchedFromId ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const kept = await transaction
    .selectFrom('analysis')
    .select('owner_id')
    .where('id', '=', analysis.id)
    .executeTakeFirstOrThrow()
  if (kept.owner_id !== analysis.ownerId) throw idTaken(analysis.id)
}

async function createRun(transaction: Transaction<Schema>, { id, ownerId, queued }: NewRun): Promise<void> {
  const at = new Date().toISOString()
  const prompt = storableText(queued.prompt)
  const inserted = await transaction
    .insertInto('run')
    .values({
      id,
      owner_id: ownerId,
      analysis_id: queued.analysisId,
      comparison_id: queued.comparisonId ?? null,
      parent_run_id: queued.parentRunId ?? null,
      model: queued.model,
      prompt,
      prompt_folded: prompt.toLowerCase(),
      status: 'queued',
      dataset_ids: JSON.stringify(queued.datasetIds),
      usage_reports: 0,
      created_at: at,
      last_sequence: 1,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  if (inserted.length === 1) {
    await transaction
      .insertInto('run_event')
      .values({ run_id: id, sequence: 1, at, body: JSON.stringify(queued) })
      .execute()
    return
  }
  const kept = await transaction
    .selectFrom('run')
    .select(['owner_id', 'prompt', 'model'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (kept.owner_id !== ownerId || kept.prompt !== prompt || kept.model !== queued.model) throw idTaken(id)
}

const idTaken = (id: string) => new AppFailure('conflict', 'id-taken', { params: { id } })
