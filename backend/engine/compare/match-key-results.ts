import type { ComparedQuantity } from '#contract/comparison.ts'
import type { KeyResult } from '#contract/key-result.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { listEntries } from './list-entries.ts'
import { type ModelMeasures, measureModels } from './measure-models.ts'
import { mergeByValue } from './merge-by-value.ts'
import { sortIntoQuantities } from './sort-into-quantities.ts'

/** What the matching needs of a run that succeeded. */
export type MatchedRun = { id: string; model: string; keyResults: KeyResult[] }

/** Most quantities that are shown. */
export const quantityLimit = 1_000

/** Most results that are matched: of many runs, only the first of each. 80 runs have all of their 500. */
export const resultLimit = 40_000

export type Matching = {
  /** Those of the most models first, then in the order in which the runs tell them; at most `quantityLimit`. */
  quantities: ComparedQuantity[]
  /** By model, over all quantities. */
  models: Map<string, ModelMeasures>
}

/**
 * Finds which results of different runs are the same quantity, and which of their values are the same. `runs` come in
 * the order of asking, at most `resultLimit`; `tolerance` is a share of the larger number. Pure, and the same for the same input.
 * The definitions are in docs/comparison.md.
 */
export function matchKeyResults(runs: MatchedRun[], tolerance: number): Matching {
  const modelNames = [...new Set(runs.map(({ model }) => model))]
  const most = Math.floor(resultLimit / Math.max(1, runs.length))
  const shortened = runs.map((run) => ({ ...run, keyResults: run.keyResults.slice(0, most) }))
  const entries = listEntries(shortened, modelNames)
  const quantities = mergeByValue(sortIntoQuantities(entries)).map((members) => judgeQuantity(members, tolerance))
  quantities.sort((a, b) => b.modelCount - a.modelCount || a.first - b.first)
  const measures = measureModels(quantities, { modelCount: modelNames.length, tolerance })
  const runIds = runs.map(({ id }) => id)
  return {
    quantities: quantities.slice(0, quantityLimit).map(({ name, unit, verdict, groups }) => ({
      ...{ name, unit, verdict },
      groups: groups.map(({ value, members }) => ({
        value,
        members: members.map((member) => ({
          runId: runIds[member.run] ?? '',
          model: modelNames[member.model] ?? '',
          value: member.shown,
          name: member.name,
        })),
      })),
    })),
    models: new Map(
      modelNames.map((name, index) => [name, measures[index] ?? { agreement: null, stability: null, alone: 0 }]),
    ),
  }
}
