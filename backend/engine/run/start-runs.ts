import { randomUUID } from 'node:crypto'
import type { Analysis } from '#contract/analysis.ts'
import type { AskModels, CreatedRuns, CreateRuns } from '#contract/create-runs.ts'
import { defaultPrivacyLevel } from '#contract/privacy-level.ts'
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
      queued: {
        type: 'run-queued',
        model,
        prompt: 'code' in request ? '' : request.prompt,
        language: request.language ?? caller.language,
        analysisId: comparisonId === undefined ? (request.analysisId ?? randomUUID()) : randomUUID(),
        ...(comparisonId && { comparisonId }),
        datasetIds,
        ...('models' in request && {
          privacy: request.privacy ?? analysis?.privacy ?? defaultPrivacyLevel,
          interpret: request.interpret ?? models.length === 1,
        }),
      },
      ...('code' in request && { code: request.code }),
    }),
  )
  const branchedFromId = comparisonId === undefined ? undefined : analysis?.id
  return storeJobs(ports, caller.userId, branchedFromId ? jobs.map((job) => ({ ...job, branchedFromId })) : jobs)
}

/**
 * Stores the jobs' runs and, where they are new, their analyses, for `ownerId`. Answers the runs as they are kept, and
 * only those jobs that were not there before.
 */
export async function storeJobs(
  ports: EnginePorts,
  ownerId: string,
  jobs: (RunJob & { branchedFromId?: string })[],
): Promise<StartedRuns> {
  const createdAt = new Date().toISOString()
  const kept = await ports.runs.createRuns(
    jobs.map(({ queued: { analysisId: id, datasetIds, privacy = defaultPrivacyLevel }, branchedFromId }) => ({
      ...{ id, ownerId, datasetIds, createdAt, privacy },
      ...(branchedFromId && { branchedFromId }),
    })),
    jobs.map(({ runId: id, queued }) => ({ id, ownerId, queued })),
  )
  const runs = jobs.map(({ runId: id, queued }, index) => {
    const analysisId = kept[index]?.analysisId ?? queued.analysisId
    return { id, model: queued.model, analysisId }
  })
  const comparisonId = kept[0]?.comparisonId
  return {
    created: { runs, ...(comparisonId && { comparisonId }) },
    jobs: jobs.filter((_, index) => kept[index]?.isNew),
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
