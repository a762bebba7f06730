import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Run } from '#contract/run.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { RunJob } from './run-job.ts'

/** The runs that succeeded before the job in its analysis, and before its branch in the one it goes on from, oldest first. */
export async function listEarlierRuns(ports: EnginePorts, job: RunJob): Promise<Run[]> {
  const runs = await listRunsOf(ports, job.queued.analysisId)
  return runs.filter(({ id }) => id !== job.runId)
}

/** The owner's run, folded; null when there is none. */
export async function findRun(ports: EnginePorts, ownerId: string, runId: string): Promise<Run | null> {
  const owned = await ports.runs.findRun(ownerId, runId)
  return owned && foldRunEvents(await ports.runs.readEvents(runId, 0))
}

/** A run of which the owner has been checked by the caller, folded. */
export const findRunOf = async (ports: EnginePorts, runId: string): Promise<Run | null> =>
  foldRunEvents(await ports.runs.readEvents(runId, 0))

/** The runs that a next step of this analysis would go on from, oldest first. Its owner has been checked by the caller. */
export async function listRunsOf(ports: EnginePorts, analysisId: string): Promise<Run[]> {
  const runs: Run[] = []
  for (const runId of await listEarlierIds(ports, { analysisId })) {
    const run = await findRunOf(ports, runId)
    if (run) runs.push(run)
  }
  return runs
}

/** How many runs a next step of this analysis would go on from. */
export async function countEarlierRuns(ports: EnginePorts, analysisId: string): Promise<number> {
  return (await listEarlierIds(ports, { analysisId })).length
}

type Place = { analysisId: string; before?: string }

/** The ids of the runs that a next step would go on from, oldest first. */
export async function listEarlierIds(ports: EnginePorts, { analysisId, before }: Place): Promise<string[]> {
  const succeeded = await ports.runs.listSucceeded(analysisId)
  const own = succeeded.filter(({ createdAt }) => before === undefined || createdAt < before).map(({ runId }) => runId)
  const branch = await ports.runs.findBranch(analysisId)
  if (!branch?.branchedFromId) return own
  return [...(await listEarlierIds(ports, { analysisId: branch.branchedFromId, before: branch.createdAt })), ...own]
}
