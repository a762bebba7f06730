import { describe, expect, it } from 'vitest'
import type { PowerPlan } from '../../analyses/power/power-plan.ts'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

/** What is solved, the design, and all that was given and is not usual. */
function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `${understood.question.kind}: ${understood.question.text.en}`
  const { plan } = understood
  return plan.kind === 'power' ? show(plan) : plan.kind
}

function show({ given, solves, spreadOf, within }: PowerPlan): string {
  const usual = { alpha: 0.05, sides: 2, ratio: 1 }
  const { design, groups, isTotal, n, ...rest } = given
  const told = Object.entries(rest).filter(
    ([name, value]) =>
      value !== null && !(Array.isArray(value) && value.length === 0) && usual[name as keyof typeof usual] !== value,
  )
  return [
    `${solves} of ${design}${design === 'several-means' ? ` ${groups}` : ''}`,
    ...told.map(([name, value]) => `${name} ${value}`),
    ...(n === null ? [] : [`n ${n}${isTotal ? ' in total' : ''}`]),
    ...(spreadOf ? [`sd of ${spreadOf.name}${within ? ` by ${within.name}` : ''}`] : []),
  ].join(', ')
}

describe('studies that are planned', () => {
  it.each([
    [
      'what sample size would I need to find a 200 g difference in birth weight, sd 700, 80% power',
      'n of two-means, difference 200, sd 700, power 0.8',
    ],
    [
      '两组血压差5mmHg，标准差12，把握度90%，每组要多少人，脱落率10%',
      'n of two-means, difference 5, sd 12, power 0.9, dropout 0.1',
    ],
    ['sample size: mean 120 vs 125, sd 15, power 90%', 'n of two-means, difference 5, sd 15, power 0.9'],
    [
      '样本量估算，有效率60%与45%，单侧0.025，把握度80%',
      'n of two-proportions, shares 0.6,0.45, power 0.8, alpha 0.025, sides 1',
    ],
    ['两组有效率 70% 和 85%，α=0.05，β=0.2，求样本量', 'n of two-proportions, shares 0.7,0.85, power 0.8'],
    [
      'sample size, HR 0.65, 60% have the event, power 90%, 15% lost to follow up',
      'n of survival, hazardRatio 0.65, eventShare 0.6, power 0.9, dropout 0.15',
    ],
    ['相关系数0.3，要多少样本才能发现，power 0.9', 'n of correlation, correlation 0.3, power 0.9'],
    [
      'how many patients do we need for 3 groups with means 10, 12 and 15, sd 5, 90% power',
      'n of several-means 3, sd 5, means 10,12,15, power 0.9',
    ],
    [
      '比例2:1分组，差值5，标准差12，把握度80%，样本量多少',
      'n of two-means, difference 5, sd 12, power 0.8, ratio 0.5',
    ],
    ['配对设计，差值的标准差8，差值4，把握度80%，要多少对', 'n of paired-means, difference 4, sd 8, power 0.8'],
    ['现在每组80例，差值0.4，标准差1，把握度有多大', 'power of two-means, difference 0.4, sd 1, n 80'],
    ['总共120例，差值5，标准差10，检验效能是多少', 'power of two-means, difference 5, sd 10, n 120 in total'],
    [
      'power: two groups of 85, sd 0.9, what difference can we detect with 80%',
      'effect of two-means, sd 0.9, power 0.8, n 85',
    ],
    [
      '收缩压差5mmHg，标准差用数据里的，把握度80%，按性别分组，每组需要多少人',
      'n of two-means, difference 5, power 0.8, sd of 收缩压 by 性别',
    ],
  ])('ANA-177: %s', (prompt, wanted) => {
    expect(read('clinic_zh.csv', prompt)).toBe(wanted)
  })

  it('ANA-177: what is missing is asked one at a time, with requests that are understood', () => {
    for (const [prompt, asked] of [
      ['我要多少样本量', 'What is the study to compare'],
      ['sample size, difference 5, sd 12', 'Which power is wanted?'],
      ['sample size for 80% power to detect 5 mmHg', 'The standard deviation is missing'],
      ['sample size, sd 12, power 80%', 'The difference that matters is missing'],
      ['有 5% 的差别，需要多少例，标准差12，把握度 80%', 'The difference that matters is missing'],
      ['sample size for comparing two proportions, power 80%', 'Two proportions are needed'],
      ['sample size by anova, f=0.25, power 80%', 'How many groups'],
    ] as const) {
      const understood = understandRequest(makeTask('clinic_zh.csv', prompt))
      expect(understood, prompt).toMatchObject({ type: 'question', question: { kind: 'asks' } })
      if (understood.type !== 'question') continue
      expect(understood.question.text.en, prompt).toContain(asked)
      for (const choice of understood.question.choices)
        expect(read('clinic_zh.csv', choice[/\p{Script=Han}/u.test(prompt) ? 'zh-CN' : 'en']), choice.en).toMatch(
          / of |Which power is wanted/,
        )
    }
  })

  it('ANA-177: impossible numbers and other studies are told, and what describes a table is no planning', () => {
    expect(read('clinic_zh.csv', 'sample size for a correlation of 1.3, power 80%')).toMatch(
      /^asks: A correlation lies/,
    )
    expect(read('clinic_zh.csv', 'sample size non-inferiority margin 3, sd 10, power 80%')).toMatch(
      /^declines: Sizes are/,
    )
    expect(read('clinic_zh.csv', 'difference 5, sd 12, power 80%, 7 sites: sample size')).toMatch(/^asks: .*“7”/)
    expect(read('penguins.csv', 'how many penguins per species')).not.toMatch(/ of /)
  })

  it.each([
    ['and with 90% power?', 'n of two-means, difference 5, sd 12, power 0.9'],
    ['脱落率20%', 'n of two-means, difference 5, sd 12, power 0.8, dropout 0.2'],
    ['what if we only have 50 per group', 'power of two-means, difference 5, sd 12, n 50'],
  ])('ANA-177: a follow-up changes it: %s', (change, wanted) => {
    expect(read('clinic_zh.csv', 'sample size for 80% power to detect 5 mmHg, sd 12', change)).toBe(wanted)
  })
})
