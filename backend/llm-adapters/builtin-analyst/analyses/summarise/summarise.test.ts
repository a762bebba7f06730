import { describe, expect, it } from 'vitest'
import { loadFixture, makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram } from '../../testing/run-programs.ts'

const ask = (table: string, ...prompts: string[]) => makeTask([loadFixture(table)], ...prompts)
const codes = writePrograms({
  teeth: ask('tooth_growth.csv', 'mean len with 95% CI for each supp x dose cell, bar chart'),
  line: ask('pain_visits.csv', 'mean pain per visit per arm, line plot with error bars'),
  geometric: ask('lung_trial.csv', 'geometric mean, 10th and 90th percentile of crp'),
  spread: ask(
    'penguins.csv',
    'skewness, kurtosis, coefficient of variation and standard error of body mass by species',
  ),
  density: ask('penguins.csv', 'density plot of bill length by species'),
  box: ask('penguins.csv', '按物种描述体重', '换成箱线图'),
  shares: ask('side_effects.csv', '各不良反应的发生率和95%置信区间'),
  pairs: ask('penguins.csv', 'how many penguins of each species on each island'),
  pie: ask('penguins.csv', '物种的饼图'),
  parted: ask('clinic_zh.csv', '糖尿病的患病率，男女分开，95%CI'),
  rates: ask('ward_falls.csv', 'falls per 1000 patient days by type of ward'),
  zhRates: ask('ward_falls.csv', '各类病区跌倒发生率，每千住院日'),
  zhMeans: ask('clinic_zh.csv', '50岁以上女性的胆固醇均值和95%可信区间'),
})
const results = runNamed(codes)
const cell = (entry: string, row: string, name: string) => {
  const values = readReference('description', entry)
  return cellOf(values, name, (values.row as unknown as string[]).indexOf(row))
}

describe('statistics by name', () => {
  it('ANA-210: every program is linted clean and runs without an error or a warning', () => {
    for (const [name, code] of Object.entries(codes)) {
      expect(code, name).not.toBe('')
      expect(lintProgram(code), name).toBe('')
      expect([results[name]?.error, results[name]?.warnings], name).toEqual(['', []])
    }
  })

  it('ANA-210: means, spreads and t intervals in each cell of two groupings equal the reference values', () => {
    for (const row of ['OJ, 0.5', 'VC, 1', 'VC, 2']) {
      const got = (name: string) => reportedValue(results.teeth, `${name}, len, ${row}`)
      for (const [name, wanted] of [
        ['n', 'n'],
        ['mean', 'mean'],
        ['SD', 'deviation'],
        ['SE', 'std_error'],
        ['95% CI low', 'lower'],
        ['95% CI high', 'upper'],
        ['Q1', 'lower_quartile'],
        ['max', 'maximum'],
      ] as const)
        expectEqual(got(name), cell('teeth-by-supplement-and-dose', row, wanted))
    }
  })

  it('ANA-210: geometric mean, percentiles, shape and variation equal the reference values', () => {
    const crp = readReference('description', 'crp-geometric-mean')
    const got = (name: string) => reportedValue(results.geometric, `${name}, crp_mg_per_l`)
    expectEqual(got('geometric mean'), cellOf(crp, 'mean'))
    expectEqual(got('geometric mean, CI low'), cellOf(crp, 'lower'))
    expectEqual(got('geometric mean, CI high'), cellOf(crp, 'upper'))
    expectEqual(got('P10'), cellOf(crp, '10%'))
    expectEqual(got('P90'), cellOf(crp, '90%'))
    const values = readReference<{ body_mass_g: Record<string, number[]> }>(
      'description',
      'penguins-by-species',
    ).body_mass_g
    const mass = (name: string) => reportedValue(results.spread, `${name}, body_mass_g, Gentoo`)
    expectEqual(mass('skewness'), values.skewness?.[2] ?? 0)
    expectEqual(mass('excess kurtosis'), values.kurtosis_excess?.[2] ?? 0)
    expectEqual(mass('CV (%)'), 100 * (values.cv?.[2] ?? 0))
    expectEqual(mass('SE'), values.std_error?.[2] ?? 0)
  })

  it('ANA-211: shares have Wilson intervals, pairs of categories counts; they equal the reference values', () => {
    for (const row of ['nausea_before', 'headache_after']) {
      const got = (name: string) => reportedValue(results.shares, `${name}，${row}，yes`)
      expectEqual(got('频数'), cell('effects-shares', row, 'count'))
      expectEqual(got('%'), 100 * cell('effects-shares', row, 'share'))
      expectEqual(got('95% CI 下限'), 100 * cell('effects-shares', row, 'lower'))
      expectEqual(got('95% CI 上限'), 100 * cell('effects-shares', row, 'upper'))
    }
    expect(reportedValue(results.pairs, 'n, Adelie, Dream')).toBe(
      cell('penguins-species-on-islands', 'Adelie', 'Dream'),
    )
    expect(reportedValue(results.pairs, 'n, Chinstrap, Biscoe')).toBe(0)
  })

  it('ANA-211: a rate is events over exposure with an exact Poisson interval, equal to the reference values', () => {
    for (const row of ['geriatric', 'medical', 'surgical']) {
      const got = (name: string) => reportedValue(results.rates, `${name}, ${row}`)
      expectEqual(got('falls'), cell('falls-by-ward-type', row, 'count'))
      expectEqual(got('patient_days'), cell('falls-by-ward-type', row, 'exposure'))
      expectEqual(got('rate per 1,000'), cell('falls-by-ward-type', row, 'rate'))
      expectEqual(got('95% CI low'), cell('falls-by-ward-type', row, 'lower'))
      expectEqual(got('95% CI high'), cell('falls-by-ward-type', row, 'upper'))
    }
  })
})
