import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { codeOf, makeTask } from '../../testing/load-fixture.ts'
import { lintProgram, type ProgramResult, runPrograms } from '../../testing/run-programs.ts'

type Table = Record<string, (number | string)[]> & { row: string[] }
type Values = Record<string, number> & Record<string, Table>

/** R's values of one entry. */
function reference(topic: string, entry: string): Values {
  const url = new URL(`../../../../../references/${topic}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')).entries[entry].values
}

/** One cell of a table of R. */
function cell(table: Table | undefined, row: string, column: string): number {
  return Number(table?.[column]?.[table.row.indexOf(row)])
}

const asked = {
  low: makeTask('birthwt.csv', 'logistic regression of low birth weight with all predictors except bwt'),
  lowZh: makeTask('icu_zh.xlsx', '以生存结局为因变量，用年龄、性别和感染做 logistic 回归'),
  smoke: makeTask('birthwt.csv', 'odds ratio of low birth weight for smoke'),
  separated: makeTask('birthwt.csv', 'logistic regression of low on bwt and smoke'),
  oneLevel: makeTask('birthwt.csv', 'only smoke = 1: logistic regression of low on age and smoke'),
  noEvent: makeTask('birthwt.csv', 'bwt over 3000, logistic regression of low on age'),
}
type Name = keyof typeof asked
const codes = Object.fromEntries(
  Object.entries(asked).map(([name, task]) => [name, codeOf(answerTask(task)) ?? '']),
) as Record<Name, string>
const refused: Name[] = ['separated', 'noEvent']
const fitted = (Object.keys(asked) as Name[]).filter((name) => !refused.includes(name))

/** Terms as the programs name them, and as R does. */
const birthTerms: [string, string][] = [
  ['age (+1)', 'age'],
  ['lwt (+1)', 'lwt'],
  ['race: 2 / 1', 'race2'],
  ['race: 3 / 1', 'race3'],
  ['smoke: 1 / 0', 'smoke'],
  ['ptl (+1)', 'ptl'],
  ['ht: 1 / 0', 'ht'],
  ['ui: 1 / 0', 'ui'],
  ['ftv (+1)', 'ftv'],
]

describe('regressions, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  const printed = (name: Name) => results[name]?.printed ?? ''
  const values = (name: Name): Record<string, unknown> => results[name]?.reported ?? {}
  const closeTo = (actual: unknown, wanted: number | undefined) => {
    expect(wanted).toBeTypeOf('number')
    expect(Math.abs(Number(actual) / Number(wanted) - 1)).toBeLessThan(1e-6)
  }
  beforeAll(() => {
    const all = runPrograms(Object.values(codes))
    results = Object.fromEntries(Object.keys(codes).map((name, at) => [name, all[at] as ProgramResult]))
  }, 300_000)

  it.each(fitted)('ANA-30: %s runs without error or warning and draws figures', (name) => {
    expect(codes[name]).not.toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(1)
  })

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(lintProgram(codes[name])).toBe('')
  })

  it('ANA-61: birth weight by all predictors: odds ratios, intervals and p as R has them', () => {
    const table = reference('logistic', 'birthwt-all')
    for (const [term, row] of birthTerms) {
      closeTo(values('low')[`OR, ${term}`], cell(table.exponentiated, row, 'estimate'))
      closeTo(values('low')[`OR, ${term}, 95% CI (low)`], cell(table.exponentiated, row, 'wald_lower'))
      closeTo(values('low')[`OR, ${term}, 95% CI (high)`], cell(table.exponentiated, row, 'wald_upper'))
      closeTo(values('low')[`OR, ${term}, p`], cell(table.coefficients, row, 'p'))
    }
    closeTo(values('low').AIC, table.AIC)
    closeTo(values('low')['crude OR, smoke: 1 / 0'], 2.021943573667708)
    closeTo(values('smoke')['OR, smoke: 1 / 0'], 2.021943573667708)
  })

  it('ANA-61: likelihood-ratio tests, inflation, AUC by DeLong, Hosmer-Lemeshow and Brier score as R has them', () => {
    const [deletion, inflation] = [reference('logistic', 'birthwt-deletion'), reference('logistic', 'birthwt-vif')]
    for (const column of ['age', 'race', 'ftv']) {
      const own = (name: string) => values('low')[`${name}, ${column}`]
      closeTo(own('likelihood-ratio chi-square'), cell(deletion as unknown as Table, column, 'likelihood_ratio'))
      closeTo(own('likelihood-ratio p'), cell(deletion as unknown as Table, column, 'p'))
      closeTo(own('VIF'), cell(inflation as unknown as Table, column, 'gvif'))
    }
    const roc = reference('logistic', 'birthwt-roc')
    closeTo(values('low').AUC, roc.auc)
    closeTo(values('low')['AUC, 95% CI (low)'], roc.lower)
    closeTo(values('low')['AUC, 95% CI (high)'], roc.upper)
    closeTo(values('low')['Hosmer-Lemeshow chi-square'], reference('logistic', 'birthwt-hosmer-lemeshow').chi_square)
    closeTo(values('low')['Hosmer-Lemeshow p'], reference('logistic', 'birthwt-hosmer-lemeshow').p)
    closeTo(values('low')['Brier score'], reference('logistic', 'birthwt-calibration').brier)
  })

  it('ANA-61: too few events for each term are said, in the language of the request', () => {
    expect(printed('low')).toContain('Only 6.6 events for each term')
    expect(printed('lowZh')).toContain('事件：生存结局 = 死亡；200 行中有 40 行发生')
    expect(printed('lowZh')).not.toContain('比值比仅供参考')
  })

  it('ANA-62: separation and an outcome that is always the same stop with what to do', () => {
    expect(results.separated?.error).toMatch(/ValueError.*Separation.*bwt \(\+1\)\. Leave the predictor out/)
    expect(results.noEvent?.error).toMatch(/ValueError.*same in all rows used/)
  })

  it('ANA-62: a predictor with one value is left out and told', () => {
    expect(printed('oneLevel')).toContain('one value only in these rows: smoke')
    expect(Object.keys(values('oneLevel')).filter((name) => name.startsWith('OR'))).toHaveLength(4)
  })
})
