import type { Run } from '#contract/run.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { findReadyDataset } from '#engine/dataset/find-dataset.ts'
import { publicDataset } from '#engine/dataset/public-dataset.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { buildMessages, type FailedAttempt } from '#engine/prompt/build-messages.ts'
import { askModel } from './ask-model.ts'
import { codeFailed } from './code-failed.ts'
import { concludeRun } from './conclude-run.ts'
import { type CodeError, executeCode } from './execute-code.ts'
import { extractCode } from './extract-code.ts'
import { listEarlierRuns } from './list-earlier-runs.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunJob } from './run-job.ts'
import type { RunRecorder } from './run-recorder.ts'

type Context = { job: RunJob; recorder: RunRecorder; signal: AbortSignal }
type Finished = Extract<RunEventBody, { type: 'run-finished' }>
type Failed = FailedAttempt & { code: string; error: CodeError }

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
  const earlier = await listEarlierRuns(deps.ports, job)
  const failed: Failed[] = []
  while (true) {
    await recorder.record({ type: 'attempt-started', origin: 'model' })
    const request = makeRequest(job, { ownerId, datasets, earlier, failed })
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
    if (repeated || failed.length >= deps.settings.maxAttempts) {
      await concludeRun(deps, context, datasets)
      return codeFailed(error, failed.length)
    }
  }
}

type Known = { ownerId: string; datasets: GenerateRequest['task']['datasets']; earlier: Run[]; failed: Failed[] }

function makeRequest(job: RunJob, { ownerId, datasets, earlier, failed }: Known): GenerateRequest {
  const { prompt, language, model } = job.queued
  const last = failed.at(-1)
  return {
    ownerId,
    modelId: model ?? '',
    messages: buildMessages({ prompt, language, datasets, earlier, failed }),
    task: {
      purpose: 'code',
      prompt,
      language,
      datasets,
      earlierSteps: earlier.map((run) => ({ prompt: run.prompt, code: run.attempts.at(-1)?.code ?? '' })),
      ...(last && { failed: { code: last.code, errorName: last.error.name, errorValue: last.error.value } }),
    },
  }
}
