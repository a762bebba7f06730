import type { ComparedModel, ComparedQuantity, ComparedRun } from '#contract/comparison.ts'
import { matchKeyResults } from './match-key-results.ts'

/** What runs that are compared agree on, and how each model did. Only what succeeded has results that count. */
export function compareRuns(
  runs: ComparedRun[],
  tolerance: number,
): { quantities: ComparedQuantity[]; models: ComparedModel[] } {
  const succeeded = runs.filter(({ status }) => status === 'succeeded')
  const { quantities, models: measures } = matchKeyResults(succeeded, tolerance)
  const models = [...Map.groupBy(runs, ({ model }) => model)].map(([model, own]) => ({
    model,
    runs: own.length,
    succeeded: own.filter(({ status }) => status === 'succeeded').length,
    ...(measures.get(model) ?? { agreement: null, stability: null, alone: 0 }),
  }))
  return { quantities, models }
}
