import { describe, expect, it } from 'vitest'
import { readIntent } from '../plan-intent.ts'
import { loadFixture, makeTask } from '../testing/load-fixture.ts'
import { understandRequest } from './understand-request.ts'

/** What the last of the prompts is understood as, in short; a question as “?” or, where it declines, “!” before its text. */
function hear(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask([loadFixture(table)], ...prompts))
  if (understood.type === 'question')
    return `${understood.question.kind === 'asks' ? '?' : '!'} ${understood.question.text.en}`
  const { analysis, roles, filters, options } = readIntent(understood.plan)
  const named = Object.entries(roles).flatMap(([role, names]) =>
    names.length > 0 ? [`${role} ${names.join(' + ')}`] : [],
  )
  const chosen = ['at', 'horizon', 'cutoff', 'transform'].flatMap((name) =>
    options[name] ? [`${name} ${options[name]}`] : [],
  )
  return [analysis, ...named, ...filters, ...chosen].join('; ')
}

describe('survival at given times', () => {
  it.each([
    [
      'lung_survival.csv',
      'what is the 1 year survival overall (time is in days)',
      'survival; time time; event status; at 365',
    ],
    ['lung_survival.csv', '180天和360天的生存率，分性别', 'survival; time time; event status; group sex; at 180,360'],
    [
      'lung_trial.csv',
      'overall survival at 12 and 24 months per arm',
      'survival; time followup_months; event status; group treatment; at 12,24',
    ],
    [
      'lung_trial.csv',
      'two-year survival by treatment',
      'survival; time followup_months; event status; group treatment; at 24',
    ],
    [
      'lung_trial.csv',
      '各组一年、两年生存率',
      'survival; time followup_months; event status; group treatment; at 12,24',
    ],
    [
      'lung_trial.csv',
      'survival by treatment only until 12 months',
      'survival; time followup_months; event status; group treatment; horizon 12',
    ],
    [
      'lung_survival.csv',
      'restricted mean survival time at 365 by sex',
      'survival; time time; event status; group sex; horizon 365',
    ],
    [
      'lung_trial.csv',
      'survival of patients aged 60 to 70',
      'survival; time followup_months; event status; age >= 60; age <= 70',
    ],
  ])('ANA-190: %s: %s', (table, prompt, wanted) => {
    expect(hear(table, prompt)).toBe(wanted)
  })

  it('ANA-190: a unit of time that the column does not tell is asked about, and times can be added', () => {
    expect(hear('lung_survival.csv', 'what is the 1 year survival')).toMatch(/^\? In which unit is `time`/)
    expect(hear('lung_trial.csv', 'survival of patients followed for at least 6 months')).toMatch(
      /^\? I can't read the condition/,
    )
    expect(hear('lung_trial.csv', 'survival by treatment', 'at 6 and 12 months')).toMatch(/group treatment; at 6,12$/)
  })
})

describe('a word that could be several columns', () => {
  it.each([
    [
      'birthwt.csv',
      ['linear regression of bwt on mothers age and weight'],
      'linear-regression; outcome bwt; covariates age + lwt',
    ],
    [
      'birthwt.csv',
      ['compare bwt between smokers and nonsmokers', 'now adjust for weight'],
      'linear-regression; outcome bwt; covariates smoke + lwt',
    ],
    [
      'side_effects.csv',
      ['are nausea and headache at baseline related'],
      'associate-categories; columns nausea_before + headache_before',
    ],
    [
      'multicentre.csv',
      ['ancova: hba1c at 24 weeks on arm with baseline hba1c as covariate'],
      'linear-regression; outcome hba1c_week24; covariates arm + hba1c_baseline',
    ],
    [
      'before_after_zh.csv',
      ['两组治疗后血压比较，校正基线'],
      'linear-regression; outcome 治疗后收缩压; covariates 组别 + 治疗前收缩压',
    ],
    ['raters.csv', ['CT体积比MRI体积大吗，配对t检验'], 'compare-paired; columns volume_CT_ml + volume_MRI_ml'],
  ])('ANA-191: on %s %j', (table, prompts, wanted) => {
    expect(hear(table, ...prompts)).toBe(wanted)
  })

  it('ANA-191: it is asked where nothing tells', () => {
    expect(hear('birthwt.csv', 'does weight differ between smokers and nonsmokers')).toMatch(/^\? “weight” could be/)
  })
})

