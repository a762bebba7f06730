import type { Score } from '#contract/comparison.ts'

export const scoreColumns = [
  'passRate',
  'attempts',
  'agreement',
  'stability',
  'firstToken',
  'total',
  'cost',
  'votes',
] as const
export type ScoreColumn = (typeof scoreColumns)[number]
export type ScoreOrder = { column: ScoreColumn; isReversed: boolean }

/** The number that a column sorts by; null is unknown. */
export function scoreValue(score: Score, column: ScoreColumn): number | null {
  switch (column) {
    case 'passRate':
      return score.passRate.value
    case 'attempts':
      return score.meanAttempts
    case 'agreement':
    case 'stability':
      return score[column]
    case 'firstToken':
      return score.medianFirstTokenMs
    case 'total':
      return score.medianTotalMs
    case 'cost':
      return score.meanCostUsd
    case 'votes':
      return score.votes.of === 0 ? null : score.votes.won / score.votes.of
  }
}

/** Where more is better, the most comes first; of attempts, times and cost the least does. */
export function isMoreBetter(column: ScoreColumn): boolean {
  return column === 'passRate' || column === 'agreement' || column === 'stability' || column === 'votes'
}

/**
 * The best of a column first, or last when reversed; unknown values come last either way. Equal ones by the lower end
 * of the pass rate's interval, so that three of three do not come before a hundred of a hundred.
 */
export function sortScores(scores: Score[], { column, isReversed }: ScoreOrder): Score[] {
  const sign = isMoreBetter(column) === isReversed ? 1 : -1
  return scores.toSorted((first, second) => {
    const a = scoreValue(first, column)
    const b = scoreValue(second, column)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (a - b) || second.passRate.low - first.passRate.low || first.model.localeCompare(second.model)
  })
}
