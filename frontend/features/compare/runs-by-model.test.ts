// @vitest-environment node
import { expect, it } from 'vitest'
import { chosenRuns, countRepeats, runsByModel } from './runs-by-model.ts'
import { makeRun } from './testing/make-comparison.ts'

const runs = [makeRun('b/x', 2), makeRun('b/x', 1), makeRun('a/y', 1)]

it('WEB-20: a column is a model in the order asked for, its repeats in order', () => {
  expect(runsByModel(runs).map(({ model, runs: own }) => [model, own.map(({ repeat }) => repeat)])).toEqual([
    ['b/x', [1, 2]],
    ['a/y', [1]],
  ])
  expect(countRepeats(runs)).toBe(2)
  expect(countRepeats([])).toBe(0)
})

it('WEB-20: one repeat is shown by itself, or all', () => {
  const own = runsByModel(runs)[0]?.runs ?? []
  expect(chosenRuns(own, 2).map(({ id }) => id)).toEqual(['b/x#2'])
  expect(chosenRuns(own, 'all')).toHaveLength(2)
})
