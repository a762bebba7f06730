import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Run } from '#contract/run.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { RunJob } from './run-job.ts'

/** The runs of the job's analysis that succeeded before it, oldest first. */
export async function listEarlierRuns(ports: EnginePorts, job: RunJob): Promise<Run[]> {
  const succeeded = await ports.runs.listSucceeded(job.queued.analysisId)
  const runs: Run[] = []
  for (const { runId } of succeeded) {
    if (runId === job.runId) continue
    const run = foldRunEvents(await ports.runs.readEvents(runId, 0))
    if (run) runs.push(run)
  }
  return runs
}
