import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../testing/load-fixture.ts'
import { referenceCell, referenceValue } from '../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../testing/run-programs.ts'

const asked = {
  logistic: makeTask('birthwt.csv', 'logistic regression of low on age * smoke and lwt'),
  cox: makeTask('lung_survival.csv', 'Cox model of age and sex with their interaction'),
  counts: makeTask('quine.csv', 'poisson regression of Days on Sex * Lrn'),
  groups: makeTask('lung_trial.csv', '治疗和分期有没有交互作用'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const quine = readFileSync(new URL('../../../../references/tables/quine.csv', import.meta.url), 'utf8')

describe('interactions, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes, { 'quine.csv': quine })
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])('ANA-196: %s is linted clean, runs without warnings, draws figures', (name) => {
    expect(lintProgram(codes[name])).toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(1)
  })

  it.each([
    ['logistic', 'logistic', 'birthwt-interaction-test'],
    ['cox', 'survival', 'cox-interaction-test'],
    ['counts', 'counts', 'negative-binomial-interaction-test'],
  ] as const)('ANA-196: %s: the likelihood-ratio test of the products', (name, topic, entry) => {
    expectEqual(value(name, 'interaction chi-square'), referenceValue(topic, entry, 'chi_square'), 1e-5)
    expectEqual(value(name, 'interaction p'), referenceValue(topic, entry, 'p'), 1e-5)
  })

  it('ANA-196: the ratio of the product itself', () => {
    expectEqual(
      value('logistic', 'OR, age (+1) × smoke: 1 / 0'),
      referenceCell('logistic', 'birthwt-age-smoke', {
        table: 'exponentiated',
        row: 'age:smoke',
        column: 'estimate',
      }),
    )
    expect(results.groups?.printed).toContain('交互作用（似然比检验）')
  })
})
