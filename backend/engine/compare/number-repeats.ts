import type { ComparedRun } from '#contract/comparison.ts'
import type { StoredComparedRun } from '#engine/ports/run-store.ts'

/**
 * The runs of a comparison model by model, the models in the order in which they were first asked, each run with its
 * number among its model's, from 1. Runs that no model did are left out.
 */
export function numberRepeats(stored: StoredComparedRun[]): ComparedRun[] {
  const byModel = Map.groupBy(stored, ({ model }) => model)
  return [...byModel].flatMap(([model, runs]) =>
    model === null ? [] : runs.map((run, index) => ({ ...run, model, repeat: index + 1 })),
  )
}
