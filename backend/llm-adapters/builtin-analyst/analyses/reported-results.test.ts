import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../create-builtin-analyst.ts'
import { codeOf, makeTask } from '../testing/load-fixture.ts'
import { cellOf, readReference } from '../testing/read-reference.ts'
import { lintProgram, type ProgramResult, runPrograms } from '../testing/run-programs.ts'

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
const codes = Object.fromEntries(
  Object.entries(asked).map(([name, task]) => [name, codeOf(answerTask(task)) ?? '']),
) as Record<Name, string>

describe('what the programs report, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    const all = runPrograms(Object.values(codes))
    results = Object.fromEntries(Object.keys(codes).map((name, at) => [name, all[at] as ProgramResult]))
  }, 300_000)
  const value = (name: Name, of: string): number => {
    const found = results[name]?.reported[of]
    if (typeof found !== 'number')
      throw new Error(`${name} reported no ${of}: ${Object.keys(results[name]?.reported ?? {}).join('; ')}`)
    return found
  }
  const equal = (got: number, wanted: number, tolerance = 1e-6) =>
    expect(Math.abs(got - wanted)).toBeLessThanOrEqual(Math.max(1e-12, tolerance * Math.abs(wanted)))

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
    equal(value(name, 'mean, female'), cellOf(r, 'estimate', 0))
    equal(value(name, 'mean, male'), cellOf(r, 'estimate', 1))
    equal(value(name, 'difference of means, female - male'), cellOf(r, 'estimate', 0) - cellOf(r, 'estimate', 1))
    equal(value(name, 'difference of means, female - male, 95% CI (low)'), cellOf(r, 'lower'))
    equal(value(name, 'difference of means, female - male, 95% CI (high)'), cellOf(r, 'upper'))
    equal(value(name, 't'), cellOf(r, 'statistic'))
    equal(value(name, 'df'), cellOf(r, 'df'))
    equal(value(name, 'p'), cellOf(r, 'p'))
  })

  it('ANA-90: Hedges’ g and the rank-biserial correlation with their intervals, Mann-Whitney', () => {
    const [g, r, u] = ['two-hedges-g', 'two-rank-biserial', 'two-mann-whitney'].map((e) => readReference('groups', e))
    if (!g || !r || !u) throw new Error('no reference')
    equal(value('welch', "Hedges' g"), cellOf(g, 'estimate'))
    equal(value('welch', "Hedges' g, 95% CI (low)"), cellOf(g, 'lower'))
    equal(value('welch', "Hedges' g, 95% CI (high)"), cellOf(g, 'upper'))
    equal(value('ranks', 'rank-biserial r'), cellOf(r, 'estimate'))
    equal(value('ranks', 'rank-biserial r, 95% CI (low)'), cellOf(r, 'lower'))
    equal(value('ranks', 'rank-biserial r, 95% CI (high)'), cellOf(r, 'upper'))
    equal(value('ranks', 'Mann-Whitney U'), cellOf(u, 'statistic'))
    equal(value('ranks', 'p'), cellOf(u, 'p'))
  })

  it('ANA-90: several groups: Welch’s and the ordinary ANOVA, η² with its interval, ω², Kruskal-Wallis', () => {
    const [welch, anova] = [readReference('groups', 'anova-welch'), readReference('groups', 'anova')]
    const [eta, omega] = [readReference('groups', 'anova-eta-squared'), readReference('groups', 'anova-omega-squared')]
    const kruskal = readReference('groups', 'kruskal-wallis')
    equal(value('species', 'F'), cellOf(welch, 'f'))
    equal(value('species', 'df, error'), cellOf(welch, 'df_residual'))
    equal(value('species', 'p'), cellOf(welch, 'p'))
    equal(value('tukey', 'F'), cellOf(anova, 'f'))
    equal(value('tukey', 'p'), cellOf(anova, 'p'))
    equal(value('species', 'eta squared'), cellOf(eta, 'estimate'))
    equal(value('species', 'eta squared, 95% CI (low)'), cellOf(eta, 'lower'))
    equal(value('species', 'eta squared, 95% CI (high)'), cellOf(eta, 'upper'))
    equal(value('species', 'omega squared'), cellOf(omega, 'estimate'))
    equal(value('species', 'Kruskal-Wallis H'), cellOf(kruskal, 'statistic'))
    equal(value('dunn', 'p'), cellOf(kruskal, 'p'))
    equal(value('dunn', 'epsilon squared'), cellOf(readReference('groups', 'kruskal-epsilon-squared'), 'estimate'))
  })

  it.each([0, 1, 2])('ANA-90: comparisons after the test, pair %i: Games-Howell, Tukey, Dunn with Holm', (row) => {
    const pair = ['Adelie - Chinstrap', 'Adelie - Gentoo', 'Chinstrap - Gentoo'][row] ?? ''
    for (const [name, entry] of [['species', 'games-howell'] as const, ['tukey', 'tukey'] as const]) {
      const r = readReference('groups', entry)
      equal(value(name, `difference of means, ${pair}`), -cellOf(r, 'difference', row))
      equal(value(name, `difference of means, ${pair}, 95% CI (low)`), -cellOf(r, 'upper', row))
      equal(value(name, `difference of means, ${pair}, 95% CI (high)`), -cellOf(r, 'lower', row))
      equal(value(name, `p adjusted, ${pair}`), cellOf(r, 'p', row))
    }
    const dunn = readReference('groups', 'dunn-holm')
    equal(value('dunn', `z, ${pair}`), -cellOf(dunn, 'z', row))
    equal(value('dunn', `p adjusted, ${pair}`), cellOf(dunn, 'p_holm', row))
    equal(value('dunnZh', `校正 p, ${pair}`), cellOf(dunn, 'p_holm', row))
  })

  it('ANA-90: several measures are told apart, in Chinese: intensive care by outcome', () => {
    const r = readReference('description', 'icu-tests')
    equal(value('several', '年龄, p'), cellOf(r, '年龄_welch'))
    equal(value('several', '收缩压, p'), cellOf(r, '收缩压_welch'))
    equal(value('several', '年龄, Mann-Whitney p'), cellOf(r, '年龄_mann_whitney'))
    expect(value('several', '年龄, 均值，死亡')).toBe(65.125)
    expect(value('several', '年龄，校正 p（Holm）')).toBeGreaterThan(cellOf(r, '年龄_welch'))
  })

  it('ANA-90: cross tables: chi-square, Fisher’s exact test, Cramér’s V and odds ratio with intervals', () => {
    const icu = readReference('description', 'icu-tests')
    equal(value('infection', '卡方检验 p'), cellOf(icu, '感染_chi_square'))
    equal(value('admission', 'Fisher 精确检验 p'), cellOf(icu, '急诊入院_fisher'))
    const large = readReference('contingency', 'chi-square-large')
    equal(value('islands', 'chi-square'), cellOf(large, 'chi_square'))
    equal(value('islands', 'p'), cellOf(large, 'p'))
    const v = readReference('contingency', 'cramer-v-large')
    equal(value('islands', "Cramér's V"), cellOf(v, 'estimate'))
    equal(value('islands', "Cramér's V, 95% CI (low)"), cellOf(v, 'lower'))
    equal(value('islands', "Cramér's V, 95% CI (high)"), cellOf(v, 'upper'))
    const odds = readReference('contingency', 'odds-and-risk').odds_ratio as unknown as Record<string, number>
    equal(value('smoking', 'odds ratio, low = 0, 0 / 1'), odds.estimate ?? 0)
    equal(value('smoking', 'odds ratio, low = 0, 0 / 1, 95% CI (low)'), odds.lower ?? 0)
    equal(value('smoking', 'odds ratio, low = 0, 0 / 1, 95% CI (high)'), odds.upper ?? 0)
    equal(value('smoking', 'p'), cellOf(readReference('contingency', 'chi-square-uncorrected'), 'p'))
    equal(value('smoking', "Fisher's exact p"), cellOf(readReference('contingency', 'fisher-two-by-two'), 'p'))
  })

  it('ANA-90: correlations with n, interval and p, also by pairs with gaps', () => {
    const [pearson, spearman] = [readReference('correlation', 'pearson'), readReference('correlation', 'spearman')]
    expect(value('ozone', 'n')).toBe(cellOf(pearson, 'n'))
    equal(value('ozone', 'Pearson r'), cellOf(pearson, 'estimate'))
    equal(value('ozone', 'Pearson r, 95% CI (low)'), cellOf(pearson, 'lower'))
    equal(value('ozone', 'Pearson r, 95% CI (high)'), cellOf(pearson, 'upper'))
    equal(value('ozone', 'Pearson r, p'), cellOf(pearson, 'p'))
    equal(value('ozone', 'Spearman ρ'), cellOf(spearman, 'estimate'))
    equal(value('ozone', 'Spearman ρ, p'), cellOf(spearman, 'p'))
    expect(value('matrix', 'n, Ozone ~ Solar.R')).toBe(111)
    equal(value('matrix', 'Pearson r, Ozone ~ Temp'), cellOf(pearson, 'estimate'))
  })

  it('ANA-95: Kendall’s tau b with interval, alone and by pairs; partial correlations by values and ranks', () => {
    const kendall = readReference('correlation', 'kendall')
    equal(value('kendall', 'Kendall τ-b'), cellOf(kendall, 'estimate'))
    equal(value('kendall', 'Kendall τ-b, p'), cellOf(kendall, 'p'))
    expect(value('kendall', 'Kendall τ-b, 95% CI (low)')).toBeLessThan(cellOf(kendall, 'estimate'))
    equal(value('kendallMatrix', 'Kendall τ-b, Ozone ~ Temp'), cellOf(kendall, 'estimate'))
    const partial = readReference('correlation', 'partial')
    expect(value('partial', 'n')).toBe(cellOf(partial, 'n'))
    expect(value('partial', 'df')).toBe(cellOf(partial, 'df'))
    equal(value('partial', 'partial Pearson r'), cellOf(partial, 'estimate'))
    equal(value('partial', 'partial Pearson r, p'), cellOf(partial, 'p'))
    equal(value('partial', 'partial Pearson r, 95% CI (low)'), cellOf(partial, 'lower'))
    equal(value('partial', 'partial Pearson r, 95% CI (high)'), cellOf(partial, 'upper'))
    equal(value('partial', 'partial Spearman ρ'), cellOf(readReference('correlation', 'partial-spearman'), 'estimate'))
    expect(results.partialZh?.printed).toContain('偏 Pearson r')
  })

  it('ANA-90: descriptions: n, missing, mean, SD, median, by group', () => {
    const r = readReference('description', 'penguins-by-species').body_mass_g as unknown as Record<string, number[]>
    equal(value('describe', 'mean, body_mass_g, Gentoo'), r.mean?.[2] ?? 0)
    equal(value('describe', 'SD, body_mass_g, Gentoo'), r.deviation?.[2] ?? 0)
    equal(value('describe', 'median, body_mass_g, Gentoo'), r.median?.[2] ?? 0)
    expect(value('describe', 'n, body_mass_g')).toBe(342)
    expect(value('describe', 'missing, body_mass_g')).toBe(2)
    expect(value('teeth', '样本量，supp = OJ')).toBe(30)
  })
})
