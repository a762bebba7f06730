import type { Kysely, Transaction } from 'kysely'
import type { Analysis } from '#contract/analysis.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { KeptRun, NewRun } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'
import { foldText } from '../search/fold-text.ts'
import { writeRunText } from '../search/run-text.ts'

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
    const now = Date.now()
    const steps = new Map<string, number>()
    for (const [position, run] of runs.entries()) {
      const { analysisId } = run.queued
      const step = steps.get(analysisId) ?? 0
      steps.set(analysisId, step + 1)
      // Steps of one analysis are in order by their times.
      const at = new Date(now + step).toISOString()
      kept.push(await createRun(transaction, run, { at, position }))
    }
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
    .select(['owner_id', 'deleted_at'])
    .where('id', '=', analysis.id)
    .executeTakeFirstOrThrow()
  if (kept.owner_id !== analysis.ownerId) throw idTaken(analysis.id)
  if (kept.deleted_at !== null) throw new AppFailure('not-found', 'not-found')
}

async function createRun(
  transaction: Transaction<Schema>,
  { id, ownerId, queued }: NewRun,
  { at, position }: { at: string; position: number },
): Promise<KeptRun> {
  const prompt = storableText(queued.prompt)
  const entryId = queued.comparisonId ?? queued.analysisId
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
      entry_id: entryId,
      status: 'queued',
      dataset_ids: JSON.stringify(queued.datasetIds),
      usage_reports: 0,
      usage_estimated: 0,
      task_kind: queued.template?.kind ?? null,
      template_id: queued.template?.id ?? null,
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
    const text = writeRunText({ prompt })
    await transaction
      .insertInto('run_search')
      .values({ run_id: id, text, folded: foldText(text), is_whole: 0 })
      .execute()
    await transaction
      .insertInto('history_entry')
      .values({
        ...{ owner_id: ownerId, id: entryId, kind: queued.comparisonId ? 'comparison' : 'analysis', active_at: at },
        ...{ tags: '[]', is_starred: 0, label_folded: '' },
      })
      .onConflict((conflict) => conflict.columns(['owner_id', 'id']).doUpdateSet({ active_at: at }))
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
