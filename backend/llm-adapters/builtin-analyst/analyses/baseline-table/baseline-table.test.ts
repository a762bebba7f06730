import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'
import { understandRequest } from '../../understand/understand-request.ts'

const asked = {
  smoke: makeTask('birthwt.csv', 'table 1 of age, lwt, race, ht and ui by smoke, with p values'),
  smokeMeans: makeTask('birthwt.csv', 'baseline table of age, lwt and bwt by smoke, means, with tests'),
  smokeMedians: makeTask('birthwt.csv', 'baseline table of age, lwt and bwt by smoke, medians, with tests'),
  penguins: makeTask('penguins.csv', 'Table 1 by sex'),
  species: makeTask('penguins.csv', '按物种做个三线表，带 p 值'),
  icu: makeTask('icu_zh_gbk.csv', '基线特征表，按生存结局分组', '只看女性', '换成中位数'),
  trial: makeTask('lung_trial.csv', 'are the arms balanced at baseline'),
  oneGroup: makeTask('lung_trial.csv', 'table 1 by sex'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
// As where the rows that are left happen to be of one group.
codes.oneGroup = codes.oneGroup.replace(/^df = .*$/m, (line) => `${line}\ndf = df[df["sex"] == "female"]`)

const planOf = (...prompts: [string, ...string[]]) => {
  const [table, ...said] = prompts
  const understood = understandRequest(makeTask(table, ...said))
  if (understood.type !== 'plan' || understood.plan.kind !== 'baseline-table') return null
  const { columns, group, summary, tests } = understood.plan
  return { columns: columns.map(({ name }) => name), group: group.name, summary, tests }
}

describe('what is understood', () => {
  it('ANA-100: a baseline table is asked for by its names, by the group that is named', () => {
    expect(planOf('penguins.csv', 'table one by species')).toMatchObject({
      group: 'species',
      summary: 'by-shape',
      tests: false,
    })
    expect(planOf('clinic_zh.csv', '做个三线表，糖尿病和非糖尿病对比')).toMatchObject({ group: '糖尿病' })
    expect(planOf('multicentre.csv', '各中心基线糖化血红蛋白有差异吗')).toBeNull()
  })

  it('ANA-100: without a group it takes the only column of study arms, or asks with one request for each', () => {
    expect(planOf('lung_trial.csv', 'are the arms balanced at baseline')).toMatchObject({ group: 'treatment' })
    const asks = understandRequest(makeTask('icu_zh_gbk.csv', '做一个三线表'))
    expect(asks.type === 'question' && asks.question.choices.map((choice) => choice['zh-CN'])).toContain(
      '做一个三线表，按 `生存结局` 分组',
    )
    expect(planOf('icu_zh_gbk.csv', '做一个三线表，按 生存结局 分组')).toMatchObject({ group: '生存结局' })
  })

  it('ANA-101: what was measured after baseline, the follow-up and its event are left out', () => {
    expect(planOf('before_after_zh.csv', '两组基线可比吗')?.columns).toEqual([
      '性别',
      '年龄',
      '治疗前收缩压',
      '治疗前疼痛评分',
    ])
    const trial = planOf('lung_trial.csv', 'table 1 by treatment')?.columns
    expect(trial).toContain('stage')
    expect(trial).not.toContain('followup_months')
    expect(trial).not.toContain('status')
  })

  it('ANA-102: medians, means, p values, other groups and rows are heeded, in the request and after it', () => {
    expect(planOf('penguins.csv', '按岛屿做个基线表，连续变量用中位数和四分位数')).toMatchObject({ summary: 'median' })
    expect(planOf('penguins.csv', 'table 1 by sex', 'add p values')).toMatchObject({ group: 'sex', tests: true })
    expect(planOf('penguins.csv', 'table 1 by sex', 'by species instead')).toMatchObject({ group: 'species' })
    expect(planOf('birthwt.csv', 'table 1 by race without bwt')?.columns).toHaveLength(8)
    expect(planOf('penguins.csv', 'table 1 by sex', 'use medians')).toMatchObject({ group: 'sex', summary: 'median' })
    expect(planOf('penguins.csv', 'table 1 by sex with p values', 'remove the p values')).toMatchObject({
      tests: false,
    })
    expect(planOf('clinic_zh.csv', '按是否吸烟列出基线资料，附P值和SMD')).toMatchObject({ group: '吸烟', tests: true })
    expect(planOf('penguins.csv', 'table 1 by sex', 'without year')?.columns).not.toContain('year')
    expect(planOf('icu_zh_gbk.csv', '基线特征表，按生存结局分组', '换成中位数')).toMatchObject({ summary: 'median' })
  })
})

describe('the programs, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  const reported = (name: Name, key: string) => Number(results[name]?.reported[key])
  beforeAll(() => {
    results = runNamed(codes)
  }, 300_000)

  it.each(Object.keys(asked).filter((name) => name !== 'oneGroup') as Name[])(
    'ANA-103: %s runs without warning, is linted clean and draws a figure',
    (name) => {
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles).toHaveLength(1)
      expect(lintProgram(codes[name])).toBe('')
    },
  )

  it('ANA-103: standardised differences are those of R, numbers with a direction', () => {
    const births = readReference('description', 'births-by-smoke-smd')
    for (const column of ['age', 'lwt', 'race', 'ht', 'ui'])
      expect(reported('smoke', `SMD, ${column}`)).toBeCloseTo(cellOf(births, column), 9)
    const penguins = readReference('description', 'penguins-by-sex-smd')
    for (const column of ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'body_mass_g'])
      expect(reported('penguins', `SMD, ${column}`)).toBeCloseTo(cellOf(penguins, column), 9)
  })

  it('ANA-103: tests are those of R, each named; a skewed number has its median and a rank test', () => {
    const tests = readReference('description', 'births-by-smoke-tests')
    expect(reported('smoke', 'p, age')).toBeCloseTo(cellOf(tests, 'age_welch'), 9)
    expect(reported('smoke', 'p, race')).toBeCloseTo(cellOf(tests, 'race_chi_square'), 12)
    expect(reported('smoke', 'p, ht')).toBeCloseTo(cellOf(tests, 'ht_fisher'), 9)
    expect(reported('smokeMeans', 'p, lwt')).toBeCloseTo(cellOf(tests, 'lwt_welch'), 9)
    expect(reported('smokeMedians', 'p, age')).toBeCloseTo(cellOf(tests, 'age_mann_whitney'), 9)
    expect(results.smoke?.printed).toMatch(/lwt, median \[Q1, Q3\].*Mann-Whitney/)
    expect(results.smoke?.printed).toMatch(/ht, n \(%\).*Fisher/)
  })

  it('ANA-103: means, deviations and medians by group are those of R', () => {
    const { age, lwt, bwt } = readReference<Record<'age' | 'lwt' | 'bwt', Record<string, number[]>>>(
      'description',
      'births-by-smoke',
    )
    for (const [at, level] of ['0', '1'].entries()) {
      expect(reported('smokeMeans', `mean, age, ${level}`)).toBeCloseTo(cellOf(age, 'mean', at), 9)
      expect(reported('smokeMeans', `SD, bwt, ${level}`)).toBeCloseTo(cellOf(bwt, 'deviation', at), 9)
      expect(reported('smokeMedians', `median, lwt, ${level}`)).toBeCloseTo(cellOf(lwt, 'median', at), 9)
      expect(reported('smokeMeans', `n, ${level}`)).toBe(cellOf(age, 'n', at))
    }
    expect(results.species?.printed).toMatch(/male\s+168 \(50\.5%\)\s+73 \(50\.0%\)\s+34 \(50\.0%\)\s+61 \(51\.3%\)/)
  })

  it('ANA-103: groups that share no value have no difference in a number, and one group is refused in words', () => {
    expect(results.species?.reported['SMD, island']).toBeNull()
    expect(results.oneGroup?.error).toContain('needs at least two groups')
  })
})
