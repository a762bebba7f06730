import type { Scoreboard, ScoreboardQuery } from '#contract/comparison.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** How the models did over an owner's history. */
export async function getScoreboard(
  _ports: EnginePorts,
  _ownerId: string,
  _query: ScoreboardQuery,
): Promise<Scoreboard> {
  return { kinds: [], scores: [] }
}
