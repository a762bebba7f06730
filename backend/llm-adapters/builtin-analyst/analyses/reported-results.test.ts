import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../testing/load-fixture.ts'
import { cellOf, readReference } from '../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../testing/run-programs.ts'

const asked = {
  welch: makeTask('penguins.csv', 'compare body mass between sex, only Adelie'),
  student: makeTask('penguins.csv', "student's t test: body mass by sex, only Adelie"),
  ranks: makeTask('penguins.csv', 'compare body mass between sex, only Adelie, nonparametric'),
  species: makeTask('penguins.csv', 'compare body mass between species'),
  tukey: makeTask('penguins.csv', 'compare body mass between species, equal variances, tukey'),
  dunn: makeTask('penguins.csv', 'compare body mass between species, kruskal wallis'),
  dunnZh: makeTask('penguins.csv', '用非参数检验比较不同物种的体重'),
  several: makeTask('icu_zh.xlsx', '比较死亡组和存活组的年龄和收缩压'),
  infection: makeTask('icu_zh.xlsx', '感染与生存结局有关吗'),
  admission: makeTask('icu_zh.xlsx', '急诊入院与生存结局有关吗'),
  islands: makeTask('penguins.csv', 'are species and island associated'),
  smoking: makeTask('birthwt.csv', 'is smoke associated with low'),
  ozone: makeTask('airquality.csv', 'correlation of Ozone and Temp'),
  matrix: makeTask('airquality.csv', 'correlate Ozone, Solar.R, Wind and Temp'),
  kendall: makeTask('airquality.csv', 'Kendall correlation of Ozone and Temp'),
  kendallMatrix: makeTask('airquality.csv', 'correlate Ozone, Solar.R, Wind and Temp with kendall tau b'),
  partial: makeTask('airquality.csv', 'partial correlation of Ozone and Temp adjusting for Wind and Solar.R'),
  partialZh: makeTask('penguins.csv', '控制体重和性别以后，喙长和喙深还相关吗'),
  describe: makeTask('penguins.csv', 'describe by species'),
  teeth: makeTask('tooth_growth.csv', '描述 len，按 supp 分组'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

describe('what the programs report, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes)
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])('ANA-90: %s is linted clean and runs without warnings', (name) => {
    expect(lintProgram(codes[name])).toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
  })

  it.each([
    ['welch', 'two-welch'],
    ['student', 'two-student'],
  ] as const)('ANA-90: %s: n, means, difference with both ends, t, p', (name, entry) => {
    const r = readReference('groups', entry)
    expect(value(name, 'n, female')).toBe(73)
    expectEqual(value(name, 'mean, female'), cellOf(r, 'estimate', 0))
    expectEqual(value(name, 'mean, male'), cellOf(r, 'estimate', 1))
    expectEqual(value(name, 'difference of means, female - male'), cellOf(r, 'estimate', 0) - cellOf(r, 'estimate', 1))
    expectEqual(value(name, 'difference of means, female - male, 95% CI (low)'), cellOf(r, 'lower'))
    expectEqual(value(name, 'difference of means, female - male, 95% CI (high)'), cellOf(r, 'upper'))
    expectEqual(value(name, 't'), cellOf(r, 'statistic'))
    expectEqual(value(name, 'df'), cellOf(r, 'df'))
    expectEqual(value(name, 'p'), cellOf(r, 'p'))
  })

  it('ANA-90: Hedges’ g and the rank-biserial correlation with their intervals, Mann-Whitney', () => {
    const [g, r, u] = ['two-hedges-g', 'two-rank-biserial', 'two-mann-whitney'].map((e) => readReference('groups', e))
    if (!g || !r || !u) throw new Error('no reference')
    expectEqual(value('welch', "Hedges' g"), cellOf(g, 'estimate'))
    expectEqual(value('welch', "Hedges' g, 95% CI (low)"), cellOf(g, 'lower'))
    expectEqual(value('welch', "Hedges' g, 95% CI (high)"), cellOf(g, 'upper'))
    expectEqual(value('ranks', 'rank-biserial r'), cellOf(r, 'estimate'))
    expectEqual(value('ranks', 'rank-biserial r, 95% CI (low)'), cellOf(r, 'lower'))
    expectEqual(value('ranks', 'rank-biserial r, 95% CI (high)'), cellOf(r, 'upper'))
    expectEqual(value('ranks', 'Mann-Whitney U'), cellOf(u, 'statistic'))
    expectEqual(value('ranks', 'p'), cellOf(u, 'p'))
  })

  it('ANA-90: several groups: Welch’s and the ordinary ANOVA, η² with its interval, ω², Kruskal-Wallis', () => {
    const [welch, anova] = [readReference('groups', 'anova-welch'), readReference('groups', 'anova')]
    const [eta, omega] = [readReference('groups', 'anova-eta-squared'), readReference('groups', 'anova-omega-squared')]
    const kruskal = readReference('groups', 'kruskal-wallis')
    expectEqual(value('species', 'F'), cellOf(welch, 'f'))
    expectEqual(value('species', 'df, error'), cellOf(welch, 'df_residual'))
    expectEqual(value('species', 'p'), cellOf(welch, 'p'))
    expectEqual(value('tukey', 'F'), cellOf(anova, 'f'))
    expectEqual(value('tukey', 'p'), cellOf(anova, 'p'))
    expectEqual(value('species', 'eta squared'), cellOf(eta, 'estimate'))
    expectEqual(value('species', 'eta squared, 95% CI (low)'), cellOf(eta, 'lower'))
    expectEqual(value('species', 'eta squared, 95% CI (high)'), cellOf(eta, 'upper'))
    expectEqual(value('species', 'omega squared'), cellOf(omega, 'estimate'))
    expectEqual(value('species', 'Kruskal-Wallis H'), cellOf(kruskal, 'statistic'))
    expectEqual(value('dunn', 'p'), cellOf(kruskal, 'p'))
    expectEqual(
      value('dunn', 'epsilon squared'),
      cellOf(readReference('groups', 'kruskal-epsilon-squared'), 'estimate'),
    )
  })

  it.each([0, 1, 2])('ANA-90: comparisons after the test, pair %i: Games-Howell, Tukey, Dunn with Holm', (row) => {
    const pair = ['Adelie - Chinstrap', 'Adelie - Gentoo', 'Chinstrap - Gentoo'][row] ?? ''
    for (const [name, entry] of [['species', 'games-howell'] as const, ['tukey', 'tukey'] as const]) {
      const r = readReference('groups', entry)
      expectEqual(value(name, `difference of means, ${pair}`), -cellOf(r, 'difference', row))
      expectEqual(value(name, `difference of means, ${pair}, 95% CI (low)`), -cellOf(r, 'upper', row))
      expectEqual(value(name, `difference of means, ${pair}, 95% CI (high)`), -cellOf(r, 'lower', row))
      expectEqual(value(name, `p adjusted, ${pair}`), cellOf(r, 'p', row))
    }
    const dunn = readReference('groups', 'dunn-holm')
    expectEqual(value('dunn', `z, ${pair}`), -cellOf(dunn, 'z', row))
    expectEqual(value('dunn', `p adjusted, ${pair}`), cellOf(dunn, 'p_holm', row))
    expectEqual(value('dunnZh', `校正 p, ${pair}`), cellOf(dunn, 'p_holm', row))
  })

  it('ANA-90: several measures are told apart, in Chinese: intensive care by outcome', () => {
    const r = readReference('description', 'icu-tests')
    expectEqual(value('several', '年龄, p'), cellOf(r, '年龄_welch'))
    expectEqual(value('several', '收缩压, p'), cellOf(r, '收缩压_welch'))
    expectEqual(value('several', '年龄, Mann-Whitney p'), cellOf(r, '年龄_mann_whitney'))
    expect(value('several', '年龄, 均值，死亡')).toBe(65.125)
    expect(value('several', '年龄，校正 p（Holm）')).toBeGreaterThan(cellOf(r, '年龄_welch'))
  })

  it('ANA-90: cross tables: chi-square, Fisher’s exact test, Cramér’s V and odds ratio with intervals', () => {
    const icu = readReference('description', 'icu-tests')
    expectEqual(value('infection', '卡方检验 p'), cellOf(icu, '感染_chi_square'))
    expectEqual(value('admission', 'Fisher 精确检验 p'), cellOf(icu, '急诊入院_fisher'))
    const large = readReference('contingency', 'chi-square-large')
    expectEqual(value('islands', 'chi-square'), cellOf(large, 'chi_square'))
    expectEqual(value('islands', 'p'), cellOf(large, 'p'))
    const v = readReference('contingency', 'cramer-v-large')
    expectEqual(value('islands', "Cramér's V"), cellOf(v, 'estimate'))
    expectEqual(value('islands', "Cramér's V, 95% CI (low)"), cellOf(v, 'lower'))
    expectEqual(value('islands', "Cramér's V, 95% CI (high)"), cellOf(v, 'upper'))
    const odds = readReference('contingency', 'odds-and-risk').odds_ratio as unknown as Record<string, number>
    expectEqual(value('smoking', 'odds ratio, low = 0, 0 / 1'), odds.estimate ?? 0)
    expectEqual(value('smoking', 'odds ratio, low = 0, 0 / 1, 95% CI (low)'), odds.lower ?? 0)
    expectEqual(value('smoking', 'odds ratio, low = 0, 0 / 1, 95% CI (high)'), odds.upper ?? 0)
    expectEqual(value('smoking', 'p'), cellOf(readReference('contingency', 'chi-square-uncorrected'), 'p'))
    expectEqual(value('smoking', "Fisher's exact p"), cellOf(readReference('contingency', 'fisher-two-by-two'), 'p'))
  })

  it('ANA-90: correlations with n, interval and p, also by pairs with gaps', () => {
    const [pearson, spearman] = [readReference('correlation', 'pearson'), readReference('correlation', 'spearman')]
    expect(value('ozone', 'n')).toBe(cellOf(pearson, 'n'))
    expectEqual(value('ozone', 'Pearson r'), cellOf(pearson, 'estimate'))
    expectEqual(value('ozone', 'Pearson r, 95% CI (low)'), cellOf(pearson, 'lower'))
    expectEqual(value('ozone', 'Pearson r, 95% CI (high)'), cellOf(pearson, 'upper'))
    expectEqual(value('ozone', 'Pearson r, p'), cellOf(pearson, 'p'))
    expectEqual(value('ozone', 'Spearman ρ'), cellOf(spearman, 'estimate'))
    expectEqual(value('ozone', 'Spearman ρ, p'), cellOf(spearman, 'p'))
    expect(value('matrix', 'n, Ozone ~ Solar.R')).toBe(111)
    expectEqual(value('matrix', 'Pearson r, Ozone ~ Temp'), cellOf(pearson, 'estimate'))
  })

  it('ANA-95: Kendall’s tau b with interval, alone and by pairs; partial correlations by values and ranks', () => {
    const kendall = readReference('correlation', 'kendall')
    expectEqual(value('kendall', 'Kendall τ-b'), cellOf(kendall, 'estimate'))
    expectEqual(value('kendall', 'Kendall τ-b, p'), cellOf(kendall, 'p'))
    expect(value('kendall', 'Kendall τ-b, 95% CI (low)')).toBeLessThan(cellOf(kendall, 'estimate'))
    expectEqual(value('kendallMatrix', 'Kendall τ-b, Ozone ~ Temp'), cellOf(kendall, 'estimate'))
    const partial = readReference('correlation', 'partial')
    expect(value('partial', 'n')).toBe(cellOf(partial, 'n'))
    expect(value('partial', 'df')).toBe(cellOf(partial, 'df'))
    expectEqual(value('partial', 'partial Pearson r'), cellOf(partial, 'estimate'))
    expectEqual(value('partial', 'partial Pearson r, p'), cellOf(partial, 'p'))
    expectEqual(value('partial', 'partial Pearson r, 95% CI (low)'), cellOf(partial, 'lower'))
    expectEqual(value('partial', 'partial Pearson r, 95% CI (high)'), cellOf(partial, 'upper'))
    expectEqual(
      value('partial', 'partial Spearman ρ'),
      cellOf(readReference('correlation', 'partial-spearman'), 'estimate'),
    )
    expect(results.partialZh?.printed).toContain('偏 Pearson r')
  })

  it('ANA-90: descriptions: n, missing, mean, SD, median, by group', () => {
    const r = readReference('description', 'penguins-by-species').body_mass_g as unknown as Record<string, number[]>
    expectEqual(value('describe', 'mean, body_mass_g, Gentoo'), r.mean?.[2] ?? 0)
    expectEqual(value('describe', 'SD, body_mass_g, Gentoo'), r.deviation?.[2] ?? 0)
    expectEqual(value('describe', 'median, body_mass_g, Gentoo'), r.median?.[2] ?? 0)
    expect(value('describe', 'n, body_mass_g')).toBe(342)
    expect(value('describe', 'missing, body_mass_g')).toBe(2)
    expect(value('teeth', '样本量，supp = OJ')).toBe(30)
  })
})
