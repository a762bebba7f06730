import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { Run } from '#contract/run.ts'
import { interpretResults } from '#engine/interpretation/interpret-results.ts'
import { checkCode } from '#engine/results/check-code.ts'
import { gatherKeyResults } from '#engine/results/gather-key-results.ts'
import { listEarlierRuns } from './list-earlier-runs.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunJob } from './run-job.ts'
import type { RunRecorder } from './run-recorder.ts'

type Context = { job: RunJob; recorder: RunRecorder; signal: AbortSignal }

/**
 * After the last attempt: records what it found and, for a model's code, how good it is and, where that is asked for and
 * allowed, what the model says the results mean. Never rejects and never changes how the run ended: what fails here is logged,
 * an abort ends it at once.
 */
export async function concludeRun(deps: RunDeps, context: Context, datasets: Dataset[]): Promise<void> {
  const { job, recorder } = context
  const attempt = stepsOf(deps, context)
  await attempt('the results of a run could not be gathered', async () => {
    await recorder.flush()
    const run = foldRunEvents(await deps.ports.runs.readEvents(job.runId, 0))
    if (!run) return
    await recorder.record({ type: 'results-gathered', results: gatherKeyResults(run.attempts.at(-1)?.outputs ?? []) })
    if (job.code !== undefined) return
    await Promise.all([
      attempt('the code of a run could not be checked', () => recordQuality(deps, context, run)),
      attempt('the results of a run could not be interpreted', () =>
        interpretResults(deps, context, { run, datasets }),
      ),
    ])
  })
}

async function recordQuality(deps: RunDeps, { job, recorder, signal }: Context, run: Run): Promise<void> {
  const code = run.attempts.at(-1)?.code ?? ''
  const earlier = (await listEarlierRuns(deps.ports, job)).map(({ attempts }) => attempts.at(-1)?.code ?? '')
  const ownerId = await deps.ports.runs.ownerOf(job.runId)
  const quality = await checkCode(deps, { ownerId, code, earlier }, signal)
  await recorder.record({ type: 'code-checked', quality })
}

/** Makes the steps so that each fails for itself. */
function stepsOf({ ports }: RunDeps, { job, signal }: Context) {
  return async (failed: string, step: () => Promise<void>): Promise<void> => {
    try {
      await step()
    } catch (err) {
      if (!signal.aborted) ports.log.warn({ err, runId: job.runId }, failed)
    }
  }
}
