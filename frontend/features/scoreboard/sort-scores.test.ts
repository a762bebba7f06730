// @vitest-environment node
import { expect, it } from 'vitest'
import type { Score } from '#contract/comparison.ts'
import { sortScores } from './sort-scores.ts'

const score = (model: string, more: Partial<Score>): Score => ({
  ...{ model, kind: null, runs: 10, succeeded: 9, passRate: { value: 0.9, low: 0.6, high: 0.98 }, meanAttempts: 1 },
  ...{ agreement: null, stability: null, medianFirstTokenMs: null, medianTotalMs: null, meanCostUsd: null },
  ...{ unknownCosts: 0, votes: { won: 0, of: 0 } },
  ...more,
})
const models = (scores: Score[]) => scores.map(({ model }) => model)

it('WEB-28: the best comes first: the most of a rate, the least of a cost', () => {
  const scores = [score('dear', { meanCostUsd: 2, agreement: 0.9 }), score('cheap', { meanCostUsd: 1, agreement: 0.5 })]
  expect(models(sortScores(scores, { column: 'cost', isReversed: false }))).toEqual(['cheap', 'dear'])
  expect(models(sortScores(scores, { column: 'agreement', isReversed: false }))).toEqual(['dear', 'cheap'])
  expect(models(sortScores(scores, { column: 'cost', isReversed: true }))).toEqual(['dear', 'cheap'])
})

it('WEB-28: what is unknown comes last either way', () => {
  const scores = [score('unknown', {}), score('known', { meanCostUsd: 1 })]
  for (const isReversed of [false, true])
    expect(models(sortScores(scores, { column: 'cost', isReversed }))).toEqual(['known', 'unknown'])
})

it('WEB-28: of equal pass rates the one with more runs behind it comes first', () => {
  const scores = [
    score('few', { passRate: { value: 1, low: 0.44, high: 1 } }),
    score('many', { passRate: { value: 1, low: 0.96, high: 1 } }),
  ]
  expect(models(sortScores(scores, { column: 'passRate', isReversed: false }))).toEqual(['many', 'few'])
})
