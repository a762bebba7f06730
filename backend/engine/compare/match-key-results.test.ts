import { describe, expect, it } from 'vitest'
import { matchKeyResults } from './match-key-results.ts'
import { makeRuns } from './testing/make-runs.ts'

type Table = Parameters<typeof makeRuns>[0]

const match = (table: Table, tolerance = 0.01) => matchKeyResults(makeRuns(table), tolerance)

/** `name: value A1 A2 | value B1 (verdict)` for each quantity. */
const show = (table: Table, tolerance?: number) =>
  match(table, tolerance).quantities.map(({ name, unit, groups, verdict }) => {
    const shown = groups.map(({ value, members }) => [value, ...members.map(({ runId }) => runId)].join(' '))
    return `${name}${unit ? ` [${unit}]` : ''}: ${shown.join(' | ')} (${verdict})`
  })

describe('quantities', () => {
  it('CMP-4: names in two languages are one quantity, called as most runs call it, members keep their own names', () => {
    const table = {
      A1: { 'mean 男': 124.6 },
      B1: { '男 均值': 124.7 },
      B2: { '均值（男）': 124.6 },
      C1: { 'mean 男': 124.6 },
    }
    expect(show(table)).toEqual(['mean 男: 124.6 A1 B1 B2 C1 (agreed)'])
    const members = match(table).quantities[0]?.groups[0]?.members
    expect(members?.map(({ name, value, model }) => `${model} ${name} ${value}`)).toEqual([
      'A mean 男 124.6',
      'B 男 均值 124.7',
      'B 均值（男） 124.6',
      'C mean 男 124.6',
    ])
  })

  it('CMP-5: percentages meet shares, millimetres centimetres, and what cannot be converted stays apart', () => {
    expect(
      show({ A1: { pass: [45, '%'] }, B1: { pass: 0.45 }, C1: { pass: 45 }, D1: { pass: [0.45, 'share'] } }),
    ).toEqual(['pass [%]: 45 A1 B1 C1 D1 (agreed)'])
    expect(show({ A1: { depth: [18.3, 'mm'] }, B1: { depth: [1.83, 'cm'] }, C1: { depth: [18.3, '毫米'] } })).toEqual([
      'depth [mm]: 18.3 A1 B1 C1 (agreed)',
    ])
    expect(show({ A1: { weight: [5, 'g'] }, B1: { weight: [5, 'mm'] }, C1: { weight: 5 } })).toEqual([
      'weight [g]: 5 A1 C1 (agreed)',
      'weight [mm]: 5 B1 (single)',
    ])
    expect(show({ A1: { pass: { text: '45.2', unit: '%' } }, B1: { pass: 0.45249 } })).toEqual([
      'pass [%]: 45.2245 A1 B1 (agreed)',
    ])
  })

  it('CMP-6: other names are matched by a telling value and a related word', () => {
    expect(show({ A1: { 'mean male': 124.63 }, B1: { '男 均值': { text: '124.6' } } })).toEqual([
      'mean male: 124.615 A1 B1 (agreed)',
    ])
    const three = { A1: { 'mean male': 124.63 }, B1: { '男 均值': 124.63 }, C1: { 'Mittelwert, avg Mann': 124.63 } }
    expect(show(three)).toEqual(['mean male: 124.63 A1 B1 C1 (agreed)'])
    expect(show({ A1: { 'p (Welch)': 0.6623 }, B1: { p: 0.66228 } })).toHaveLength(2)
    expect(show({ A1: { 'p (Welch)': { text: '0.6623' } }, B1: { p: 0.66228 } })).toEqual([
      'p (Welch): 0.66229 A1 B1 (agreed)',
    ])
    expect(show({ A1: { effect_size: 0.4321 }, B1: { size_of_effect: 0.4321 } })).toHaveLength(1)
  })

  it('CMP-6: never by a value that tells nothing, by another kind of number, at one end and the other, or when it is not clear', () => {
    for (const value of [0, 1, 42, 100, 0.5, 0.05, 1500])
      expect(show({ A1: { 'mean male': value }, B1: { '男 均值': value } })).toHaveLength(2)
    expect(show({ A1: { 'mean male': 124.63 }, B1: { '男 中位数': 124.63 } })).toHaveLength(2)
    expect(show({ A1: { height: 124.63 }, B1: { weight: 124.63 } })).toHaveLength(2)
    expect(show({ A1: { 'CI low x': 1.234 }, B1: { 'CI high y': 1.234 } })).toHaveLength(2)
    expect(show({ A1: { 'mean male': [124.63, 'g'] }, B1: { '男 均值': [124.63, 'mm'] } })).toHaveLength(2)
    const twice = { A1: { 'n male': 168, 'n female': 168 }, B1: { '男 例数': 168 } }
    expect(show(twice)).toHaveLength(3)
    expect(show({ A1: { 'mean male': 124.63, '男 均值': 124.63 } })).toHaveLength(2)
  })

  it('CMP-7: one run has at most one value of a quantity: its second of the same name is another quantity', () => {
    expect(show({ A1: { p: 0.01, P: 0.2 }, B1: { p: 0.01, P: 0.2 }, C1: { p: 0.01 } })).toEqual([
      'p: 0.01 A1 B1 C1 (agreed)',
      'P: 0.2 A1 B1 (agreed)',
    ])
  })

  it('CMP-4: quantities of most models come first, then in the order of telling; the rest is cut at a thousand', () => {
    expect(show({ A1: { lonely: 7, n: 5, p: 0.3 }, B1: { p: 0.3, n: 5 } }).map((line) => line.split(':')[0])).toEqual([
      'n',
      'p',
      'lonely',
    ])
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`level${index} x`, index]))
    expect(match({ A1: many }).quantities).toHaveLength(1000)
    expect(match({ A1: many }).models.get('A')?.alone).toBe(1200)
  })
})

