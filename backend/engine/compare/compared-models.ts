import { setImmediate } from 'node:timers/promises'
import type { ComparedModel } from '#contract/comparison.ts'
import type { RunStore, ScoredRun } from '#engine/ports/run-store.ts'
import { compareRuns } from './compare-runs.ts'
import { numberRepeats } from './number-repeats.ts'

const usualTolerance = 0.01
const keptLimit = 1_000

type Kept = { ended: string; models: ComparedModel[] }

/** How the models did in comparisons, worked out anew only when another of its runs has ended. The latest asked for are kept. */
export class ComparedModels {
  readonly #runs: Pick<RunStore, 'listCompared'>
  readonly #kept = new Map<string, Kept>()

  constructor(runs: Pick<RunStore, 'listCompared'>) {
    this.#runs = runs
  }

  /** `endedRuns` are all of the comparison's runs that have ended. Others get their turn before each that is worked out. */
  async find(ownerId: string, comparisonId: string, endedRuns: ScoredRun[]): Promise<ComparedModel[]> {
    const key = `${ownerId} ${comparisonId}`
    const ended = endedRuns
      .map(({ id }) => id)
      .sort()
      .join(' ')
    const kept = this.#kept.get(key)
    const models = kept?.ended === ended ? kept.models : await this.#work(ownerId, comparisonId)
    // Put last again: the order of the map is the order of use.
    this.#kept.delete(key)
    this.#kept.set(key, { ended, models })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > keptLimit && oldest !== undefined) this.#kept.delete(oldest)
    return models
  }

  async #work(ownerId: string, comparisonId: string): Promise<ComparedModel[]> {
    await setImmediate()
    return compareRuns(numberRepeats(await this.#runs.listCompared(ownerId, comparisonId)), usualTolerance).models
  }
}
