import type { Kysely, Transaction } from 'kysely'
import type { Analysis } from '#contract/analysis.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { KeptRun, NewRun } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'

/** Creates runs, and the analyses that are new, in one transaction; see the port for what a repeated request gets. */
export async function createRuns(
  db: Kysely<Schema>,
  analyses: (Analysis & { ownerId: string })[],
  runs: NewRun[],
): Promise<KeptRun[]> {
  return await db.transaction().execute(async (transaction) => {
    const known = await listKnown(transaction, runs)
    const isRepeated = ({ id }: Analysis) => {
      const own = runs.filter(({ queued }) => queued.analysisId === id)
      return own.length > 0 && own.every((run) => known.has(run.id))
    }
    // A repeated request names its run again; the analysis that was made up for it is not needed twice.
    for (const analysis of analyses) if (!isRepeated(analysis)) await createAnalysis(transaction, analysis)
    const kept: KeptRun[] = []
    const at = new Date().toISOString()
    for (const [position, run] of runs.entries()) kept.push(await createRun(transaction, run, { at, position }))
    return kept
  })
}

async function listKnown(transaction: Transaction<Schema>, runs: NewRun[]): Promise<Set<string>> {
  const ids = runs.map(({ id }) => id)
  if (ids.length === 0) return new Set()
  const rows = await transaction.selectFrom('run').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
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
      privacy: analysis.privacy,
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

async function createRun(
  transaction: Transaction<Schema>,
  { id, ownerId, queued }: NewRun,
  { at, position }: { at: string; position: number },
): Promise<KeptRun> {
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
      usage_estimated: 0,
      task_kind: queued.template?.kind ?? null,
      position,
      attempts: 0,
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
    return toKept({ id, analysisId: queued.analysisId, comparisonId: queued.comparisonId ?? null, isNew: true })
  }
  const kept = await transaction
    .selectFrom('run')
    .select(['owner_id', 'prompt', 'model', 'analysis_id as analysisId', 'comparison_id as comparisonId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (kept.owner_id !== ownerId || kept.prompt !== prompt || kept.model !== queued.model) throw idTaken(id)
  return toKept({ id, analysisId: kept.analysisId, comparisonId: kept.comparisonId, isNew: false })
}

const toKept = ({
  comparisonId,
  ...run
}: Omit<KeptRun, 'comparisonId'> & { comparisonId: string | null }): KeptRun => ({
  ...run,
  ...(comparisonId !== null && { comparisonId }),
})

const idTaken = (id: string) => new AppFailure('conflict', 'id-taken', { params: { id } })
