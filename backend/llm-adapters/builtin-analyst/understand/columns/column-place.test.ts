import { describe, expect, it } from 'vitest'
import { tellUnderstood } from '../../testing/tell-understood.ts'

describe('words that name nothing', () => {
  it.each([
    ['penguins.csv', 'compare wingspan between species'],
    ['penguins.csv', 'does diet affect body mass'],
    ['penguins.csv', 'correlate body mass with egg size'],
    ['penguins.csv', 'compare body mass and hemoglobin between species'],
    ['penguins.csv', '体重和寿命的关系'],
    ['penguins.csv', '比较不同饮食的体重'],
    ['penguins.csv', '饮食对体重有影响吗'],
    ['clinic_zh.csv', '尿酸高的人血压高吗'],
    ['lung_trial.csv', 'compare age and smoking between treatments'],
  ])('ANA-206: on %s, "%s" names a column that is not there', (table, prompt) => {
    expect(tellUnderstood(table, prompt)).toBe('declines')
  })

  it.each([
    [
      'penguins.csv',
      'In my opinion body mass differs by species over the season, please compare',
      'compare-groups: body_mass_g, species',
    ],
    ['penguins.csv', '老师说让我比较一下不同物种的体重，做得漂亮点', 'compare-groups: body_mass_g, species'],
    ['penguins.csv', 'compare body mass between species ignoring sex', 'compare-groups: body_mass_g, species'],
    ['clinic_zh.csv', '不考虑性别，年龄和收缩压相关吗', 'correlate: 年龄, 收缩压'],
    [
      'clinic_zh.csv',
      'compare BMI of smokers and nonsmokers, visits from 2025-03-01 to 2025-06-30',
      'compare-groups: BMI, 吸烟 [就诊日期 >= 2025-03-01; 就诊日期 < 2025-07-01]',
    ],
  ])('ANA-206: on %s, "%s" is ordinary talk around %s', (table, prompt, expected) => {
    expect(tellUnderstood(table, prompt)).toBe(expected)
  })

  it.each([
    ['raters.csv', 'agreement with the third reader'],
    ['before_after_zh.csv', '治疗三个月后的随访血压呢'],
    ['clinic_zh.csv', '吃药以后血压降了多少'],
    ['airquality.csv', 'run a GSEA on this'],
    ['clinic_zh.csv', '帮我查一下文献里收缩压的正常值'],
    ['lung_survival.csv', 'how long will my father live? he is 71, ecog 2'],
  ])('ANA-207: on %s, "%s" is declined', (table, prompt) => {
    expect(tellUnderstood(table, prompt)).toBe('declines')
  })
})
