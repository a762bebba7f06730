import { expect, it } from 'vitest'
import { matchKeyResults } from './match-key-results.ts'
import { makeRuns } from './testing/make-runs.ts'

const measure = (table: Parameters<typeof makeRuns>[0]) =>
  Object.fromEntries(matchKeyResults(makeRuns(table), 0.01).models)

it('CMP-11: agreement is the share of values in the leading group, of quantities that more than one model has', () => {
  const measures = measure({
    A1: { n: 10, mean: 5.5, p: 0.01, 'only mine': 3 },
    B1: { n: 10, 'mean value': 5.5, p: 0.02 },
    C1: { n: 10, mean: 7, p: 0.01 },
  })
  expect(measures.A).toEqual({ agreement: 1, stability: null, alone: 1 })
  expect(measures.B).toEqual({ agreement: 2 / 3, stability: null, alone: 1 })
  expect(measures.C).toEqual({ agreement: 2 / 3, stability: null, alone: 1 })
})

it('CMP-11: where no group leads nobody agrees, whoever was asked first', () => {
  expect(measure({ A1: { p: 0.01 }, B1: { p: 0.5 } })).toMatchObject({ A: { agreement: 0 }, B: { agreement: 0 } })
  const even = measure({ A1: { p: 0.1 }, B1: { p: 0.1 }, C1: { p: 0.5 }, D1: { p: 0.5 } })
  expect(Object.values(even).map(({ agreement }) => agreement)).toEqual([0, 0, 0, 0])
})

it('CMP-12: stability is the mean share of its repeats in its own largest group', () => {
  const measures = measure({
    ...{ A1: { p: 0.1, n: 5 }, A2: { p: 0.1, n: 5 }, A3: { p: 0.2, n: 5 } },
    ...{ B1: { p: 0.3 }, B2: { p: 0.4 }, B3: { p: 0.5 } },
    ...{ C1: { p: 0.1 }, C2: {}, C3: { p: 0.1, once: 8 } },
    D1: { p: 0.1 },
  })
  expect(measures.A?.stability).toBeCloseTo((2 / 3 + 1) / 2)
  expect(measures.B?.stability).toBeCloseTo(1 / 3)
  expect(measures.C?.stability).toBe(1)
  expect(measures.D?.stability).toBeNull()
})

it('CMP-13: alone are the values that no other run has, of its own model neither', () => {
  const measures = measure({ A1: { p: 0.1, x: 4 }, A2: { p: 0.2, x: 4 }, B1: { p: 0.1, y: 6 } })
  expect(measures.A?.alone).toBe(1)
  expect(measures.B?.alone).toBe(1)
})

it('CMP-11: a model without results, and a model alone, have no agreement', () => {
  expect(measure({ A1: { p: 0.1 }, A2: { p: 0.1 }, B1: {} })).toEqual({
    A: { agreement: null, stability: 1, alone: 0 },
    B: { agreement: null, stability: null, alone: 0 },
  })
  expect(matchKeyResults([], 0.01)).toEqual({ quantities: [], models: new Map() })
})

it('CMP-11: the example of docs/comparison.md comes out as it says', () => {
  const b = { 样本量: 124, '男 均值': { text: '5.5' } }
  const example = makeRuns({
    A1: { n: 124, 'mean male': 5.51, p: 0.02 },
    A2: { n: 124, 'mean male': 5.51, p: 0.02 },
    B1: { ...b, 'p 值': 0.31 },
    B2: { ...b, 'p 值': 0.45 },
    C1: { n: 90, 'mean male': 5.51, p: 0.02 },
  })
  const { quantities, models } = matchKeyResults(example, 0.01)
  expect(quantities.map(({ name, verdict, groups }) => [name, verdict, ...groups.map(({ value }) => value)])).toEqual([
    ['n', 'majority', 124, 90],
    ['p', 'majority', 0.02, 0.31, 0.45],
    ['mean male', 'agreed', 5.51],
    ['男 均值', 'agreed', 5.5],
  ])
  expect(models.get('A')).toEqual({ agreement: 1, stability: 1, alone: 0 })
  expect(models.get('B')).toEqual({ agreement: 1 / 2, stability: 2.5 / 3, alone: 2 })
  expect(models.get('C')).toEqual({ agreement: 2 / 3, stability: null, alone: 1 })
})
