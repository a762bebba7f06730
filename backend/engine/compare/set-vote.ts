import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** Keeps which run of a comparison its owner prefers, or none. Throws `not-found` for a comparison or a run that is not theirs, or not of it. */
export async function setVote(
  ports: EnginePorts,
  ownerId: string,
  { comparisonId, runId }: { comparisonId: string; runId: string | null },
): Promise<void> {
  const runs = await ports.runs.listCompared(ownerId, comparisonId)
  if (runs.length === 0 || (runId !== null && !runs.some(({ id }) => id === runId)))
    throw new AppFailure('not-found', 'not-found')
  await ports.votes.set(ownerId, comparisonId, runId)
}
