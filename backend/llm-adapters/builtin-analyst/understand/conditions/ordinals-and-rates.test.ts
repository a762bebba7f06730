import { describe, expect, it } from 'vitest'
import { tellUnderstood } from '../../testing/tell-understood.ts'

describe('levels in order, rates and counts', () => {
  it.each([
    ['lung_trial.csv', 'median LDH in stage III or higher', 'describe: ldh_u_per_l [stage in III | IV]'],
    ['lung_trial.csv', '三期及以上病人的CRP中位数', 'describe: crp_mg_per_l [stage in III | IV]'],
    ['lung_trial.csv', 'mean age of patients with at least stage III', 'describe: age [stage in III | IV]'],
    ['tooth_growth.csv', '高剂量组用哪种补充剂牙齿长得更长', 'asks'],
    ['clinic_zh.csv', '男女的收缩压均值和标准差', 'describe: 收缩压, 性别'],
    ['icu_zh.xlsx', '急诊进来的病人死亡率是多少，给置信区间', 'describe: 生存结局, 急诊入院'],
    ['asah.csv', 'percentage with poor outcome in men and women, with 95% CI', 'describe: outcome, gender'],
    ['lung_survival.csv', 'how many died', 'describe: status'],
    ['airquality.csv', 'days with ozone above 100, what was the wind like', 'describe: Wind [Ozone > 100]'],
    ['qpcr_ct.csv', '引物扩增效率是多少', 'declines'],
    ['lung_survival.csv', 'mean age of those who died', 'asks'],
    ['penguins.csv', 'what is the heaviest species on average', 'describe: body_mass_g, species'],
    ['penguins.csv', 'average flipper length by species and island and sex', 'asks'],
    [
      'clinic_zh.csv',
      'describe fasting glucose and cholesterol of smokers over forty',
      'describe: 空腹血糖, 总胆固醇 [年龄 > 40; 吸烟 = 是]',
    ],
    ['penguins.csv', 'how many penguins of each species on each island', 'describe: species, island'],
    ['clinic_zh.csv', 'BMI每增加1，收缩压升高多少', 'linear-regression: 收缩压, BMI'],
  ])('ANA-212: on %s, "%s" is %s', (table, prompt, expected) => {
    expect(tellUnderstood(table, prompt)).toBe(expected)
  })

  it.each([
    ['clinic_zh.csv', '男女的血压有差别吗', '两个都看', 'compare-groups: 收缩压, 舒张压, 性别'],
    [
      'penguins.csv',
      'compare bill size between species',
      'both',
      'compare-groups: bill_length_mm, bill_depth_mm, species',
    ],
    ['penguins.csv', 'compare wingspan between islands', 'body mass I mean', 'compare-groups: body_mass_g, island'],
  ])('ANA-213: on %s, after "%s", "%s" is %s', (table, request, answer, expected) => {
    expect(tellUnderstood(table, request)).toMatch(/asks|declines/)
    expect(tellUnderstood(table, request, answer)).toBe(expected)
  })
})
