import { describe, expect, it } from 'vitest'
import type { Understanding } from '../../analysis-plan.ts'
import { readIntent } from '../../plan-intent.ts'
import { loadFixture, makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

const understand = (table: string, ...prompts: string[]): Understanding =>
  understandRequest(makeTask(table, ...prompts))

/** A plan as its analysis, columns, rows; a question as its kind. */
function read(table: string, ...prompts: string[]): string {
  const understood = understand(table, ...prompts)
  if (understood.type === 'question') return understood.question.kind
  const { analysis, roles, filters } = readIntent(understood.plan)
  const columns = Object.values(roles).flat().join(', ')
  return `${analysis}: ${columns}${filters.length > 0 ? ` [${filters.join('; ')}]` : ''}`
}

describe('what a plan does not fulfil', () => {
  it.each([
    ['penguins.csv', 'compare body mass between sexes, with a heat map', /heat map/],
    ['penguins.csv', 'correlation of body mass and flipper length with a violin plot', /violin/],
    ['penguins.csv', 'describe body mass, log transformed', /logarithmic transformation/],
    ['tooth_growth.csv', 'compare len between supp with 99% CI', /99 % intervals/],
    ['icu_zh.xlsx', '比较男女收缩压，画饼图', /a pie chart/],
    ['penguins.csv', 'compare body mass between species, kruskal wallis, Dunnett', /Dunnett/],
  ])('ANA-50: on %s, "%s" is declined by name, and offered without', (table, prompt, told) => {
    const understood = understand(table, prompt)
    if (understood.type !== 'question') throw new Error('a plan')
    expect(understood.question.kind).toBe('declines')
    expect(understood.question.text.en).toMatch(told)
    const [choice] = understood.question.choices
    expect(understand(table, choice?.en ?? '').type).toBe('plan')
  })

  it('ANA-50: what it does anyway is no reason to ask, and colours for the colour-blind are in the program', () => {
    expect(read('penguins.csv', 'box plot of body mass by sex with 95% CI')).toBe('compare-groups: body_mass_g, sex')
    const understood = understand('penguins.csv', 'compare body mass between species, colour-blind friendly')
    expect(understood.type === 'plan' && understood.plan.wishes.colourBlind).toBe(true)
  })

  it('ANA-50: another level of significance is told', () => {
    const understood = understand('penguins.csv', 'compare body mass between species, p < 0.01')
    expect(understood.type === 'plan' && understood.plan.assumptions.at(-1)?.en).toMatch(/level of 0\.05/)
  })

  it.each([
    ['penguins.csv', 'compare body mass between species 17'],
    ['icu_zh.xlsx', '比较男女收缩压 300'],
  ])('ANA-51: on %s, the number of "%s" is asked about', (table, prompt) => {
    const understood = understand(table, prompt)
    expect(understood.type === 'question' && understood.question.text.en).toMatch(
      /can't tell what “(17|300)” stands for/,
    )
  })

  it('ANA-51: a limit on a statistic is no condition on rows', () => {
    expect(read('tooth_growth.csv', 'compare doses where the sd of len > 3')).toBe('asks')
  })

  it('ANA-51: numbers of groups, tables and rows are no conditions', () => {
    expect(read('icu_zh.xlsx', '这200例患者，比较2组男女的收缩压')).toBe('compare-groups: 收缩压, 性别')
  })
})

describe('conditions', () => {
  it.each([
    ['tooth_growth.csv', 'compare len between supp at dose 2', 'compare-groups: len, supp [dose = 2]'],
    ['tooth_growth.csv', 'compare len between supp at the 0.5 dose', 'compare-groups: len, supp [dose = 0.5]'],
    ['tooth_growth.csv', '剂量为1时比较不同supp的len', 'compare-groups: len, supp [dose = 1]'],
    ['airquality.csv', '8月份臭氧和风速的关系', 'correlate: Ozone, Wind [Month = 8]'],
    ['airquality.csv', 'ozone in July and August', 'compare-groups: Ozone, Month [Month in 7 | 8]'],
    ['penguins.csv', '2008年和2009年的体重比较', 'compare-groups: body_mass_g, year [year in 2008 | 2009]'],
    ['pain_visits.csv', 'pain by arm at week 4', 'compare-groups: pain_vas, arm [week = 4]'],
    [
      'dose_response.csv',
      'compare viability between compounds at 300 nM',
      'compare-groups: viability_pct, compound [conc_nM = 300]',
    ],
  ])('ANA-52: on %s, "%s"', (table, prompt, expected) => {
    expect(read(table, prompt)).toBe(expected)
  })

  it.each([
    ['clinic_zh.csv', '排除糖尿病患者，比较男女收缩压', 'compare-groups: 收缩压, 性别 [糖尿病 != 是]'],
    ['clinic_zh.csv', '只看吸烟的人，BMI和年龄的相关性', 'correlate: BMI, 年龄 [吸烟 = 是]'],
    ['clinic_zh.csv', '只看不吸烟的人，BMI和年龄的相关性', 'correlate: BMI, 年龄 [吸烟 = 否]'],
    ['clinic_zh.csv', '糖尿病和非糖尿病的BMI比较', 'compare-groups: BMI, 糖尿病'],
    ['birthwt.csv', 'compare lwt between smokers and non-smokers', 'compare-groups: lwt, smoke'],
    ['airquality.csv', '排除臭氧缺失的行，描述风速', 'describe: Wind [Ozone not-missing]'],
    [
      'penguins.csv',
      'drop rows with missing sex, compare body mass between species',
      'compare-groups: body_mass_g, species [sex not-missing]',
    ],
  ])('ANA-53: on %s, "%s"', (table, prompt, expected) => {
    expect(read(table, prompt)).toBe(expected)
  })

  it('ANA-53: in a follow-up a level beside its column keeps rows and regroups nothing', () => {
    const first = 'compare survival between treatment groups'
    expect(read('lung_trial.csv', first, 'only stage IV')).toBe(
      'survival: followup_months, status, treatment [stage = IV]',
    )
    expect(read('clinic_zh.csv', 'BMI和空腹血糖的相关性', '糖尿病的人去掉')).toBe(
      'correlate: BMI, 空腹血糖 [糖尿病 != 是]',
    )
  })

  it('ANA-54: a piece of a request after a question is not taken for a whole one', () => {
    expect(read('penguins.csv', 'compare length between species', 'per sex')).toBe('asks')
    expect(read('penguins.csv', 'compare body mass between species', 'per sex')).toBe(
      'compare-groups: body_mass_g, sex',
    )
  })
})

describe('what words stand for', () => {
  it.each([
    ['penguins.csv', 'prove that the island causes a higher body mass'],
    ['icu_zh.xlsx', '感染导致了死亡吗？'],
  ])('ANA-55: on %s, a proof of cause is declined: "%s"', (table, prompt) => {
    expect(read(table, prompt)).toBe('declines')
  })

  it.each([
    ['lung_trial.csv', '两组的CRP有差异吗', 'compare-groups: crp_mg_per_l, treatment'],
    ['multicentre.csv', 'is age different between the two arms', 'compare-groups: age, arm'],
    ['icu_zh.xlsx', '各组的收缩压比较', 'asks'],
    ['icu_zh.xlsx', '老年患者的收缩压男女有差异吗', 'asks'],
    [
      'lung_trial.csv',
      'are the arms balanced at baseline',
      'describe: sex, age, stage, ldh_u_per_l, crp_mg_per_l, treatment',
    ],
  ])('ANA-56: on %s, "%s"', (table, prompt, expected) => {
    expect(read(table, prompt)).toBe(expected)
  })

  it.each([
    ['penguins.csv', '哪个岛上的企鹅最重', 'compare-groups: body_mass_g, island'],
    ['pain_visits.csv', 'compare pain between arms', 'asks'],
    ['lung_trial.csv', 'compare followup_months between stages', 'survival: followup_months, status, stage'],
    ['icu_zh.xlsx', '感染与死亡有没有关系', 'associate-categories: 生存结局, 感染'],
    ['icu_zh.xlsx', 'pulse of survivors and non-survivors', 'compare-groups: 脉搏, 生存结局'],
    ['lung_trial.csv', 'LDH by sex', 'compare-groups: ldh_u_per_l, sex'],
    ['penguins_raw.csv', 'nitrogen isotope by sex', 'compare-groups: Delta 15 N (o/oo), Sex'],
    ['multicentre.csv', '各中心基线糖化血红蛋白有差异吗', 'compare-groups: hba1c_baseline, centre'],
  ])('ANA-57: on %s, "%s"', (table, prompt, expected) => {
    expect(read(table, prompt)).toBe(expected)
  })

  it('ANA-58: what is not there or not possible is declined; what is open is asked', () => {
    expect(read('penguins.csv', 'compare the price between cities')).toBe('declines')
    expect(read('penguins.csv', 'make a cake')).toBe('declines')
    expect(read('penguins.csv', 'compare length between species')).toBe('asks')
    const doses = loadFixture('tooth_growth.csv')
    const understood = understandRequest(makeTask([doses], 'compare them'))
    expect(understood.type === 'question' && understood.question.kind).toBe('asks')
  })
})

describe('what is left unsaid', () => {
  it.each([
    ['tooth_growth.csv', 'OJ vs VC, are they different', 'compare-groups: len, supp'],
    ['tooth_growth.csv', 'is OJ more potent than VC', 'declines'],
    ['lung_trial.csv', '新药有没有效', 'survival: followup_months, status, treatment'],
    ['multicentre.csv', 'compare hba1c week 24 between arms', 'compare-groups: hba1c_week24, arm'],
    ['penguins.csv', 'corelation between flipper lenght and body mas', 'correlate: flipper_length_mm, body_mass_g'],
    ['penguins.csv', 'body mass of the 3 species compared', 'compare-groups: body_mass_g, species'],
    ['penguins.csv', '比较不同物种的体重，差值5', 'asks'],
  ])('ANA-57: on %s, "%s"', (table, prompt, expected) => {
    expect(read(table, prompt)).toBe(expected)
  })

  it('ANA-16: what is added to a Cox model joins it', () => {
    const first = 'Cox model by treatment, adjusted for age'
    expect(read('lung_trial.csv', first, '再把分期加进去')).toBe('cox: followup_months, status, treatment, age, stage')
  })
})
