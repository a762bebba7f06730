// @vitest-environment node
import { expect, it } from 'vitest'
import { summariseAgreement } from './summarise-agreement.ts'
import { makeComparison, makeQuantity, makeRun } from './testing/make-comparison.ts'

const runs = [makeRun('a', 1), makeRun('b', 1), makeRun('c', 1), makeRun('d', 1, { status: 'failed' })]

it('WEB-23: says how many models agree on how many numbers, who stands alone on what, and who gave nothing', () => {
  const quantities = [
    makeQuantity('p', 'majority', [
      [0.5, 'a#1', 'b#1'],
      [0.9, 'c#1'],
    ]),
    makeQuantity('n', 'agreed', [[10, 'a#1', 'b#1', 'c#1']]),
    makeQuantity('own', 'single', [[3, 'a#1']]),
  ]
  expect(summariseAgreement(makeComparison(runs, quantities))).toEqual({
    ...{ shared: 2, agreed: 2, agreeing: { least: 2, most: 3 }, voters: 4, areRuns: false },
    alone: [{ model: 'c', names: ['p'] }],
    failed: ['d'],
  })
})

it('WEB-23: where everybody differs, nobody stands alone', () => {
  const quantities = [
    makeQuantity('p', 'split', [
      [0.5, 'a#1'],
      [0.9, 'c#1'],
    ]),
  ]
  expect(summariseAgreement(makeComparison(runs, quantities))).toMatchObject({ shared: 1, agreed: 0, alone: [] })
})

it('WEB-23: a model that differs from itself and from the rest is named once for each quantity', () => {
  const own = [...runs, makeRun('c', 2)]
  const quantities = [
    makeQuantity('p', 'majority', [
      [0.5, 'a#1', 'b#1'],
      [0.9, 'c#1'],
      [1.7, 'c#2'],
    ]),
  ]
  expect(summariseAgreement(makeComparison(own, quantities)).alone).toEqual([{ model: 'c', names: ['p'] }])
})

it('WEB-23: a model compared with itself is judged by its runs', () => {
  const own = [makeRun('a', 1), makeRun('a', 2), makeRun('a', 3)]
  const quantities = [
    makeQuantity('p', 'majority', [
      [0.5, 'a#1', 'a#2'],
      [0.9, 'a#3'],
    ]),
  ]
  expect(summariseAgreement(makeComparison(own, quantities))).toMatchObject({
    ...{ shared: 1, agreed: 1, voters: 3, areRuns: true },
    alone: [{ model: 'a', repeat: 3, names: ['p'] }],
  })
})

it('WEB-23: a model is not said to have failed while one of its runs goes on', () => {
  const own = [makeRun('a', 1), makeRun('d', 1, { status: 'failed' }), makeRun('d', 2, { status: 'running' })]
  expect(summariseAgreement(makeComparison(own, [])).failed).toEqual([])
})

it('WEB-23: runs that were picked are counted as runs, whatever models did them', () => {
  const picked = [makeRun('a', 1), makeRun('b', 1)]
  const quantities = [makeQuantity('n', 'agreed', [[10, 'a#1', 'b#1']])]
  expect(summariseAgreement(makeComparison(picked, quantities))).toMatchObject({ voters: 2, areRuns: false })
  expect(summariseAgreement(makeComparison(picked, quantities), true)).toMatchObject({
    ...{ shared: 1, agreed: 1, voters: 2, areRuns: true },
  })
})
