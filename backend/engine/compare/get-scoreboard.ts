import type { ComparedModel, Scoreboard, ScoreboardQuery } from '#contract/comparison.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { ScoredRun } from '#engine/ports/run-store.ts'
import type { ComparedModels } from './compared-models.ts'
import { scoreModel } from './score-model.ts'

/** Most comparisons, the latest ones, whose agreement and stability are counted. */
export const scoredComparisonLimit = 100
/** The kind of a question without a template. */
const freeKind = 'free'

/**
 * How the models did over an owner's history: by model and kind of task, and by model over all kinds (`kind` null) unless
 * one kind is asked for. Looks at the latest runs, as many as the run store lists. The definitions are in docs/comparison.md.
 */
export async function getScoreboard(
  { ports, comparedModels }: { ports: EnginePorts; comparedModels: ComparedModels },
  ownerId: string,
  { kind, since }: ScoreboardQuery,
): Promise<Scoreboard> {
  const listed = await ports.runs.listScored(ownerId, since && new Date(since).toISOString())
  const all = listed.map((run) => ({ ...run, kind: run.kind ?? freeKind }))
  const runs = kind === undefined ? all : all.filter((run) => run.kind === kind)
  const context = { compared: await compareAll(comparedModels, ownerId, runs), votes: await ports.votes.list(ownerId) }
  const byKind = [...Map.groupBy(runs, (run) => JSON.stringify([run.model, run.kind])).values()]
  const byModel = kind === undefined ? [...Map.groupBy(runs, ({ model }) => model).values()] : []
  return {
    kinds: [...new Set(all.map((run) => run.kind))].sort(),
    scores: [
      ...byModel.map((own) => scoreModel(own, null, context)),
      ...byKind.map((own) => scoreModel(own, own[0]?.kind ?? freeKind, context)),
    ].sort((a, b) => b.passRate.low - a.passRate.low || b.runs - a.runs || a.model.localeCompare(b.model)),
  }
}

/** How each model did in each of the latest comparisons. */
async function compareAll(
  comparedModels: ComparedModels,
  ownerId: string,
  runs: ScoredRun[],
): Promise<Map<string, ComparedModel[]>> {
  const ofComparisons = Map.groupBy(runs, ({ comparisonId }) => comparisonId)
  const compared = new Map<string, ComparedModel[]>()
  for (const [id, ended] of ofComparisons) {
    if (id === null) continue
    if (compared.size === scoredComparisonLimit) break
    compared.set(id, await comparedModels.find(ownerId, id, ended))
  }
  return compared
}
