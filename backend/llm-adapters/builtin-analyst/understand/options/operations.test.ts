import { describe, expect, it } from 'vitest'
import { readIntent } from '../../plan-intent.ts'
import { makeTask } from '../../testing/load-fixture.ts'
import { filterText } from '../../write-names.ts'
import { understandRequest } from '../understand-request.ts'

const understand = (table: string, prompt: string) => understandRequest(makeTask(table, prompt))
const rowsOf = (table: string, prompt: string) => {
  const understood = understand(table, prompt)
  return understood.type === 'plan' ? understood.plan.filters.map(filterText) : understood.question.text.en
}

describe('words that make something else of a request', () => {
  it.each([
    ['penguins.csv', 'one-sided t test that males are heavier than females'],
    ['penguins.csv', '单侧检验：雄性体重是否大于雌性'],
    ['penguins.csv', 'ratio of bill length to bill depth by species'],
    ['penguins.csv', '嘴峰长度和深度的比值在三个物种间有差别吗'],
    ['penguins.csv', 'compare flipper length between tertiles of body mass'],
    ['penguins.csv', 'body mass and flipper length, weighted by year'],
    ['clinic_zh.csv', '收缩压减舒张压与年龄的关系'],
    ['lung_trial.csv', 'survival by age above or below the mean'],
    ['penguins.csv', 'cumulative distribution of body mass'],
    ['clinic_zh.csv', '收缩压按三分位数分组比较年龄'],
    ['lung_survival.csv', 'weight loss over 10 vs less, survival'],
    ['airquality.csv', 'replace missing ozone by the mean and correlate with wind'],
    ['airquality.csv', 'does ozone depend on wind nonlinearly? quadratic'],
    ['airquality.csv', 'temperature in celsius by month'],
    ['tooth_growth.csv', '每个剂量下两种补充剂的差别'],
    ['sepsis_zh.csv', 'crp cutoff with 90% sensitivity'],
    ['dose_response.csv', '半数抑制浓度，去掉P2板'],
    ['enzyme_assay.csv', '每块板的均值和CV'],
  ])('ANA-223: %s: %s is a question and never answered without it', (table, prompt) => {
    expect(understand(table, prompt).type).toBe('question')
  })

  it('ANA-223: the question offers the request without the word', () => {
    const understood = understand('penguins.csv', 'cumulative distribution of body mass')
    expect(understood.type === 'question' && understood.question.choices).toEqual([
      { en: 'distribution of body mass', 'zh-CN': 'distribution of body mass' },
    ])
  })

  it('ANA-224: rows are left out however that is said', () => {
    for (const words of [
      'except on Biscoe',
      'except for Biscoe',
      'without Biscoe',
      'other than Biscoe',
      'outside Biscoe',
      'dropping Biscoe',
      'remove Biscoe',
    ])
      expect(rowsOf('penguins.csv', `body mass by sex, ${words}`)).toEqual(['island ≠ Biscoe'])
    expect(rowsOf('penguins.csv', 'body mass by sex on Biscoe')).toEqual(['island = Biscoe'])
  })

  it('ANA-224: a level set against all others keeps all rows', () => {
    expect(rowsOf('penguins.csv', 'compare Adelie with the other two species in bill depth')).toEqual([])
    expect(rowsOf('penguins.csv', '比较Adelie和其他物种的体重')).toEqual([])
    expect(rowsOf('tooth_growth.csv', 'is OJ better than VC at dose 0.5')).toEqual(['dose = 0.5'])
  })

  it('ANA-224: a condition that leaves one group of those that are to be compared is asked about', () => {
    expect(rowsOf('penguins.csv', 'body mass by sex, only rows where sex is female')).toContain('the same `sex`')
    expect(rowsOf('penguins.csv', 'body mass by sex, only rows where species is Adelie')).toEqual(['species = Adelie'])
  })

  const thenOf = (table: string, ...said: [string, ...string[]]) => {
    const understood = understandRequest(makeTask(table, ...said))
    if (understood.type !== 'plan') return understood.question.text.en
    const { roles } = readIntent(understood.plan)
    return [...Object.values(roles).flat(), ...understood.plan.filters.map(filterText)].join(' ')
  }

  it('ANA-226: a column that is dropped from the step before leaves it, and its rows stay', () => {
    const model = 'logistic regression of low on smoke, age and lwt'
    expect(thenOf('birthwt.csv', model, 'drop smoke')).toBe('low age lwt')
    expect(thenOf('penguins.csv', 'describe bill length, bill depth and body mass', 'leave out body mass')).toBe(
      'bill_length_mm bill_depth_mm',
    )
    expect(thenOf('clinic_zh.csv', '描述年龄、BMI和收缩压', '去掉BMI')).toBe('年龄 收缩压')
    const line = 'linear regression of ozone on temp and wind'
    expect(thenOf('airquality.csv', line, 'take out wind')).toBe('Ozone Temp')
  })

  it('ANA-226: a column that is included in the step before joins it', () => {
    expect(thenOf('airquality.csv', 'linear regression of ozone on temp', 'include wind and solar')).toBe(
      'Ozone Temp Wind Solar.R',
    )
  })

  it('ANA-226: p values of a description are asked about', () => {
    expect(thenOf('clinic_zh.csv', '描述年龄和收缩压', '加上p值')).toContain('A description has no p values')
    expect(rowsOf('airquality.csv', 'all months but July: ozone vs temp')).toEqual(['Month != 7'])
  })
})
