import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { referenceCell, referenceValue } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  intercept: makeTask('sleepstudy.csv', 'mixed model of Reaction on Days, random intercept for Subject'),
  slope: makeTask('sleepstudy.csv', 'Reaction ~ Days + (Days | Subject)'),
  teeth: makeTask('orthodont.csv', 'mixed model distance ~ age * Sex + (1 | Subject)'),
  arms: makeTask('pain_visits.csv', '三组疼痛随时间的变化是否不同'),
  centres: makeTask(
    'multicentre.csv',
    'effect of arm on hba1c_week24, adjusted for hba1c_baseline, age and sex, centre as random intercept',
  ),
  share: makeTask('multicentre.csv', 'how much of the variance is between centres, ICC'),
  shareZh: makeTask('multicentre.csv', '因变量hba1c_week24，中心间的变异占多大比例'),
  singular: makeTask('pain_visits.csv', 'mixed model of pain_vas on week, arm as random intercept'),
  single: makeTask('sleepstudy.csv', 'only Days = 3: how much of the variance of Reaction is between Subject'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const table = (name: string) =>
  readFileSync(new URL(`../../../../../references/tables/${name}`, import.meta.url), 'utf8')
const refused: Name[] = ['single']

describe('mixed models, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  const got = (name: Name, value: string) => reportedValue(results[name], value)
  const reference = (entry: string, name: string) => referenceValue('mixed', entry, name)
  const cell = (entry: string, place: { table: string | null; row: string; column: string }) =>
    referenceCell('mixed', entry, place)
  beforeAll(() => {
    results = runNamed(codes, { 'sleepstudy.csv': table('sleepstudy.csv'), 'orthodont.csv': table('orthodont.csv') })
  }, 300_000)

  it.each((Object.keys(asked) as Name[]).filter((name) => !refused.includes(name)))(
    'ANA-30: %s runs without error or warning and draws figures',
    (name) => {
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(3)
    },
  )

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(codes[name]).not.toBe('')
    expect(lintProgram(codes[name])).toBe('')
  })

  it.each([
    ['intercept', 'sleep-intercept-reml'],
    ['slope', 'sleep-slope-reml'],
  ] as const)('ANA-175: %s: effects by REML with Wald limits, and variances', (name, entry) => {
    for (const [term, row] of [
      ['intercept', '(Intercept)'],
      ['Days (+1)', 'Days'],
    ] as const) {
      expectEqual(got(name, `coefficient, ${term}`), cell(entry, { table: 'fixed', row, column: 'estimate' }))
      expectEqual(
        got(name, `coefficient, ${term}, SE`),
        cell(entry, { table: 'fixed', row, column: 'std_error' }),
        1e-5,
      )
      expectEqual(
        got(name, `coefficient, ${term}, 95% CI (low)`),
        cell(entry, { table: 'wald', row, column: 'lower' }),
        1e-5,
      )
      expectEqual(
        got(name, `coefficient, ${term}, 95% CI (high)`),
        cell(entry, { table: 'wald', row, column: 'upper' }),
        1e-5,
      )
    }
  })

  it('ANA-175: variances, ICC and the test of the random slope', () => {
    const variance = (entry: string, row: number) =>
      (readValues(entry) as { random: { variance: number[] } }).random.variance[row] ?? Number.NaN
    expectEqual(got('intercept', 'variance, Subject: intercept'), variance('sleep-intercept-reml', 0), 1e-5)
    expectEqual(got('intercept', 'variance, residual'), variance('sleep-intercept-reml', 1), 1e-5)
    expectEqual(got('slope', 'variance, Subject: intercept'), variance('sleep-slope-reml', 0), 1e-5)
    expectEqual(got('slope', 'variance, Subject: Days (+1)'), variance('sleep-slope-reml', 1), 1e-5)
    expectEqual(got('slope', 'variance, residual'), variance('sleep-slope-reml', 3), 1e-5)
    expectEqual(got('intercept', 'ICC'), reference('sleep-icc', 'icc'), 1e-5)
    for (const name of ['intercept', 'slope'] as const) {
      expectEqual(got(name, 'random slope chi-square'), reference('sleep-slope-test', 'chi_square'), 1e-5)
      expectEqual(got(name, 'random slope p'), reference('sleep-slope-test', 'p'), 1e-4)
    }
    expectEqual(got('intercept', 'marginal R²'), reference('sleep-r-squared', 'marginal'), 1e-5)
    expectEqual(got('intercept', 'conditional R²'), reference('sleep-r-squared', 'conditional'), 1e-5)
    expect(results.intercept?.printed).toContain('a random slope of Days fits better')
  })

  it('ANA-175: a predictor is tested by the likelihood ratio of models by maximum likelihood', () => {
    expect(got('intercept', 'likelihood-ratio chi-square, Days')).toBeGreaterThan(50)
    expect(Object.keys(results.teeth?.reported ?? {})).not.toContain('likelihood-ratio p, age')
    expect(got('teeth', 'likelihood-ratio p, age × Sex')).toBeLessThan(0.05)
  })

  it('ANA-176: whether the groups change differently: interaction and the slope of each group', () => {
    const at = (row: string, column: string) => cell('teeth-interaction', { table: 'fixed', row, column })
    const [male, extra] = [at('age', 'estimate'), at('age:SexFemale', 'estimate')]
    expectEqual(got('teeth', 'slope, Male'), male, 1e-6)
    expectEqual(got('teeth', 'slope, Female'), male + extra, 1e-6)
    expect(results.teeth?.printed).toContain('the groups change differently')
    expect(results.arms?.printed).toContain('week 每增加 1 单位，pain_vas 变化')
  })

  it('ANA-175: the share of the variance between centres, without predictors', () => {
    expectEqual(got('share', 'ICC'), got('shareZh', 'ICC'), 1e-6)
    expect(results.share?.printed).toContain('of the variance that the predictors leave lies between centre')
  })

  it('ANA-175: few groups and a singular fit are said; a slope without change is refused', () => {
    expect(results.singular?.printed).toContain('Wald intervals are somewhat too narrow')
    expect(results.single?.error).toMatch(/ValueError.*(one row only|one value only)/)
  })
})

function readValues(entry: string): unknown {
  const text = readFileSync(new URL('../../../../../references/mixed.json', import.meta.url), 'utf8')
  return JSON.parse(text).entries[entry].values
}
