import { randomUUID } from 'node:crypto'
import type { Analysis } from '#contract/analysis.ts'
import type { AskModels, CreatedRuns, CreateRuns } from '#contract/create-runs.ts'
import { defaultPrivacyLevel, type PrivacyLevel } from '#contract/privacy-level.ts'
import type { Caller } from '#engine/engine.ts'
import { listTemplates } from '#engine/own-templates/list-templates.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { findPlace, findStepToMend, prepareQuestion } from './prepare-question.ts'
import type { RunJob } from './run-job.ts'

export type StartedRuns = { created: CreatedRuns; jobs: RunJob[] }
type Deps = { ports: EnginePorts; checkModel: (caller: Caller, modelId: string) => Promise<void> }

/**
 * Stores new runs, queued: one for each model and repeat. One run goes on in the analysis that is named, or in a new one;
 * each run of several gets an analysis of its own, a branch of the one that is named. An analysis keeps its datasets and its
 * level of privacy until a request says otherwise.
 */
export async function startRuns({ ports, checkModel }: Deps, caller: Caller, asked: CreateRuns): Promise<StartedRuns> {
  const { request, step } = await findStepToMend(ports, caller, asked)
  const models = 'code' in request ? [null] : repeatedModels(request)
  for (const model of new Set(models)) if (model !== null) await checkModel(caller, model)
  const place = await findPlace(ports, caller, request)
  const { analysis } = place
  const datasetIds = place.datasets.map(({ id }) => id)
  const settings = await ports.settings.read(caller.userId)
  const question =
    'code' in request
      ? { prompt: '', language: request.language ?? caller.language }
      : {
          ...prepareQuestion(await listTemplates(ports, caller.userId), caller, { request, place, settings, step }),
          interpret: request.interpret ?? (settings.interpret && models.length === 1),
        }
  if (analysis)
    await keepChoices(ports, analysis, { datasetIds, privacy: 'models' in request ? request.privacy : undefined })
  const comparisonId = models.length > 1 && 'models' in request ? (request.comparisonId ?? randomUUID()) : undefined
  const jobs = models.map(
    (model, index): RunJob => ({
      runId: request.ids?.[index] ?? randomUUID(),
      queued: {
        type: 'run-queued',
        model,
        ...question,
        analysisId: comparisonId === undefined ? (request.analysisId ?? randomUUID()) : randomUUID(),
        ...(comparisonId && { comparisonId }),
        ...(step && { parentRunId: step.run.id }),
        datasetIds,
      },
      ...('code' in request && { code: request.code }),
    }),
  )
  const branchedFromId = comparisonId === undefined ? undefined : analysis?.id
  return storeJobs(ports, caller.userId, branchedFromId ? jobs.map((job) => ({ ...job, branchedFromId })) : jobs)
}

/** Datasets and level of privacy stay with the analysis for its next steps. */
async function keepChoices(
  { runs }: EnginePorts,
  analysis: Analysis,
  { datasetIds, privacy = analysis.privacy }: { datasetIds: string[]; privacy: PrivacyLevel | undefined },
): Promise<void> {
  if (String(datasetIds) !== String(analysis.datasetIds)) await runs.setAnalysisDatasets(analysis.id, datasetIds)
  if (privacy !== analysis.privacy) await runs.setAnalysisPrivacy(analysis.id, privacy)
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

const repeatedModels = ({ models, repeats }: AskModels) =>
  models.flatMap((model) => Array.from({ length: repeats }, () => model))