describe('values', () => {
  it('CMP-8: two numbers are the same within the tolerance, or by the digits that were written', () => {
    expect(show({ A1: { x: 100 }, B1: { x: 101 } })).toEqual(['x: 100.5 A1 B1 (agreed)'])
    expect(show({ A1: { x: 100 }, B1: { x: 101.1 } })).toEqual(['x: 100 A1 | 101.1 B1 (split)'])
    expect(show({ A1: { x: 100 }, B1: { x: 101 } }, 0)).toHaveLength(1)
    expect(show({ A1: { x: 100 }, B1: { x: 101 } }, 0)[0]).toContain('split')
    expect(show({ A1: { p: { text: '0.03' } }, B1: { p: 0.0251 } })).toEqual(['p: 0.02755 A1 B1 (agreed)'])
    expect(show({ A1: { p: { text: '0.030' } }, B1: { p: 0.0251 } })[0]).toContain('split')
    expect(show({ A1: { p: 0.03 }, B1: { p: 0.0251 } })[0]).toContain('split')
    expect(show({ A1: { x: 0.1 + 0.2 }, B1: { x: 0.3 } }, 0)[0]).toContain('agreed')
    expect(show({ A1: { x: 0 }, B1: { x: 3e-17 } })[0]).toContain('agreed')
  })

  it('CMP-8: the sign counts', () => {
    expect(show({ A1: { difference: -3 }, B1: { difference: 3 } }, 0.5)).toEqual(['difference: -3 A1 | 3 B1 (split)'])
  })

  it('CMP-8: chains do not grow: of 1.000, 1.009, 1.018 and 1.027 no group reaches further than one tolerance from its middle', () => {
    expect(show({ A1: { x: 1 }, B1: { x: 1.009 }, C1: { x: 1.018 }, D1: { x: 1.027 } })).toEqual([
      'x: 1.009 A1 B1 C1 | 1.027 D1 (majority)',
    ])
  })

  it('CMP-8: words are the same whatever their case, width and full stop', () => {
    const table = { A1: { decision: 'Reject H0.' }, B1: { decision: 'reject  H0' }, C1: { decision: 'keep H0' } }
    expect(show(table)).toEqual(['decision: Reject H0. A1 B1 | keep H0 C1 (majority)'])
    expect(show({ A1: { x: '12.50' }, B1: { x: 12.5 } })).toEqual(['x: 12.5 A1 B1 (agreed)'])
  })

  it('CMP-9: a bound goes with the numbers that keep to it, and with tighter bounds', () => {
    expect(show({ A1: { p: '< 0.001' }, B1: { p: 3e-7 }, C1: { p: '<0.0001' } })).toEqual(['p: 3e-7 A1 B1 C1 (agreed)'])
    expect(show({ A1: { p: '< 0.001' }, B1: { p: 0.02 } })).toEqual(['p: < 0.001 A1 | 0.02 B1 (split)'])
    expect(show({ A1: { p: '< .001' }, B1: { p: '≤ 0.001' } })).toEqual(['p: < .001 A1 B1 (agreed)'])
    expect(show({ A1: { p: '> 0.05' }, B1: { p: '< 0.05' }, C1: { p: 0.3 } })).toEqual([
      'p: 0.3 A1 C1 | < 0.05 B1 (majority)',
    ])
  })
})

