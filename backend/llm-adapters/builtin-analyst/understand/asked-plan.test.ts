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
  const chosen = ['at', 'horizon'].flatMap((name) => (options[name] ? [`${name} ${options[name]}`] : []))
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
    ['raters.csv', ['CT体积比MRI体积大吗，配对t检验'], 'compare-paired; columns volume_CT_ml + volume_MRI_ml'],
  ])('ANA-191: on %s %j', (table, prompts, wanted) => {
    expect(hear(table, ...prompts)).toBe(wanted)
  })

  it('ANA-191: it is asked where nothing tells', () => {
    expect(hear('birthwt.csv', 'does weight differ between smokers and nonsmokers')).toMatch(/^\? “weight” could be/)
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
