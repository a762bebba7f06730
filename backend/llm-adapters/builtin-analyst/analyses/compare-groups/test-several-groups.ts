import type { PickText } from '../../write/pick-text.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { comparePairs } from './compare-pairs.ts'
import { ratioOfMeans } from './ratio-of-means.ts'
import { reportName } from './report-name.ts'

/**
 * Python: Welch's ANOVA (Welch 1951) and the ordinary one, Kruskal-Wallis, eta and omega squared, epsilon squared for
 * ranks (H / (n - 1)), post-hoc comparisons and the conclusion.
 */
export function testSeveralGroups(plan: CompareGroupsPlan, say: PickText): string {
  const { preferRanks } = plan.wishes
  const means = testMeans(plan, say)
  const ranks = testRanks(plan, say)
  return [
    'values = pd.concat(samples)',
    ...(preferRanks ? [ranks, means] : [means, ranks]),
    comparePairs(plan, say),
    ...ratioOfMeans(plan, say),
    conclude(plan, say),
  ].join('\n\n')
}

function testMeans(plan: CompareGroupsPlan, say: PickText): string {
  const name = reportName(plan)
  const { equalVariances, preferRanks } = plan.wishes
  const comma = say(', ', '，')
  const main = equalVariances
    ? 'ordinary.statistic, len(levels) - 1, len(data) - len(levels), ordinary.pvalue'
    : 'welch.statistic, welch.df_num, welch.df_denom, welch.pvalue'
  return `${say('# Do the means differ? Welch allows unequal variances, the ordinary ANOVA does not.', '# 各组均值是否不同？Welch 方差分析允许方差不等，普通方差分析则不允许。')}
welch = anova_oneway(samples, use_var="unequal")
ordinary = stats.f_oneway(*samples)
print(f"${say("Welch's ANOVA: ", 'Welch 方差分析：')}F({welch.df_num:.0f}, {welch.df_denom:.2f}) = {welch.statistic:.4f}${comma}{show_p(welch.pvalue)}")
print(f"${say('One-way ANOVA: ', '单因素方差分析：')}F({len(levels) - 1}, {len(data) - len(levels)}) = {ordinary.statistic:.4f}${comma}{show_p(ordinary.pvalue)}")

${say('# Share of the variation that goes with the groups', '# 组别所能解释的变异比例')}
between = sum(len(x) * (x.mean() - values.mean()) ** 2 for x in samples)
within = sum(((x - x.mean()) ** 2).sum() for x in samples)
within_mean_square = within / (len(values) - len(levels))
eta_squared = between / (between + within)
omega_squared = max(0, (between - (len(levels) - 1) * within_mean_square) / (between + within + within_mean_square))
noncentrality = np.array(noncentral_f_interval(ordinary.statistic, len(levels) - 1, len(values) - len(levels)))
eta_low, eta_high = noncentrality / (noncentrality + len(values) - len(levels))
print(f"η² = {eta_squared:.4f}${say(', 95% CI {eta_low:.4f} to {eta_high:.4f}; ', '，95% 置信区间 {eta_low:.4f} 至 {eta_high:.4f}；')}ω² = {omega_squared:.4f}")
f, df_effect, df_error, p = ${main}
report(${name('F')}, f)
report(${name(say('df', '自由度'))}, df_effect)
report(${name(say('df, error', '自由度，误差'))}, df_error)
report(${name(preferRanks ? say('ANOVA p', '方差分析 p') : 'p')}, p)
report(${name(say('eta squared', 'η²'))}, eta_squared)
report(${name(say('eta squared, 95% CI', 'η²，95% CI'))}, (eta_low, eta_high))
report(${name(say('omega squared', 'ω²'))}, omega_squared)`
}

function testRanks(plan: CompareGroupsPlan, say: PickText): string {
  const comma = say(', ', '，')
  const name = reportName(plan)
  return `${say('# The same question by ranks', '# 用秩次回答同一个问题')}
kruskal = stats.kruskal(*samples)
print(f"Kruskal-Wallis H({len(levels) - 1}) = {kruskal.statistic:.4f}${comma}{show_p(kruskal.pvalue)}${comma}ε² = {kruskal.statistic / (len(values) - 1):.4f}")
report(${name('Kruskal-Wallis H')}, kruskal.statistic)
report(${name(plan.wishes.preferRanks ? 'p' : 'Kruskal-Wallis p')}, kruskal.pvalue)
report(${name(say('epsilon squared', 'ε²'))}, kruskal.statistic / (len(values) - 1))`
}

function conclude({ wishes }: CompareGroupsPlan, say: PickText): string {
  const main = wishes.preferRanks ? 'kruskal' : wishes.equalVariances ? 'ordinary' : 'welch'
  const other = wishes.preferRanks ? 'welch' : 'kruskal'
  const middle = wishes.preferRanks ? 'median' : 'mean'
  const shown = wishes.preferRanks ? say('median', '中位数') : say('mean', '均值')
  const size = wishes.preferRanks
    ? ''
    : say(
        ' The groups go with {100 * omega_squared:.1f}% of the variation (ω²).',
        '组别可解释 {100 * omega_squared:.1f}% 的变异（ω²）。',
      )
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
p = ${main}.pvalue
middles = pd.Series([x.${middle}() for x in samples], index=levels)
print("\\n${say('Conclusion', '结论')}")
print(f"${say(`The ${shown} of {measure} runs from {show(middles.min())} ({middles.idxmin()}) to {show(middles.max())} ({middles.idxmax()}).`, `{measure} 的${shown}最低为 {show(middles.min())}（{middles.idxmin()}），最高为 {show(middles.max())}（{middles.idxmax()}）。`)}")
if np.isnan(p):
    print("${say('The main test cannot be computed, since the values of a group do not vary; see the other tests.', '某个组的数值没有变异，主要检验无法计算，请参考其他检验。')}")
elif p < 0.05:
    print(f"${say(`The groups differ by more than chance alone would make likely ({show_p(p)}).${size}`, `各组之间的差异有统计学意义（{show_p(p)}）。${size}`)}")
    different = pairs.loc[pairs["p"] < 0.05, "${say('pair', '比较')}"]
    print("${say('Pairs that differ after correction: ', '校正后有差异的组对：')}" + ("${say('; ', '；')}".join(different) or "${say('none', '无')}"))
else:
    print(f"${say('There is no clear evidence that the groups differ ({show_p(p)}). That does not show them to be equal.', '没有发现各组之间有统计学意义的差异（{show_p(p)}）。这并不证明各组相同。')}")
if not np.isnan(p) and (p < 0.05) != (${other}.pvalue < 0.05):
    print("${say('The tests by means and by ranks disagree, so the result depends on the method: look at the figure.', '均值检验与秩检验的结果不一致，结论依赖于所用方法，请结合图形判断。')}")
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`
}
