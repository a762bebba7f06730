import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** Keeps which run of a comparison its owner prefers. Throws `not-found` for a run that is not of it. */
export async function setVote(
  _ports: EnginePorts,
  _ownerId: string,
  _vote: { comparisonId: string; runId: string | null },
): Promise<void> {
  throw new AppFailure('not-found', 'not-found')
}