describe('verdicts', () => {
  it('CMP-10: repeats of one model are no majority of models', () => {
    const table = { A1: { x: 5 }, A2: { x: 5 }, A3: { x: 5 }, A4: { x: 5 }, B1: { x: 9 }, C1: { x: 9 } }
    expect(show(table)).toEqual(['x: 9 B1 C1 | 5 A1 A2 A3 A4 (majority)'])
    expect(show({ A1: { x: 5 }, A2: { x: 5 }, A3: { x: 5 }, B1: { x: 9 } })).toEqual(['x: 5 A1 A2 A3 | 9 B1 (split)'])
    expect(show({ A1: { x: 5 }, A2: { x: 5 }, A3: { x: 7 } })).toEqual(['x: 5 A1 A2 | 7 A3 (split)'])
  })

  it('CMP-10: a model stands with a group only by more than half of its runs', () => {
    const table = { A1: { x: 9 }, A2: { x: 7 }, A3: { x: 5 }, B1: { x: 9 }, B2: { x: 9 }, C1: { x: 5 }, C2: { x: 5 } }
    expect(show(table)).toEqual(['x: 9 A1 B1 B2 | 5 A3 C1 C2 | 7 A2 (split)'])
  })

  it('CMP-10: where a value could be in either of two groups, it is in that which more models stand with', () => {
    const table = {
      ...{ A1: { x: 1.009 }, B1: { x: 1.018 }, C1: { x: 1.027 } },
      ...{ D1: { x: 1 }, D2: { x: 50 }, D3: { x: 70 }, E1: { x: 1 }, E2: { x: 80 }, E3: { x: 90 } },
    }
    expect(show(table)[0]).toMatch(/^x: 1\.018 A1 B1 C1 \| /)
  })

  it('CMP-10: of groups that are even, that which was asked first comes first', () => {
    expect(show({ A1: { x: 9 }, B1: { x: 5 }, C1: { x: 9 }, D1: { x: 5 } })).toEqual(['x: 9 A1 C1 | 5 B1 D1 (split)'])
    expect(show({ A1: { x: 5 }, B1: { x: 9 }, C1: { x: 9 }, D1: { x: 5 } })).toEqual(['x: 5 A1 D1 | 9 B1 C1 (split)'])
  })

  it('CMP-10: one run is single; one model whose runs are alike is agreed with itself', () => {
    expect(show({ A1: { x: 5 }, B1: {} })).toEqual(['x: 5 A1 (single)'])
    expect(show({ A1: { x: 5 }, A2: { x: 5 }, B1: {} })).toEqual(['x: 5 A1 A2 (agreed)'])
  })
})
