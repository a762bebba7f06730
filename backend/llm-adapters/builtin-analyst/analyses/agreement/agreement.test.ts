import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { codeOf, makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  meters: makeTask('peak_flow.csv', 'Bland-Altman plot of wright and mini_wright'),
  judges: makeTask('judges.csv', 'ICC of the judges'),
  couples: makeTask('ratings.csv', 'weighted kappa of husband and wife, quadratic'),
  readers: makeTask('raters.csv', 'reader_A 和 reader_B 的一致性，kappa'),
  twoLevels: makeTask('sepsis_zh.csv', '快速检测和血培养的一致性，kappa'),
  volumes: makeTask('raters.csv', 'volume_CT_ml 和 volume_MRI_ml 的组内相关系数'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
// The order that these words mean, which the alphabet does not know.
codes.couples = codes.couples.replace(
  /levels = \[.*\]/,
  'levels = ["Never Fun", "Fairly Often", "Very Often", "Always fun"]',
)
const ofR = (name: string) => readFileSync(new URL(`../../../../../references/tables/${name}`, import.meta.url), 'utf8')
const tables = ['peak_flow.csv', 'judges.csv', 'ratings.csv']

describe('agreement, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes, Object.fromEntries(tables.map((name) => [name, ofR(name)])))
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])('ANA-96: %s is linted clean, runs without warnings, draws a figure', (name) => {
    expect(lintProgram(codes[name])).toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(0)
  })

  it.each([
    ['judges', 'icc-judges'],
    ['meters', 'icc-two-meters'],
  ] as const)('ANA-96: %s: six intraclass correlations with their intervals', (name, entry) => {
    const r = readReference('agreement', entry)
    for (const [row, icc] of ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'].entries()) {
      expectEqual(value(name, icc), cellOf(r, 'icc', row))
      expectEqual(value(name, `${icc}, 95% CI (low)`), cellOf(r, 'lower', row))
      expectEqual(value(name, `${icc}, 95% CI (high)`), cellOf(r, 'upper', row))
    }
    expectEqual(value(name, 'p'), cellOf(r, 'p', 2))
  })

  it('ANA-96: bias and limits of agreement with their intervals, and the trend over the size', () => {
    const r = readReference('agreement', 'bland-altman')
    expectEqual(value('meters', 'bias, wright - mini_wright'), cellOf(r, 'bias'))
    expectEqual(value('meters', 'bias, wright - mini_wright, 95% CI (low)'), cellOf(r, 'bias_lower'))
    expectEqual(value('meters', 'lower limit of agreement'), cellOf(r, 'lower_limit'))
    expectEqual(value('meters', 'lower limit of agreement, 95% CI (low)'), cellOf(r, 'lower_limit_interval', 0))
    expectEqual(value('meters', 'upper limit of agreement'), cellOf(r, 'upper_limit'))
    expectEqual(value('meters', 'upper limit of agreement, 95% CI (high)'), cellOf(r, 'upper_limit_interval', 1))
    const trend = readReference('agreement', 'bland-altman-proportional')
    expectEqual(value('meters', 'slope of the difference over the mean'), cellOf(trend, 'slope'))
    expectEqual(value('meters', 'slope of the difference over the mean, p'), cellOf(trend, 'slope_p'))
  })

  it('ANA-96: kappa and both weighted ones with their intervals', () => {
    const [linear, quadratic] = [
      readReference('agreement', 'kappa-linear'),
      readReference('agreement', 'kappa-quadratic'),
    ]
    expectEqual(value('couples', 'kappa'), cellOf(linear, 'unweighted'))
    expectEqual(value('couples', 'kappa, 95% CI (low)'), cellOf(linear, 'unweighted_lower'))
    for (const [name, r] of [
      ['linear', linear],
      ['quadratic', quadratic],
    ] as const) {
      expectEqual(value('couples', `weighted kappa (${name})`), cellOf(r, 'weighted'))
      expectEqual(value('couples', `weighted kappa (${name}), 95% CI (low)`), cellOf(r, 'weighted_lower'))
      expectEqual(value('couples', `weighted kappa (${name}), 95% CI (high)`), cellOf(r, 'weighted_upper'))
    }
    expect(results.couples?.printed).toContain('weighted kappa (quadratic) is 0.33')
  })

  it('ANA-96: which columns are the raters is asked where several could be, and the choices are understood', () => {
    const answer = answerTask(makeTask('raters.csv', '两个医生读片一致性怎么样'))
    expect(answer).toContain('`reader_A`、`reader_B`')
    expect(codeOf(answerTask(makeTask('raters.csv', 'agreement between reader_A and reader_B')))).toContain(
      'cohens_kappa',
    )
    expect(codeOf(answerTask(makeTask('raters.csv', 'bland altman CT vs MRI volume')))).toContain('1.96 * sd')
    const weighted = answerTask(makeTask('raters.csv', 'do the two readers agree? kappa', 'weighted please, quadratic'))
    expect(codeOf(weighted)).toContain('value = found["weighted kappa (quadratic)"]')
  })
})
