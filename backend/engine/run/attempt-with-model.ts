import { defaultPrivacyLevel } from '#contract/privacy-level.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { findReadyDataset } from '#engine/dataset/find-dataset.ts'
import { publicDataset } from '#engine/dataset/public-dataset.ts'
import { findUsedTemplate } from '#engine/own-templates/list-templates.ts'
import type { EarlierStep, GenerateRequest } from '#engine/ports/language-model.ts'
import { composePrompt } from '#engine/prompt/compose-prompt.ts'
import type { EarlierRun } from '#engine/prompt/earlier-step.ts'
import type { FailedAttempt } from '#engine/prompt/failed-attempt.ts'
import type { ModelSize } from '#engine/prompt/fit-messages.ts'
import { tellFailedStep } from '#engine/prompt/tell-failed-step.ts'
import { askModel } from './ask-model.ts'
import { codeFailed } from './code-failed.ts'
import { concludeRun } from './conclude-run.ts'
import { executeCode } from './execute-code.ts'
import { extractCode } from './extract-code.ts'
import { withAuthorKnowledge } from './find-author-knowledge.ts'
import { findFailedStep } from './find-failed-step.ts'
import { listEarlierRuns } from './list-earlier-runs.ts'
import { listToldSteps } from './list-told-steps.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunJob } from './run-job.ts'
import type { RunRecorder } from './run-recorder.ts'

type Context = { job: RunJob; recorder: RunRecorder; signal: AbortSignal }
type Finished = Extract<RunEventBody, { type: 'run-finished' }>

/**
 * Lets the model write code until it runs or the attempts are used up; what failed goes back to the model. A model
 * that answers with the code that has just failed is not asked again.
 */
export async function attemptWithModel(deps: RunDeps, context: Context): Promise<Finished> {
  const { job, recorder } = context
  const ownerId = await deps.ports.runs.ownerOf(job.runId)
  const datasets = await Promise.all(
    job.queued.datasetIds.map((id) => findReadyDataset(deps.ports, ownerId, id).then(publicDataset)),
  )
  const ran = await listEarlierRuns(deps.ports, job)
  const earlier = await withAuthorKnowledge(deps.ports, ran)
  const earlierSteps = await listToldSteps(deps.ports, job, ran)
  const model = await findModelSize(deps, ownerId, job.queued.model ?? '')
  const { template: used } = job.queued
  const template = used && (await findUsedTemplate(deps.ports, ownerId, used))
  const given = await listGivenFailures(deps, job, { ownerId, datasets })
  const failed = [...given]
  while (true) {
    await recorder.record({ type: 'attempt-started', origin: 'model' })
    const request = makeRequest(deps, job, { ownerId, model, template, datasets, earlier, earlierSteps, failed })
    await recorder.record({ type: 'prompt-sent', messages: request.messages })
    const text = await askModel(deps.ports, context, request)
    const code = extractCode(text)
    if (code === null) {
      await recorder.record({ type: 'attempt-finished', status: 'failed' })
      throw new AppFailure('no-code', 'run-no-code')
    }
    await recorder.record({ type: 'code-ready', code })
    const error = await executeCode(deps, context, code)
    await recorder.record({ type: 'attempt-finished', status: error ? 'failed' : 'succeeded' })
    if (!error) {
      await concludeRun(deps, context, datasets)
      return { type: 'run-finished', status: 'succeeded' }
    }
    const repeated = failed.at(-1)?.code === code
    failed.push({ text, code, error })
    const attempts = failed.length - given.length
    if (repeated || attempts >= deps.settings.maxAttempts) {
      await concludeRun(deps, context, datasets)
      return codeFailed(error, attempts)
    }
  }
}

/** A run of a model that names a parent mends it. */
async function listGivenFailures(
  { ports }: RunDeps,
  { queued }: RunJob,
  { ownerId, datasets }: Pick<Known, 'ownerId' | 'datasets'>,
): Promise<FailedAttempt[]> {
  if (queued.parentRunId === undefined) return []
  const step = await findFailedStep(ports, ownerId, queued.parentRunId)
  return [tellFailedStep(step, { privacy: queued.privacy ?? defaultPrivacyLevel, datasets })]
}

type Known = {
  ownerId: string
  model: ModelSize
  template: TaskTemplate | undefined
  datasets: GenerateRequest['task']['datasets']
  earlier: EarlierRun[]
  earlierSteps: EarlierStep[]
  failed: FailedAttempt[]
}

function makeRequest(deps: RunDeps, { queued }: RunJob, known: Known): GenerateRequest {
  const { ownerId, model, template, datasets, earlierSteps, failed } = known
  const { prompt, language, figureLanguage } = queued
  const last = failed.at(-1)
  return {
    ownerId,
    modelId: model.id,
    messages: composePrompt(deps, { asked: queued, model, template }, known).messages,
    task: {
      purpose: 'code',
      prompt,
      language,
      ...(figureLanguage && { figureLanguage }),
      datasets,
      earlierSteps,
      ...(last && { failed: { code: last.code, errorName: last.error.name, errorValue: last.error.value } }),
    },
  }
}

/** A model that has gone from the list meanwhile is asked all the same: the adapter says what is wrong. */
async function findModelSize({ ports }: RunDeps, ownerId: string, modelId: string): Promise<ModelSize> {
  const model = (await ports.models.listModels(ownerId)).find(({ id }) => id === modelId)
  return model ?? { id: modelId, provider: modelId.split('/')[0] ?? '', contextWindow: null, isLocal: false }
}
