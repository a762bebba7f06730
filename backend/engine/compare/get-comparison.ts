import type { Comparison } from '#contract/comparison.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** The runs of a comparison side by side, with what they agree on. */
export async function getComparison(
  _ports: EnginePorts,
  _ownerId: string,
  _query: { id: string; tolerance: number },
): Promise<Comparison> {
  throw new AppFailure('not-found', 'not-found')
}
