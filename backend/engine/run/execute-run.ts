import type { RunEventBody } from '#contract/run-event.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { failureOf } from '#engine/failure-of.ts'
import { attemptWithModel } from './attempt-with-model.ts'
import { codeFailed } from './code-failed.ts'
import { concludeRun } from './conclude-run.ts'
import { executeCode } from './execute-code.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunJob } from './run-job.ts'
import { RunRecorder } from './run-recorder.ts'

type Finished = Extract<RunEventBody, { type: 'run-finished' }>

/**
 * Carries out one run from `run-started` to `run-finished`. Never rejects: what goes wrong is the run's own end. Only
 * when the store refuses even that does it leave the run open, for the next start to close as `interrupted`.
 */
export async function executeRun(deps: RunDeps, job: RunJob, signal: AbortSignal): Promise<void> {
  const recorder = new RunRecorder(deps.runLog, job.runId)
  const finished = await carryOut(deps, { job, recorder, signal }).catch((error: unknown) =>
    endOfError(deps, { error, job, signal }),
  )
  try {
    await recorder.record(finished)
    await recorder.flush()
  } catch (error) {
    deps.ports.log.error({ err: error, runId: job.runId }, 'the end of a run could not be stored')
    await deps.runLog.append(job.runId, [finished]).catch(() => {})
  }
}

type Context = { job: RunJob; recorder: RunRecorder; signal: AbortSignal }

async function carryOut(deps: RunDeps, context: Context): Promise<Finished> {
  context.signal.throwIfAborted()
  await context.recorder.record({ type: 'run-started' })
  return context.job.code === undefined ? attemptWithModel(deps, context) : runOwnCode(deps, context, context.job.code)
}

async function runOwnCode(deps: RunDeps, context: Context, code: string): Promise<Finished> {
  const { recorder } = context
  await recorder.record({ type: 'attempt-started', origin: 'user' })
  await recorder.record({ type: 'code-ready', code })
  const error = await executeCode(deps, context, code)
  await recorder.record({ type: 'attempt-finished', status: error ? 'failed' : 'succeeded' })
  await concludeRun(deps, context, [])
  return error ? codeFailed(error, 1) : { type: 'run-finished', status: 'succeeded' }
}

function endOfError(
  deps: RunDeps,
  { error, job, signal }: { error: unknown; job: RunJob; signal: AbortSignal },
): Finished {
  if (signal.aborted)
    return { type: 'run-finished', status: signal.reason === 'stopping' ? 'interrupted' : 'cancelled' }
  if (!(error instanceof AppFailure))
    deps.ports.log.error({ err: error, runId: job.runId }, 'a run failed unexpectedly')
  const failure = failureOf(error)
  const killed = failure.code === 'kernel-died' || failure.code === 'limit-reached'
  return { type: 'run-finished', status: killed ? 'killed' : 'failed', error: failure }
}
