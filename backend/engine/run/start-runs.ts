import { randomUUID } from 'node:crypto'
import type { Analysis } from '#contract/analysis.ts'
import type { AskModels, CreatedRuns, CreateRuns } from '#contract/create-runs.ts'
import { findReadyDataset } from '#engine/dataset/find-dataset.ts'
import type { Caller } from '#engine/engine.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { RunJob } from './run-job.ts'

export type StartedRuns = { created: CreatedRuns; jobs: RunJob[] }
type Deps = { ports: EnginePorts; checkModel: (caller: Caller, modelId: string) => Promise<void> }

/**
 * Stores new runs, queued: one for each model and repeat. One run goes on in the analysis that is named, or in a new one;
 * each run of several gets an analysis of its own, a branch of the one that is named. An analysis keeps its datasets.
 */
export async function startRuns(
  { ports, checkModel }: Deps,
  caller: Caller,
  request: CreateRuns,
): Promise<StartedRuns> {
  const models = 'code' in request ? [null] : repeatedModels(request)
  for (const model of new Set(models)) if (model !== null) await checkModel(caller, model)
  const analysis = request.analysisId ? await ports.runs.findAnalysis(caller.userId, request.analysisId) : null
  const datasetIds = await chooseDatasets(ports, caller, { request, analysis })
  const comparisonId = models.length > 1 && 'models' in request ? (request.comparisonId ?? randomUUID()) : undefined
  const jobs = models.map(
    (model, index): RunJob => ({
      runId: request.ids?.[index] ?? randomUUID(),
      ownerId: caller.userId,
      queued: {
        type: 'run-queued',
        model,
        prompt: 'code' in request ? '' : request.prompt,
        language: request.language ?? caller.language,
        analysisId: comparisonId === undefined ? (request.analysisId ?? randomUUID()) : randomUUID(),
        ...(comparisonId && { comparisonId }),
        datasetIds,
      },
      ...('code' in request && { code: request.code }),
    }),
  )
  return storeJobs(ports, jobs, comparisonId === undefined ? undefined : analysis?.id)
}

/** Stores the jobs' runs and, where they are new, their analyses. Answers only the jobs that were not there before. */
export async function storeJobs(ports: EnginePorts, jobs: RunJob[], branchedFromId?: string): Promise<StartedRuns> {
  const known = new Set<string>()
  for (const job of jobs) if (await ports.runs.findRun(job.ownerId, job.runId)) known.add(job.runId)
  const createdAt = new Date().toISOString()
  await ports.runs.createRuns(
    jobs.map(({ ownerId, queued: { analysisId: id, datasetIds } }) => ({
      id,
      ownerId,
      datasetIds,
      createdAt,
      ...(branchedFromId && { branchedFromId }),
    })),
    jobs.map(({ runId: id, ownerId, queued }) => ({ id, ownerId, queued })),
  )
  const comparisonId = jobs[0]?.queued.comparisonId
  const runs = jobs.map(({ runId: id, queued: { model, analysisId } }) => ({ id, model, analysisId }))
  return {
    created: { runs, ...(comparisonId && { comparisonId }) },
    jobs: jobs.filter(({ runId }) => !known.has(runId)),
  }
}

/** Those asked for, which must be ready, after those of the analysis so far that have not been deleted since. */
async function chooseDatasets(
  ports: EnginePorts,
  caller: Caller,
  { request, analysis }: { request: CreateRuns; analysis: Analysis | null },
): Promise<string[]> {
  for (const id of request.datasetIds) await findReadyDataset(ports, caller.userId, id)
  const kept: string[] = []
  for (const id of analysis?.datasetIds ?? []) if (await ports.datasets.find(caller.userId, id)) kept.push(id)
  const datasetIds = [...new Set([...kept, ...request.datasetIds])]
  if (analysis && String(datasetIds) !== String(analysis.datasetIds))
    await ports.runs.setAnalysisDatasets(analysis.id, datasetIds)
  return datasetIds
}

const repeatedModels = ({ models, repeats }: AskModels) =>
  models.flatMap((model) => Array.from({ length: repeats }, () => model))