describe('columns that are made', () => {
  it.each([
    [
      'clinic_zh.csv',
      ['BMI大于等于28的算肥胖，肥胖和糖尿病的关系'],
      'associate-categories; columns BMI + 糖尿病; cutoff 28',
    ],
    [
      'icu_zh.xlsx',
      ['把血压低于90的定为休克，看休克和死亡的关系'],
      'associate-categories; columns 生存结局 + 收缩压; cutoff 90',
    ],
    ['clinic_zh.csv', ['60岁以上与60岁以下的收缩压'], 'compare-groups; outcome 收缩压; group 年龄; cutoff 60'],
    [
      'lung_trial.csv',
      ['survival by age above or below the median'],
      'survival; time followup_months; event status; group age; cutoff median',
    ],
    ['clinic_zh.csv', ['年龄按40、60分三组，比较血糖'], 'compare-groups; outcome 空腹血糖; group 年龄; cutoff 40,60'],
    [
      'before_after_zh.csv',
      ['试验组血压下降的幅度比对照组大吗'],
      'compare-groups; outcome 治疗前收缩压 + 治疗后收缩压; group 组别; transform change',
    ],
    [
      'multicentre.csv',
      ['did hba1c fall more with insulin'],
      'compare-groups; outcome hba1c_baseline + hba1c_week24; group arm; transform change',
    ],
    [
      'multicentre.csv',
      ['did hba1c change from baseline to week 24'],
      'compare-paired; columns hba1c_baseline + hba1c_week24',
    ],
    [
      'penguins.csv',
      ['log10 of body mass versus log10 of flipper length'],
      'correlate; columns body_mass_g + flipper_length_mm; transform log,log',
    ],
    [
      'lung_trial.csv',
      ['compare crp between treatment groups', '先取对数'],
      'compare-groups; outcome crp_mg_per_l; group treatment; transform log',
    ],
  ])('ANA-194: on %s %j', (table, prompts, wanted) => {
    expect(hear(table, ...prompts)).toBe(wanted)
  })

  it.each([
    ['clinic_zh.csv', 'compare SBP between high and low BMI', /^\? Where should `BMI` be cut/],
    ['clinic_zh.csv', '年龄分组比较血糖', /^\? Where should `年龄` be cut/],
    [
      'blood_storage.csv',
      'correlation of prostate volume and PSA after log transformation',
      /^\? Of which should the logarithm be taken/,
    ],
  ])('ANA-194: on %s “%s” is asked about', (table, prompt, wanted) => {
    expect(hear(table, prompt)).toMatch(wanted)
  })
})

describe('groups that are spoken of', () => {
  it.each([
    ['enzyme_assay.csv', '各剂量组酶活性有没有差异', 'compare-groups; outcome enzyme_activity; group treatment'],
    ['enzyme_assay.csv', 'is viability affected', 'compare-groups; outcome viability_percent; group treatment'],
    [
      'pain_visits.csv',
      'pain at week 12, high vs placebo',
      'compare-groups; outcome pain_vas; group arm; week = 12; arm in placebo | high',
    ],
    ['penguins.csv', '三种企鹅的嘴峰长度有没有差别', 'compare-groups; outcome bill_length_mm; group species'],
    ['penguins.csv', 'do women gentoo weigh less', 'compare-groups; outcome body_mass_g; group sex; species = Gentoo'],
    [
      'blood_storage.csv',
      'is a positive family history commoner among african americans',
      'associate-categories; columns AA + FamHx',
    ],
    ['flu_months.csv', '降雨多的月份病例多吗', 'correlate; columns rain_mm + flu_cases'],
  ])('ANA-192: on %s “%s”', (table, prompt, wanted) => {
    expect(hear(table, prompt)).toBe(wanted)
  })
})

describe('raters', () => {
  it('ANA-193: as many as are said, people or devices; one that is not there is told', () => {
    expect(hear('judges.csv', 'ICC of judge_1, judge_2')).toBe('agreement; columns judge_1 + judge_2')
    expect(hear('judges.csv', 'agreement of the three judges')).toMatch(/^\? Agreement is between/)
    expect(hear('judges.csv', 'agreement of the four judges')).toMatch(/^agreement; columns judge_1 \+ .* \+ judge_4$/)
    expect(hear('raters.csv', 'agreement with the third reader')).toMatch(/^! The table has 2 columns of that kind/)
    expect(hear('raters.csv', '两个医生读片一致性怎么样')).toBe('agreement; columns reader_A + reader_B')
    expect(hear('raters.csv', 'is there a systematic difference between the two devices')).toBe(
      'agreement; columns volume_CT_ml + volume_MRI_ml',
    )
  })
})
