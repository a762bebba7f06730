// @vitest-environment node
import { expect, it } from 'vitest'
import { orderQuantities } from './order-quantities.ts'
import { makeQuantity } from './testing/make-comparison.ts'

const quantities = [
  makeQuantity('lonely', 'single', [[1, 'a#1']]),
  makeQuantity('torn', 'split', [
    [1, 'a#1'],
    [2, 'b#1'],
  ]),
  makeQuantity('same', 'agreed', [[1, 'a#1', 'b#1']]),
  makeQuantity('mostly', 'majority', [
    [1, 'a#1', 'b#1'],
    [2, 'c#1'],
  ]),
  makeQuantity('also same', 'agreed', [[1, 'a#1', 'b#1']]),
]
const names = (onlyDiffering: boolean) => orderQuantities(quantities, onlyDiffering).map(({ name }) => name)

it('WEB-21: agreed quantities come first, then majority, split and single', () => {
  expect(names(false)).toEqual(['same', 'also same', 'mostly', 'torn', 'lonely'])
})

it('WEB-21: only those with more than one value are left when asked for', () => {
  expect(names(true)).toEqual(['mostly', 'torn'])
})
