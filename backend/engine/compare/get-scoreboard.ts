import type { ComparedModel, Scoreboard, ScoreboardQuery } from '#contract/comparison.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { ScoredRun } from '#engine/ports/run-store.ts'
import { compareRuns } from './compare-runs.ts'
import { numberRepeats } from './number-repeats.ts'
import { scoreModel } from './score-model.ts'

/** Most comparisons, the latest ones, whose agreement and stability are counted. */
export const scoredComparisonLimit = 100
const usualTolerance = 0.01
/** The kind of a question without a template. */
const freeKind = 'free'

/**
 * How the models did over an owner's history: by model and kind of task, and by model over all kinds (`kind` null) unless
 * one kind is asked for. Looks at the latest runs, as many as the run store lists. The definitions are in docs/comparison.md.
 */
export async function getScoreboard(
  ports: EnginePorts,
  ownerId: string,
  { kind, since }: ScoreboardQuery,
): Promise<Scoreboard> {
  const listed = await ports.runs.listScored(ownerId, since && new Date(since).toISOString())
  const all = listed.map((run) => ({ ...run, kind: run.kind ?? freeKind }))
  const runs = kind === undefined ? all : all.filter((run) => run.kind === kind)
  const context = { compared: await compareAll(ports, ownerId, runs), votes: await ports.votes.list(ownerId) }
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
  ports: EnginePorts,
  ownerId: string,
  runs: ScoredRun[],
): Promise<Map<string, ComparedModel[]>> {
  const ids = [...new Set(runs.flatMap(({ comparisonId }) => comparisonId ?? []))].slice(0, scoredComparisonLimit)
  const compared = new Map<string, ComparedModel[]>()
  for (const id of ids)
    compared.set(id, compareRuns(numberRepeats(await ports.runs.listCompared(ownerId, id)), usualTolerance).models)
  return compared
}
