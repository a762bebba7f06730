import { describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

/** The outcome, the predictors, what is random, the interaction and what is drawn. */
function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `${understood.question.kind}: ${understood.question.text.en}`
  const { plan } = understood
  if (plan.kind !== 'mixed-model') return plan.kind
  const { outcome, predictors, subject, slope, interaction, time, group } = plan
  const more = [
    interaction.length > 0 ? interaction.map(({ name }) => name).join(' x ') : '',
    time ? `over ${time.name}${group ? ` by ${group.name}` : ''}` : '',
  ].filter(Boolean)
  const random = slope ? `${slope.name} in ${subject.name}` : subject.name
  return [`${outcome.name} on ${predictors.map(({ name }) => name).join(' + ')} | ${random}`, ...more].join(', ')
}

describe('mixed models', () => {
  it.each([
    [
      'pain_visits.csv',
      'linear mixed model pain_vas ~ arm * week + (1|subject)',
      'pain_vas on arm + week | subject, arm x week, over week by arm',
    ],
    [
      'pain_visits.csv',
      'did pain go down over time and does it differ between arms? every patient was measured 4 times',
      'pain_vas on arm + week | subject, arm x week, over week by arm',
    ],
    [
      'pain_visits.csv',
      '混合效应模型，受试者做随机截距，固定效应是组别、周',
      'pain_vas on arm + week | subject, over week by arm',
    ],
    [
      'pain_visits.csv',
      'mixed model of pain over week by arm, random intercept and slope',
      'pain_vas on week + arm | week in subject, over week by arm',
    ],
    ['sleepstudy.csv', 'Reaction ~ Days + (Days | Subject)', 'Reaction on Days | Days in Subject, over Days'],
    ['sleepstudy.csv', 'Reaction 对 Days 的线性混合模型，Subject 为随机截距', 'Reaction on Days | Subject, over Days'],
    [
      'orthodont.csv',
      'do boys and girls differ in how distance changes over time?',
      'distance on Sex + age | Subject, Sex x age, over age by Sex',
    ],
    [
      'orthodont.csv',
      'distance 随 age 的变化在男女之间是否不同，混合效应模型，Subject 为随机效应',
      'distance on age + Sex | Subject, Sex x age, over age by Sex',
    ],
    [
      'multicentre.csv',
      'does insulin lower HbA1c at week 24 compared with usual care? adjust for baseline, centre as random intercept',
      'hba1c_week24 on arm + hba1c_baseline | centre',
    ],
    ['multicentre.csv', '中心做随机效应，看治疗组对24周糖化的影响', 'hba1c_week24 on arm | centre'],
    ['multicentre.csv', 'how much of the variance is between centres, ICC', 'hba1c_week24 on  | centre'],
    [
      'ward_falls.csv',
      'same ward measured every quarter, so mixed model for falls with ward as random effect? use nurse hours and ward type',
      'falls on nurse_hours_ppd + ward_type | ward',
    ],
  ])('ANA-174: %s: %s', (table, prompt, wanted) => {
    expect(read(table, prompt)).toBe(wanted)
  })

  it('ANA-174: what is open is asked: what is random, the outcome, what the slope is of', () => {
    expect(read('birthwt.csv', 'mixed model of bwt on smoke')).toMatch(/^asks: A mixed model needs the column/)
    expect(read('multicentre.csv', 'mixed model of arm, centre random')).toMatch(/^asks: `arm` is no number/)
    expect(
      read('multicentre.csv', 'mixed model of hba1c_week24 on arm, random slope, centre as random intercept'),
    ).toMatch(/^asks: A random slope is that of a number/)
  })

  it('ANA-174: other models with random parts are declined, and several random columns asked about', () => {
    expect(read('pain_visits.csv', 'GEE of pain on week and arm')).toMatch(/^declines: Mixed models here are linear/)
    expect(read('ward_falls.csv', 'poisson mixed model of falls with ward random')).toMatch(/^declines: Mixed models/)
    expect(read('multicentre.csv', 'mixed model: hba1c_week24 on arm, centre and patient as random effects')).toMatch(
      /^asks: One column at a time can be random/,
    )
    expect(read('pain_visits.csv', 'lmm pain_vas ~ week + age, only arm high and placebo')).toBe(
      'pain_vas on week + age | subject, over week',
    )
  })

  it.each([
    ['add age', 'pain_vas on arm + week + age | subject, arm x week, over week by arm'],
    ['with a random slope of week', 'pain_vas on arm + week | week in subject, arm x week, over week by arm'],
    ['without arm', 'pain_vas on week | subject, over week'],
  ])('ANA-174: a follow-up changes it: %s', (change, wanted) => {
    expect(read('pain_visits.csv', 'linear mixed model pain_vas ~ arm * week + (1|subject)', change)).toBe(wanted)
  })
})
