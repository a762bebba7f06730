// @vitest-environment node
import { expect, it } from 'vitest'
import { standingGroups } from './group-standing.ts'
import { makeQuantity } from './testing/make-comparison.ts'

const standings = (groups: [number, ...string[]][], models = 4) =>
  standingGroups(makeQuantity('n', 'split', groups), models).map(({ standing }) => standing)

it('WEB-21: the value of the most models leads; a value of one model against others stands alone', () => {
  expect(
    standings([
      [1, 'a#1', 'b#1'],
      [2, 'c#1'],
    ]),
  ).toEqual(['leading', 'alone'])
})

it('WEB-21: repeats of one model are no majority', () => {
  expect(
    standings([
      [1, 'a#1', 'b#1'],
      [2, 'c#1', 'c#2', 'c#3'],
    ]),
  ).toEqual(['leading', 'alone'])
})

it('WEB-21: where two values have as many models, none leads', () => {
  expect(
    standings([
      [1, 'a#1', 'b#1'],
      [2, 'c#1', 'd#1'],
    ]),
  ).toEqual(['shared', 'shared'])
})

it('WEB-21: a quantity that no other model has is not against anybody', () => {
  expect(
    standings([
      [1, 'a#1', 'a#2'],
      [2, 'a#3'],
    ]),
  ).toEqual(['only', 'only'])
  expect(standings([[1, 'a#1']])).toEqual(['only'])
})

it('WEB-21: a model compared with itself is judged by its runs', () => {
  expect(
    standings(
      [
        [1, 'a#1', 'a#2'],
        [2, 'a#3'],
      ],
      1,
    ),
  ).toEqual(['leading', 'alone'])
})
