import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { referenceCell, referenceValue } from '../../testing/reference-cell.ts'
import { runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  days: makeTask('quine.csv', 'poisson regression of Days on Eth, Sex, Age and Lrn'),
  falls: makeTask('ward_falls.csv', '负二项回归，因变量跌倒次数，自变量病区类型和护理时数，偏移量住院日'),
  noExposure: makeTask('birthwt.csv', 'poisson regression of ptl on age, offset ftv'),
  noEvents: makeTask('birthwt.csv', 'only ptl = 0: poisson regression of ptl on age'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const quine = readFileSync(new URL('../../../../../references/tables/quine.csv', import.meta.url), 'utf8')

describe('models of counts, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  const reported = (name: Name): Record<string, unknown> => results[name]?.reported ?? {}
  const closeTo = (actual: unknown, wanted: number, tolerance = 1e-6) => {
    expect(Math.abs(Number(actual) / wanted - 1)).toBeLessThan(tolerance)
  }
  beforeAll(() => {
    results = runNamed(codes, { 'quine.csv': quine })
  }, 300_000)

  it.each(['days', 'falls'] as const)('ANA-30: %s runs without error or warning and draws figures', (name) => {
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(2)
  })

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(codes[name]).not.toBe('')
    expect(lintProgram(codes[name])).toBe('')
  })

  it('ANA-66: days absent: both models, their dispersion and alpha as R has them', () => {
    const got = reported('days')
    for (const [term, row] of [
      ['Eth: N / A', 'EthN'],
      ['Age: F2 / F0', 'AgeF2'],
      ['Lrn: SL / AL', 'LrnSL'],
    ] as const) {
      const at = (entry: string, table: string, column: string) =>
        referenceCell('counts', entry, { table, row, column })
      closeTo(got[`Poisson IRR, ${term}`], at('poisson', 'exponentiated', 'estimate'))
      closeTo(got[`IRR, ${term}`], at('negative-binomial', 'exponentiated', 'estimate'))
      closeTo(got[`IRR, ${term}, 95% CI (low)`], at('negative-binomial', 'exponentiated', 'wald_lower'))
      closeTo(got[`IRR, ${term}, 95% CI (high)`], at('negative-binomial', 'exponentiated', 'wald_upper'))
      closeTo(got[`IRR, ${term}, p`], at('negative-binomial', 'coefficients', 'p'))
    }
    closeTo(got.dispersion, referenceValue('counts', 'poisson-overdispersion', 'ratio'))
    closeTo(got.alpha, referenceValue('counts', 'negative-binomial', 'alpha'))
    expect(results.days?.printed).toContain('vary more than Poisson allows')
  })

  it('ANA-66: a rate over an exposure, in the language of the request', () => {
    expect(results.falls?.printed).toContain('falls：共 853，patient_days 合计 226934，率为每 1000 单位 3.759')
    expect(results.falls?.printed).toContain('按要求采用负二项模型')
  })

  it('ANA-66: an exposure of 0 and an outcome without events are refused', () => {
    expect(results.noExposure?.error).toMatch(/ValueError.*ftv is 0 or less in some rows/)
    expect(results.noEvents?.error).toMatch(/ValueError.*same in all rows used/)
  })
})
