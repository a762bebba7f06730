import { describe, expect, it } from 'vitest'
import { readIntent } from '../plan-intent.ts'
import { makeTask } from '../testing/load-fixture.ts'
import { understandRequest } from './understand-request.ts'

/** A plan in one line: analysis: outcome on terms [rows]. A question as `? ` and its text. */
function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `? ${understood.question.text.en}`
  const { analysis, roles, filters } = readIntent(understood.plan)
  const rows = filters.length > 0 ? ` [${filters.join('; ')}]` : ''
  return `${analysis}: ${roles.outcome} on ${[...(roles.group ?? []), ...(roles.covariates ?? [])].join(', ')}${rows}`
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

  it('ANA-42: a Cox model keeps what is to be adjusted for', () => {
    expect(read('lung_trial.csv', 'Cox regression of survival by treatment, adjusted for age')).toMatch(/^cox/)
  })
})
