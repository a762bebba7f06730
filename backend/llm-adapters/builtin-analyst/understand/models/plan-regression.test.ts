import { describe, expect, it } from 'vitest'
import { readIntent } from '../../plan-intent.ts'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

/** A plan in one line: analysis: outcome on terms [rows]. A question as `? ` and its text. */
function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `? ${understood.question.text.en}`
  const { analysis, roles, filters } = readIntent(understood.plan)
  const rows = filters.length > 0 ? ` [${filters.join('; ')}]` : ''
  return `${analysis}: ${roles.outcome} on ${[...(roles.group ?? []), ...(roles.covariates ?? [])].join(', ')}${roles.exposure?.length ? ` over ${roles.exposure}` : ''}${rows}`
}

const assumed = (table: string, prompt: string): string => {
  const understood = understandRequest(makeTask(table, prompt))
  return understood.type === 'plan' ? understood.plan.assumptions.map(({ en }) => en).join('\n') : '?'
}

const wholeBirth = 'logistic-regression: low on age, lwt, race, smoke, ptl, ht, ui, ftv'

describe('regressions as they are asked for', () => {
  it.each([
    ['birthwt.csv', 'logistic regression of low on age and smoke', 'logistic-regression: low on age, smoke'],
    ['birthwt.csv', 'logit model low ~ age + lwt', 'logistic-regression: low on age, lwt'],
    ['birthwt.csv', 'logistic regression for low with all other columns', wholeBirth],
    ['birthwt.csv', '以low为因变量，其他所有变量为自变量，做逻辑回归', wholeBirth],
    ['birthwt.csv', 'odds ratios for smoke, ht and ui', 'logistic-regression: low on smoke, ht, ui'],
    [
      'clinic_zh.csv',
      '吸烟对糖尿病的影响，logistic回归，校正年龄和BMI',
      'logistic-regression: 糖尿病 on 吸烟, 年龄, BMI',
    ],
    ['clinic_zh.csv', '糖尿病的危险因素：年龄、BMI，多因素回归分析', 'logistic-regression: 糖尿病 on 年龄, BMI'],
    [
      'icu_zh.xlsx',
      '用 logistic 回归分析感染对死亡的影响，只看男性',
      'logistic-regression: 生存结局 on 感染 [性别 = 男]',
    ],
    ['icu_zh.xlsx', 'logistic：死亡与年龄、脉搏', 'logistic-regression: 生存结局 on 年龄, 脉搏'],
    ['airquality.csv', '用风速、气温、太阳辐射预测臭氧，做线性回归', 'linear-regression: Ozone on Wind, Temp, Solar.R'],
    [
      'penguins.csv',
      'regress body mass on flipper length and sex',
      'linear-regression: body_mass_g on flipper_length_mm, sex',
    ],
    ['clinic_zh.csv', '收缩压受年龄、BMI影响有多大，回归分析', 'linear-regression: 收缩压 on 年龄, BMI'],
    [
      'clinic_zh.csv',
      '以收缩压为因变量，其余变量为自变量做多元线性回归',
      'linear-regression: 收缩压 on 性别, 年龄, BMI, 吸烟, 舒张压, 空腹血糖, 总胆固醇, 糖尿病',
    ],
  ])('ANA-60: on %s "%s"', (table, prompt, wanted) => {
    expect(read(table, prompt)).toBe(wanted)
  })

  it.each([
    ['birthwt.csv', 'logistic regression', /needs one outcome/],
    ['birthwt.csv', 'logistic regression of low', /What should `low` be explained by/],
    ['multicentre.csv', 'logistic regression on age and sex', /needs one outcome.*`sex`, `arm`/],
    ['birthwt.csv', 'logistic regression of race on age', /3 different values.*exactly two/],
    ['penguins.csv', 'logistic regression of sex on body mass', /Which value of `sex` means/],
    ['birthwt.csv', 'logistic regression of low on rownames', /rownames/],
    ['birthwt.csv', 'linear regression of low on age', /two values.*logistic regression meant/],
    ['penguins.csv', 'linear regression of bill length and bill depth', /needs one outcome/],
  ])('ANA-60: on %s "%s" is asked about', (table, prompt, wanted) => {
    expect(read(table, prompt)).toMatch(wanted)
  })

  it('ANA-60: what is left out of “all” and how codes are taken is told', () => {
    const told = assumed('birthwt.csv', 'logistic regression for low with all other columns')
    expect(told).toMatch(/`rownames`/)
    expect(told).toMatch(/`bwt` is left out: `low` is made from it/)
    expect(told).toMatch(/`race`, taken as groups/)
    expect(assumed('birthwt.csv', 'logistic regression of low on race as a number')).not.toMatch(/taken as/)
  })

  it('ANA-61: the event is what the request says', () => {
    const plan = understandRequest(
      makeTask('penguins.csv', 'logistic regression of sex on body mass, sex = male is the event'),
    )
    expect(plan).toMatchObject({ type: 'plan', plan: { eventLevel: 'male', filters: [] } })
  })

  const first = 'logistic regression of low on age and smoke'
  it.each([
    [[first, 'add ht'], 'logistic-regression: low on age, smoke, ht'],
    [[first, '再加上种族'], 'logistic-regression: low on age, smoke, race'],
    [[first, 'lwt instead of age'], 'logistic-regression: low on lwt, smoke'],
    [[first, 'without smoke'], 'logistic-regression: low on age'],
    [[first, 'forest plot'], 'logistic-regression: low on age, smoke'],
    [[first, '出个森林图'], 'logistic-regression: low on age, smoke'],
    [[first, 'only mothers over 20'], 'logistic-regression: low on age, smoke [age > 20]'],
  ])('ANA-63: %j', (prompts, wanted) => {
    expect(read('birthwt.csv', ...prompts)).toBe(wanted)
  })

  it.each([
    ['icu_zh.xlsx', ['调整年龄后性别与收缩压的关系'], 'linear-regression: 收缩压 on 性别, 年龄'],
    [
      'penguins.csv',
      ['compare body mass between sex, adjusted for flipper length'],
      'linear-regression: body_mass_g on sex, flipper_length_mm',
    ],
    ['clinic_zh.csv', ['收缩压男女有差别吗', '按年龄校正一下'], 'linear-regression: 收缩压 on 性别, 年龄'],
    ['birthwt.csv', ['are low and smoke associated', 'adjust for age'], 'logistic-regression: low on smoke, age'],
    [
      'clinic_zh.csv',
      ['吸烟的病人收缩压是不是更高，年龄可能是个混杂，请考虑进去'],
      'linear-regression: 收缩压 on 吸烟, 年龄',
    ],
  ])('ANA-65: on %s %j', (table, prompts, wanted) => {
    expect(read(table, ...prompts)).toBe(wanted)
  })

  it.each([
    ['quine.csv', ['poisson regression of Days on Eth and Age'], 'poisson-regression: Days on Eth, Age'],
    [
      'ward_falls.csv',
      ['falls per 1000 patient days by type of ward, as a rate ratio'],
      'poisson-regression: falls on ward_type over patient_days',
    ],
    [
      'ward_falls.csv',
      ['负二项回归，因变量跌倒次数，自变量护理时数，偏移量住院日'],
      'poisson-regression: falls on nurse_hours_ppd over patient_days',
    ],
    [
      'ward_falls.csv',
      ['poisson regression of falls on nurse hours with patient days as offset', 'control for ward type'],
      'poisson-regression: falls on nurse_hours_ppd, ward_type over patient_days',
    ],
    [
      'birthwt.csv',
      ['poisson regression of lwt on low', 'use linear regression instead'],
      'linear-regression: lwt on low',
    ],
    ['birthwt.csv', ['poisson regression on age and smoking'], '? A regression needs one outcome'],
    ['clinic_zh.csv', ['线性回归，自变量年龄和性别'], '? A regression needs one outcome'],
    ['airquality.csv', ['poisson regression of Wind on Temp'], '? `Wind` holds no counts'],
  ])('ANA-66: on %s %j', (table, prompts, wanted) => {
    expect(read(table, ...prompts)).toContain(wanted)
  })

  it('ANA-42: a Cox model keeps what is to be adjusted for', () => {
    expect(read('lung_trial.csv', 'Cox regression of survival by treatment, adjusted for age')).toMatch(/^cox/)
  })
})
