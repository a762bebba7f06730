import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { referenceCell, referenceValue } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  marker: makeTask('asah.csv', 'ROC of s100b, the gold standard is outcome'),
  given: makeTask(
    'asah.csv',
    'sensitivity and specificity of s100b at a cut-off of 0.205, the gold standard is outcome',
  ),
  exact: makeTask('asah.csv', 'ROC of s100b with exact intervals, the gold standard is outcome'),
  two: makeTask('asah.csv', 'compare the AUC of s100b and ndka, the gold standard is outcome'),
  three: makeTask('asah.csv', 'AUC of s100b, ndka and age, the gold standard is outcome'),
  rapid: makeTask('sepsis_zh.csv', '以血培养为金标准，快速检测的灵敏度特异度是多少'),
  combined: makeTask('sepsis_zh.csv', '把CRP和PCT联合起来，AUC有没有提高'),
  mixture: makeTask('sepsis_zh.csv', 'diagnostic accuracy of the rapid test and procalcitonin against blood culture'),
  lower: makeTask('icu_zh.xlsx', '收缩压能不能预测死亡，ROC曲线和最佳截断值'),
  beyond: makeTask('sepsis_zh.csv', 'sensitivity of procalcitonin at a cut-off of 5000'),
  perfect: makeTask('birthwt.csv', 'ROC of bwt for low'),
  oneSided: makeTask(
    'sepsis_zh.csv',
    'only rows with procalcitonin over 7, sensitivity of the rapid test against culture',
  ),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const asah = readFileSync(new URL('../../../../../references/tables/asah.csv', import.meta.url), 'utf8')
const refused: Name[] = ['beyond', 'oneSided']

describe('diagnostic tests, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  const got = (name: Name, value: string) => reportedValue(results[name], value)
  const reference = (entry: string, name: string) => referenceValue('diagnostic-tests', entry, name)
  const share = (entry: string, table: string | null, row: string) => ({
    value: referenceCell('diagnostic-tests', entry, { table, row, column: 'estimate' }),
    low: referenceCell('diagnostic-tests', entry, { table, row, column: 'lower' }),
    high: referenceCell('diagnostic-tests', entry, { table, row, column: 'upper' }),
  })
  const expectShare = (name: Name, told: string, wanted: ReturnType<typeof share>) => {
    expectEqual(got(name, told), wanted.value)
    expectEqual(got(name, `${told}, 95% CI (low)`), wanted.low)
    expectEqual(got(name, `${told}, 95% CI (high)`), wanted.high)
  }
  const shares = [
    ['sensitivity', 'sensitivity'],
    ['specificity', 'specificity'],
    ['PPV', 'positive_predictive_value'],
    ['NPV', 'negative_predictive_value'],
    ['accuracy', 'accuracy'],
  ] as const
  beforeAll(() => {
    results = runNamed(codes, { 'asah.csv': asah })
  }, 300_000)

  it.each((Object.keys(asked) as Name[]).filter((name) => !refused.includes(name)))(
    'ANA-30: %s runs without error or warning and draws figures',
    (name) => {
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(1)
    },
  )

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(codes[name]).not.toBe('')
    expect(lintProgram(codes[name])).toBe('')
  })

  it('ANA-171: shares have Wilson intervals, exact ones where asked; ratios theirs on the logarithm', () => {
    for (const [told, row] of shares) {
      expectShare('given', told, share('two-by-two-wilson', 'proportions', row))
      expectShare('marker', told, share('two-by-two-wilson', 'proportions', row))
      expectShare('exact', told, share('two-by-two-clopper-pearson', null, row))
    }
    expectShare('given', 'LR+', share('likelihood-ratios', null, 'positive_likelihood_ratio'))
    expectShare('given', 'LR-', share('likelihood-ratios', null, 'negative_likelihood_ratio'))
    expectShare('given', 'diagnostic odds ratio', share('likelihood-ratios', null, 'diagnostic_odds_ratio'))
  })

  it('ANA-172: the area has DeLong’s interval, and the best cut-off is the one of the largest Youden index', () => {
    expectEqual(got('marker', 'AUC'), reference('auc-delong', 'auc'))
    expectEqual(got('marker', 'AUC, 95% CI (low)'), reference('auc-delong', 'lower'))
    expectEqual(got('marker', 'AUC, 95% CI (high)'), reference('auc-delong', 'upper'))
    expectEqual(got('marker', 'best cut-off'), reference('youden', 'threshold'))
    expectEqual(got('marker', 'Youden index'), reference('youden', 'youden'))
    expect(got('marker', 'best cut-off, 95% CI (low)')).toBeLessThanOrEqual(got('marker', 'best cut-off'))
    expect(got('marker', 'best cut-off, 95% CI (high)')).toBeGreaterThanOrEqual(got('marker', 'best cut-off'))
  })

  it('ANA-173: two curves from the same rows are compared by DeLong’s test, more with Holm’s correction', () => {
    expectEqual(got('two', 'AUC, ndka'), reference('auc-delong-ndka', 'auc'))
    expectEqual(got('two', 'DeLong z'), reference('auc-compared', 'z'))
    expectEqual(got('two', 'DeLong p'), reference('auc-compared', 'p'))
    expectEqual(got('two', 'difference in AUC, 95% CI (low)'), reference('auc-compared', 'lower'))
    expectEqual(got('two', 'difference in AUC, 95% CI (high)'), reference('auc-compared', 'upper'))
    expectEqual(got('three', 'DeLong p, s100b - ndka'), reference('auc-compared', 'p'))
    expect(results.two?.printed).toContain('no clear difference between the areas')
  })

  it('ANA-172: the direction is found and said', () => {
    expect(results.lower?.printed).toContain('收缩压：取值越低越提示生存结局 = 死亡')
    expect(got('lower', 'AUC')).toBeGreaterThan(0.5)
    expect(results.marker?.printed).toContain('higher values speak for outcome = Poor')
  })

  it('ANA-173: markers together are one more test, with the area in unseen rows', () => {
    expect(got('combined', 'AUC, 联合')).toBeGreaterThanOrEqual(got('combined', 'AUC, 降钙素原') - 0.01)
    expect(got('combined', 'AUC, 联合, 交叉验证')).toBeLessThanOrEqual(got('combined', 'AUC, 联合') + 0.02)
    expect(results.combined?.printed).toContain('其 AUC 及比较结果偏乐观')
  })

  it('ANA-171: what can’t be estimated is said and no number is made up', () => {
    expect(results.beyond?.error).toMatch(/ValueError.*All rows are on one side of the cut-off/)
    expect(results.oneSided?.error).toMatch(/ValueError.*at least two rows/)
    expect(results.perfect?.printed).toContain('LR+ can’t be estimated: a cell of the table is 0')
    expect(results.perfect?.printed).toContain('an interval of the AUC can’t be estimated')
    expect(Object.keys(results.perfect?.reported ?? {})).not.toContain('LR+')
  })
})
