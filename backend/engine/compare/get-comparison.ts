import type { Comparison } from '#contract/comparison.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { compareRuns } from './compare-runs.ts'
import { numberRepeats } from './number-repeats.ts'

/** The runs of a comparison side by side, with what they agree on. Throws `not-found` for one that the owner does not have. */
export async function getComparison(
  ports: EnginePorts,
  ownerId: string,
  { id, tolerance }: { id: string; tolerance: number },
): Promise<Comparison> {
  const runs = numberRepeats(await ports.runs.listCompared(ownerId, id))
  const [first] = runs
  if (!first) throw new AppFailure('not-found', 'not-found')
  const votes = await ports.votes.list(ownerId)
  return {
    id,
    prompt: first.prompt,
    datasetIds: first.datasetIds,
    createdAt: first.createdAt,
    status: runs.some(({ finishedAt }) => finishedAt === null) ? 'running' : 'finished',
    runs,
    tolerance,
    ...compareRuns(runs, tolerance),
    votedRunId: votes.get(id) ?? null,
  }
}
