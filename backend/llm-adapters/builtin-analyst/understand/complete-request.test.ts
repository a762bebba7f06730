import { describe, expect, it } from 'vitest'
import { tellUnderstood } from '../testing/tell-understood.ts'

describe('an answer to a question', () => {
  it.each([
    ['penguins.csv', 'compare length between species', 'the first one', 'compare-groups: bill_length_mm, species'],
    ['penguins.csv', 'compare length between species', 'flipper', 'compare-groups: flipper_length_mm, species'],
    ['penguins.csv', 'compare body mass', 'island', 'compare-groups: body_mass_g, island'],
    ['penguins.csv', 'compare body mass', 'by sex', 'compare-groups: body_mass_g, sex'],
    ['clinic_zh.csv', '血压和年龄的关系', '第二个', 'correlate: 舒张压, 年龄'],
    ['clinic_zh.csv', '血压和年龄的关系', '收缩压吧', 'correlate: 收缩压, 年龄'],
    ['clinic_zh.csv', '各组的收缩压比较', '糖尿病', 'compare-groups: 收缩压, 糖尿病'],
    ['clinic_zh.csv', '老年人的收缩压男女有差异吗', '65', 'compare-groups: 收缩压, 性别 [年龄 >= 65]'],
    ['clinic_zh.csv', '老年人的收缩压男女有差异吗', '65岁以上', 'compare-groups: 收缩压, 性别 [年龄 >= 65]'],
    ['penguins.csv', 'draw a pie chart of body mass by sex', 'ok', 'compare-groups: body_mass_g, sex'],
  ])('ANA-205: on %s, after "%s", "%s" is %s', (table, request, answer, expected) => {
    expect(tellUnderstood(table, request)).not.toBe(expected)
    expect(tellUnderstood(table, request, answer)).toBe(expected)
  })

  it.each([
    ['penguins.csv', 'compare length between species', 'per sex'],
    ['penguins.csv', 'compare wingspan between species', 'by sex'],
    ['penguins.csv', 'compare length between species', 'both of them, and the moon'],
  ])('ANA-205: on %s, after "%s", "%s" makes nothing whole', (table, request, answer) => {
    expect(tellUnderstood(table, request, answer)).toMatch(/asks|declines/)
  })

  it('ANA-205: a request that stands for itself is no answer', () => {
    const open = 'compare length between species'
    expect(tellUnderstood('penguins.csv', open, 'correlate body mass and bill depth')).toBe(
      'correlate: body_mass_g, bill_depth_mm',
    )
  })

  it('ANA-205: in a change, an ambiguous word is not what is explained', () => {
    const turns = ['linear regression of bwt on smoke', 'now adjust for mothers age and weight'] as const
    expect(tellUnderstood('birthwt.csv', ...turns)).toBe('linear-regression: bwt, smoke, age, lwt')
  })
})
