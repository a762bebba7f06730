import { describe, expect, it } from 'vitest'
import { loadFixture, makeDataset, makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `? ${understood.question.choices.map(({ en }) => en).join(' | ')}`
  const { plan } = understood
  const ranks = plan.wishes.preferRanks ? ' ranks' : ''
  const filters = plan.filters.map(({ column }) => ` [${column.name}]`).join('')
  if (plan.kind === 'mcnemar')
    return `mcnemar: ${plan.before.name}, ${plan.after.name} = ${plan.yes}${filters}${plan.wishes.preferExact ? ' exact' : ''}`
  if (plan.kind !== 'compare-paired' && plan.kind !== 'repeated-measures') return plan.kind
  const { repeats } = plan
  const what =
    repeats.form === 'wide'
      ? repeats.columns.map(({ name }) => name).join(', ')
      : `${repeats.measure.name} of ${repeats.subject.name} over ${repeats.occasion.name} = ${repeats.levels.join('/')}`
  return `${plan.kind}: ${what}${filters}${ranks}`
}

describe('measurements of the same subjects', () => {
  it.each([
    [
      'before_after_zh.csv',
      ['治疗前后疼痛评分比较，Wilcoxon符号秩'],
      'compare-paired: 治疗前疼痛评分, 治疗后疼痛评分 ranks',
    ],
    ['before_after_zh.csv', ['比较治疗前收缩压和治疗后收缩压'], 'compare-paired: 治疗前收缩压, 治疗后收缩压'],
    [
      'before_after_zh.csv',
      ['paired t test of SBP before and after in the control arm'],
      'compare-paired: 治疗前收缩压, 治疗后收缩压 [组别]',
    ],
    ['before_after_zh.csv', ['治疗前后血压比较', '换成非参数的'], 'compare-paired: 治疗前收缩压, 治疗后收缩压 ranks'],
    ['multicentre.csv', ['did HbA1c change from baseline to week 24'], 'compare-paired: hba1c_baseline, hba1c_week24'],
    ['raters.csv', ['paired t test of volume_CT_ml and volume_MRI_ml'], 'compare-paired: volume_CT_ml, volume_MRI_ml'],
    ['sleep.csv', ['paired t test: extra by group'], 'compare-paired: extra of ID over group = 1/2'],
    [
      'sleep.csv',
      ['Compare extra between group. The measurements are paired: ID names the subject.'],
      'compare-paired: extra of ID over group = 1/2',
    ],
    [
      'sleep.csv',
      ['比较不同group之间的extra。测量是配对的：ID为对象编号。'],
      'compare-paired: extra of ID over group = 1/2',
    ],
    [
      'conditions.csv',
      ['repeated measures anova of response'],
      'repeated-measures: response of person over condition = baseline/low/middle/high',
    ],
    [
      'pain_visits.csv',
      ['Friedman test over the visits, only placebo'],
      'repeated-measures: pain_vas of subject over week = 0/4/8/12 [arm] ranks',
    ],
    ['side_effects.csv', ['头痛前后配对卡方'], 'mcnemar: headache_before, headache_after = yes'],
    [
      'side_effects.csv',
      ['mcnemar for headache before/after', 'exact version', 'only women'],
      'mcnemar: headache_before, headache_after = yes [sex] exact',
    ],
  ])('ANA-91: %s: %j is %s', (table, prompts, wanted) => {
    expect(read(table, ...prompts)).toBe(wanted)
  })

  it('ANA-91: asks which measurement, and each choice is understood', () => {
    const asked = read('side_effects.csv', 'before vs after')
    expect(asked).toBe(
      '? McNemar test of `nausea_before` and `nausea_after` | McNemar test of `headache_before` and `headache_after`',
    )
    for (const choice of asked.slice(2).split(' | ')) expect(read('side_effects.csv', choice)).toMatch(/^mcnemar/)
    const pair = read('airquality.csv', 'compare ozone and wind')
    expect(pair).toBe('? correlation of `Ozone` and `Wind` | paired comparison of `Ozone` and `Wind`')
    expect(read('airquality.csv', 'paired comparison of `Ozone` and `Wind`')).toBe('compare-paired: Ozone, Wind')
  })

  it('ANA-91: without a column that names the subject it asks, and pairs nothing by order', () => {
    const [sheet] = loadFixture('sleep.csv').sheets
    if (!sheet) throw new Error('no sheet')
    const without = { ...sheet, columns: sheet.columns.filter(({ name }) => name !== 'ID') }
    const task = makeTask([makeDataset('s.csv', [without])], 'paired t test of extra by group')
    const understood = understandRequest(task)
    expect(understood.type === 'question' && understood.question.text.en).toMatch(/same subject/)
  })

  it('ANA-92: with a grouping besides it asks and offers one group at a time', () => {
    const asked = read('pain_visits.csv', 'repeated measures anova of pain_vas over week by arm')
    expect(asked).toMatch(/^\? repeated measures ANOVA of `pain_vas` over `week`/)
    for (const choice of asked.slice(2).split(' | '))
      expect(read('pain_visits.csv', choice), choice).toMatch(/^repeated-measures: pain_vas of subject over week/)
  })
})
