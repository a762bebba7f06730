import { describe, expect, it } from 'vitest'
import { loadFixture, makeTask } from '../../testing/load-fixture.ts'
import { runNamed, writePrograms } from '../../testing/run-asked.ts'
import { tellUnderstood } from '../../testing/tell-understood.ts'
import { normaliseText } from '../normalise-text.ts'

describe('numbers and days', () => {
  it.each([
    ['六十岁以上', '60岁以上'],
    ['十八到六十五岁', '18到65岁'],
    ['三个月后', '3个月后'],
    ['一百零五天', '105天'],
    ['百分之五', '5%'],
    ['血小板 > 150,000', '血小板 > 150000'],
    ['三线表，两组比较，单位统一成g/l，哪一年，二十多岁', '三线表,两组比较,单位统一成g/l,哪一年,二十多岁'],
  ])('ANA-208: "%s" is read as "%s"', (written, expected) => {
    expect(normaliseText(written)).toBe(expected)
  })

  it.each([
    ['clinic_zh.csv', '六十岁以上的人收缩压男女比较', 'compare-groups: 收缩压, 性别 [年龄 >= 60]'],
    ['clinic_zh.csv', '描述2025年下半年的BMI', 'describe: BMI [就诊日期 >= 2025-07-01; 就诊日期 < 2026-01-01]'],
    [
      'clinic_zh.csv',
      '3月份来的病人收缩压男女有差异吗',
      'compare-groups: 收缩压, 性别 [就诊日期 >= 2025-03-01; 就诊日期 < 2025-04-01]',
    ],
    ['penguins_raw.csv', 'describe body mass before December 2008', 'describe: Body Mass (g) [Date Egg < 2008-12-01]'],
    [
      'penguins_raw.csv',
      'compare body mass after 15 Nov 2008 between species',
      'compare-groups: Body Mass (g), Species [Date Egg >= 2008-11-16]',
    ],
    ['flu_months.csv', '描述2020年以后的降雨', 'describe: rain_mm [month >= 2020-01]'],
    ['penguins_raw.csv', 'may the body mass differ between species', 'compare-groups: Body Mass (g), Species'],
    ['airquality.csv', 'describe ozone, drop may', 'describe: Ozone [Month != 5]'],
  ])('ANA-208: on %s, "%s" is %s', (table, prompt, expected) => {
    expect(tellUnderstood(table, prompt)).toBe(expected)
  })

  it('ANA-208: rows of the days asked for are kept, whether the column has days or months', () => {
    const ask = (table: string, prompt: string) => makeTask([loadFixture(table)], prompt)
    const results = runNamed(
      writePrograms({
        days: ask('clinic_zh.csv', 'describe BMI since December 2025'),
        months: ask('flu_months.csv', 'describe rain from 2019 to 2020'),
        dates: ask('penguins_raw.csv', 'distribution of egg dates'),
      }),
    )
    expect(Object.values(results).map(({ error, warnings }) => error + warnings.join())).toEqual(['', '', ''])
    expect(results.days?.printed).toContain('Rows that meet the conditions: 19')
    expect(results.months?.printed).toContain('Rows that meet the conditions: 24')
    expect(results.dates?.printed).toContain('2007-11-09 to 2009-12-01')
  }, 300_000)
})
