import { describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

/** The tests, the truth and its positive value, and what else was decided. */
function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `${understood.question.kind}: ${understood.question.text.en}`
  const { plan } = understood
  if (plan.kind !== 'diagnostic-test') return plan.kind
  const { markers, answers, truth, illLevel, cutoff, isCombined, isExact, filters } = plan
  const tests = [
    ...markers.map(({ name }) => name),
    ...answers.map(({ column, positive }) => `${column.name} = ${positive}`),
  ]
  const more = [
    cutoff ? `cut ${cutoff.side ?? ''}${cutoff.value}` : '',
    isCombined ? 'combined' : '',
    isExact ? 'exact' : '',
    filters.length > 0 ? `${filters.length} filter` : '',
  ].filter(Boolean)
  return [`${tests.join(' + ')} against ${truth.name} = ${illLevel}`, ...more].join(', ')
}

describe('diagnostic tests', () => {
  it.each([
    ['sepsis_zh.csv', '以血培养为金标准，快速检测的灵敏度特异度是多少', '快速检测 = 阳性 against 血培养 = 阳性'],
    ['sepsis_zh.csv', 'sens and spec of the rapid test against culture', '快速检测 = 阳性 against 血培养 = 阳性'],
    ['sepsis_zh.csv', '降钙素原取0.5为界，阳性预测值', '降钙素原 against 血培养 = 阳性, cut 0.5'],
    ['sepsis_zh.csv', 'PCT ≥ 0.5 为阳性，计算灵敏度', '降钙素原 against 血培养 = 阳性, cut high0.5'],
    ['sepsis_zh.csv', '把CRP和PCT联合起来，AUC有没有提高', 'C反应蛋白 + 降钙素原 against 血培养 = 阳性, combined'],
    [
      'sepsis_zh.csv',
      'ROC for procalcitonin with exact intervals, women only',
      '降钙素原 against 血培养 = 阳性, exact, 1 filter',
    ],
    [
      'birthwt.csv',
      'how well does maternal weight discriminate low from normal birth weight? ROC',
      'lwt against low = 1',
    ],
    ['icu_zh.xlsx', '收缩压能不能预测死亡，ROC曲线', '收缩压 against 生存结局 = 死亡'],
    [
      'asah.csv',
      'AUC of s100b, outcome as the gold standard, outcome = Good is positive',
      's100b against outcome = Good',
    ],
  ])('ANA-170: %s: %s', (table, prompt, wanted) => {
    expect(read(table, prompt)).toBe(wanted)
  })

  it('ANA-170: what is open is asked: the test, the truth, the positive value, ROC or Cox, kappa or accuracy', () => {
    expect(read('sepsis_zh.csv', '灵敏度和特异度')).toMatch(/^asks: Which test or marker/)
    expect(read('icu_zh.xlsx', '年龄的ROC')).toMatch(/^asks: A test is judged by a reference standard/)
    expect(read('penguins.csv', 'ROC of body mass for sex')).toMatch(/^asks: Which value of `sex`/)
    expect(read('lung_trial.csv', 'CRP和LDH哪个更能预测死亡')).toMatch(/^asks: .* in two ways/)
    expect(read('sepsis_zh.csv', 'kappa and sensitivity of rapid test vs culture')).toMatch(/^asks: Agreement/)
    expect(read('sepsis_zh.csv', 'cut-off 0.5 for PCT and CRP: sensitivity')).toMatch(/^asks: The cut-off 0.5/)
    expect(read('sepsis_zh.csv', '乳酸诊断脓毒症的价值')).toMatch(/^declines: The table has no column/)
  })

  it('ANA-170: groups apart, adjustment, a limit beside a test, and other curves are asked about or declined', () => {
    expect(read('sepsis_zh.csv', '分别计算男性和女性中降钙素原的AUC')).toMatch(/^asks: Tests are judged in one group/)
    expect(read('sepsis_zh.csv', 'ROC of CRP adjusted for age')).toMatch(/^asks: A ROC curve is of one test/)
    expect(read('sepsis_zh.csv', 'compare rapid test and PCT>=0.5 against culture')).toMatch(
      /^asks: Is `降钙素原 >= 0.5`/,
    )
    expect(read('sepsis_zh.csv', 'partial AUC of PCT at specificity 90-100%')).toMatch(/^declines: Partial areas/)
    expect(read('icu_zh.xlsx', '死亡的最佳年龄截断值')).toBe('年龄 against 生存结局 = 死亡')
  })

  it('ANA-170: a ROC curve of a named logistic regression is part of it', () => {
    expect(read('birthwt.csv', 'logistic regression of low on lwt and smoke with ROC')).toBe('logistic-regression')
  })

  it.each([
    ['CRP instead', 'C反应蛋白 against 血培养 = 阳性'],
    ['add CRP', '降钙素原 + C反应蛋白 against 血培养 = 阳性'],
    ['use 1 as the cut-off', '降钙素原 against 血培养 = 阳性, cut 1'],
    ['要95%可信区间', '降钙素原 against 血培养 = 阳性'],
    ['只看女性', '降钙素原 against 血培养 = 阳性, 1 filter'],
  ])('ANA-170: a follow-up changes it: %s', (change, wanted) => {
    expect(read('sepsis_zh.csv', 'ROC for procalcitonin', change)).toBe(wanted)
  })
})
