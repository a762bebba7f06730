import type { ComparedModel, Score } from '#contract/comparison.ts'
import type { ScoredRun } from '#engine/ports/run-store.ts'
import { findMedian } from './values/find-median.ts'
import { findWilsonInterval } from './wilson-interval.ts'

type Context = {
  /** How each model did in each comparison. */
  compared: Map<string, ComparedModel[]>
  /** Comparison to the run that won. */
  votes: Map<string, string>
}

/** The score of one model over its runs that ended by themselves, at least one. `kind` null: over all kinds. */
export function scoreModel(runs: ScoredRun[], kind: string | null, { compared, votes }: Context): Score {
  const model = runs[0]?.model ?? ''
  const succeeded = runs.filter(({ status }) => status === 'succeeded').length
  const comparisons = [...new Set(runs.flatMap(({ comparisonId }) => comparisonId ?? []))]
  const measures = comparisons.flatMap((id) => compared.get(id)?.filter((measured) => measured.model === model) ?? [])
  const costs = listKnown(runs.map(({ costUsd }) => costUsd))
  const own = new Set(runs.map(({ id }) => id))
  const winners = comparisons.flatMap((id) => votes.get(id) ?? [])
  return {
    model,
    kind,
    runs: runs.length,
    succeeded,
    passRate: findWilsonInterval(succeeded, runs.length),
    meanAttempts: findMean(runs.map(({ attempts }) => attempts)),
    agreement: findMean(listKnown(measures.map(({ agreement }) => agreement))),
    stability: findMean(listKnown(measures.map(({ stability }) => stability))),
    medianFirstTokenMs: findMedian(listKnown(runs.map(({ firstTokenMs }) => firstTokenMs))),
    medianTotalMs: findMedian(listKnown(runs.map(({ totalMs }) => totalMs))),
    meanCostUsd: findMean(costs),
    unknownCosts: runs.length - costs.length,
    votes: { won: winners.filter((runId) => own.has(runId)).length, of: winners.length },
  }
}

const listKnown = (numbers: (number | null)[]): number[] => numbers.filter((number) => number !== null)

const findMean = (numbers: number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
