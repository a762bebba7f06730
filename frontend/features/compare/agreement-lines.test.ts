// @vitest-environment node
import { expect, it } from 'vitest'
import { agreementLines, groupLetter } from './agreement-lines.ts'
import { standingGroups } from './group-standing.ts'
import { makeQuantity, makeRun } from './testing/make-comparison.ts'

const quantity = makeQuantity('p', 'majority', [
  [0.5, 'a#1', 'b#1', 'b#3'],
  [0.7, 'b#2'],
])
const groups = standingGroups(quantity, 2)

it('WEB-21: a cell has a line for each value of the model, with the repeats that found it', () => {
  const runs = [makeRun('b', 1), makeRun('b', 2), makeRun('b', 3)]
  const lines = agreementLines(groups, runs)
  expect(
    lines.map(({ letter, standing, text, finds }) => [letter, standing, text, finds.map((f) => f.repeat)]),
  ).toEqual([
    ['A', 'leading', '0.5', [1, 3]],
    ['B', 'alone', '0.7', [2]],
  ])
})

it('WEB-21: values of one group that look different have lines of their own with the same letter', () => {
  const close = makeQuantity('p', 'agreed', [[0.5, 'a#1', 'b#1']])
  const [first, second] = close.groups[0]?.members ?? []
  if (first && second) second.value = 0.501
  const lines = agreementLines(standingGroups(close, 2), [makeRun('a', 1), makeRun('b', 1)])
  expect(lines.map(({ letter, text }) => letter + text)).toEqual(['A0.5', 'A0.501'])
})

it('WEB-21: a model without the quantity has no line', () => {
  expect(agreementLines(groups, [makeRun('c', 1)])).toEqual([])
})

it('WEB-21: letters go on after Z', () => {
  expect([0, 25, 26, 27, 52].map(groupLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'BA'])
})
