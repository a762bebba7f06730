import type { PickText } from '../../write/pick-text.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { ratioOfMeans } from './ratio-of-means.ts'
import { reportName } from './report-name.ts'

/**
 * Python: Welch's (or Student's) t test with the difference and its 95 % interval, Hedges' g (exact correction, noncentral
 * interval), Mann-Whitney U with the rank-biserial correlation (interval by Fisher's z), and the conclusion.
 */
export function testTwoGroups(plan: CompareGroupsPlan, say: PickText): string {
  const [means, ranks] = [testMeans(plan, say), testRanks(plan, say)]
  const { preferRanks } = plan.wishes
  const body = preferRanks ? [ranks, means] : [means, ranks]
  return [pair, ...body, ...ratioOfMeans(plan, say), preferRanks ? concludeRanks(say) : concludeMeans(say)].join('\n\n')
}

const pair = 'first, second = levels\na, b = samples'

function testMeans(plan: CompareGroupsPlan, say: PickText): string {
  const { wishes } = plan
  const name = reportName(plan)
  const test = wishes.equalVariances ? say("Student's t test", 'Student t 检验') : say('Welch t test', 'Welch t 检验')
  return `${say('# Difference of means with its 95% confidence interval', '# 均值差及其 95% 置信区间')}
t_test = stats.ttest_ind(a, b, equal_var=${wishes.equalVariances ? 'True' : 'False'})
difference = a.mean() - b.mean()
low, high = t_test.confidence_interval(0.95)
print(f"${say(`${test} ({first} - {second}): t = {t_test.statistic:.4f}, df = {t_test.df:.2f}, {show_p(t_test.pvalue)}`, `${test}（{first} - {second}）：t = {t_test.statistic:.4f}，自由度 = {t_test.df:.2f}，{show_p(t_test.pvalue)}`)}")
print(f"${say('Difference of means: {show(difference)}, 95% CI {show(low)} to {show(high)}', '均值差：{show(difference)}，95% 置信区间 {show(low)} 至 {show(high)}')}")

${say("# Size of the difference in standard deviations: Hedges' g", '# 以标准差为单位的差异大小：Hedges’ g')}
freedom = len(a) + len(b) - 2
pooled_sd = np.sqrt(((len(a) - 1) * a.var() + (len(b) - 1) * b.var()) / freedom)
correction = np.exp(gammaln(freedom / 2) - np.log(freedom / 2) / 2 - gammaln((freedom - 1) / 2))
scale = np.sqrt(1 / len(a) + 1 / len(b))
g = difference / pooled_sd * correction
g_low, g_high = (correction * scale * shift for shift in noncentral_t_interval(difference / pooled_sd / scale, freedom))
print(f"Hedges' g = {g:.3f}${say(', 95% CI {g_low:.3f} to {g_high:.3f}', '，95% 置信区间 {g_low:.3f} 至 {g_high:.3f}')}")

report(${name(say('difference of means, {first} - {second}', '均值差，{first} - {second}'))}, difference)
report(${name(say('difference of means, {first} - {second}, 95% CI', '均值差，{first} - {second}，95% CI'))}, (low, high))
report(${name("Hedges' g")}, g)
report(${name(say("Hedges' g, 95% CI", "Hedges' g，95% CI"))}, (g_low, g_high))
report(${name('t')}, t_test.statistic)
report(${name(say('df', '自由度'))}, t_test.df)
report(${name(wishes.preferRanks ? say('t test p', 't 检验 p') : 'p')}, t_test.pvalue)`
}

function testRanks(plan: CompareGroupsPlan, say: PickText): string {
  const name = reportName(plan)
  return `${say('# The same question by ranks', '# 用秩次回答同一个问题')}
rank_test = stats.mannwhitneyu(a, b)
rank_biserial = 2 * rank_test.statistic / (len(a) * len(b)) - 1
${say('# Its interval by Fisher’s z, with the error of the rank sum', '# 区间用 Fisher z 变换，标准误来自秩和')}
rank_error = np.sqrt((len(a) + len(b) + 1) / (3 * len(a) * len(b)))
rank_low, rank_high = np.tanh(np.arctanh(np.clip(rank_biserial, -1 + 1e-12, 1 - 1e-12)) + stats.norm.ppf([0.025, 0.975]) * rank_error)
print(f"Mann-Whitney U = {rank_test.statistic:.1f}${say(', {show_p(rank_test.pvalue)}, rank-biserial r = {rank_biserial:.3f}, 95% CI {rank_low:.3f} to {rank_high:.3f}', '，{show_p(rank_test.pvalue)}，秩二列相关 r = {rank_biserial:.3f}，95% 置信区间 {rank_low:.3f} 至 {rank_high:.3f}')}")
report(${name('Mann-Whitney U')}, rank_test.statistic)
report(${name(plan.wishes.preferRanks ? 'p' : 'Mann-Whitney p')}, rank_test.pvalue)
report(${name(say('rank-biserial r', '秩二列相关 r'))}, rank_biserial)
report(${name(say('rank-biserial r, 95% CI', '秩二列相关 r，95% CI'))}, (rank_low, rank_high))`
}

const concludeMeans = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
p = t_test.pvalue
print("\\n${say('Conclusion', '结论')}")
print(f"${say('On average {measure} is {show(a.mean())} for {first} and {show(b.mean())} for {second}; the difference is {show(difference)} (95% CI {show(low)} to {show(high)}).', '{measure} 的均值：“{first}”组为 {show(a.mean())}，“{second}”组为 {show(b.mean())}；差值为 {show(difference)}（95% 置信区间 {show(low)} 至 {show(high)}）。')}")
if np.isnan(p):
    print("${say('The t test cannot be computed, since the values do not vary.', '数值没有变异，无法计算 t 检验。')}")
elif p < 0.05:
    size = "${say('very small', '很小')}" if abs(g) < 0.2 else "${say('small', '较小')}" if abs(g) < 0.5 else "${say('medium', '中等')}" if abs(g) < 0.8 else "${say('large', '较大')}"
    print(f"${say('The groups differ by more than chance alone would make likely ({show_p(p)}); the size of the difference is {size} (g = {g:.2f}).', '两组差异有统计学意义（{show_p(p)}），差异程度{size}（g = {g:.2f}）。')}")
else:
    print(f"${say('There is no clear evidence of a difference ({show_p(p)}). That does not show the groups to be equal: any difference inside the interval remains possible.', '没有发现有统计学意义的差异（{show_p(p)}）。这并不证明两组相同：置信区间内的差异都仍有可能。')}")
if not np.isnan(p) and (p < 0.05) != (rank_test.pvalue < 0.05):
    print(f"${say('The rank test disagrees ({show_p(rank_test.pvalue)}), so the result depends on the method: look at the figure.', '秩检验的结果不一致（{show_p(rank_test.pvalue)}），结论依赖于所用方法，请结合图形判断。')}")
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`

const concludeRanks = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
p = rank_test.pvalue
print("\\n${say('Conclusion', '结论')}")
print(f"${say('The median of {measure} is {show(a.median())} for {first} and {show(b.median())} for {second}.', '{measure} 的中位数：“{first}”组为 {show(a.median())}，“{second}”组为 {show(b.median())}。')}")
if p < 0.05:
    direction = "${say('higher', '高于')}" if rank_biserial > 0 else "${say('lower', '低于')}"
    print(f"${say('Values tend to be {direction} for {first} than for {second}, by more than chance alone would make likely ({show_p(p)}).', '“{first}”组的数值倾向于{direction}“{second}”组，差异有统计学意义（{show_p(p)}）。')}")
else:
    print(f"${say('There is no clear evidence that values tend to differ between the groups ({show_p(p)}). That does not show the groups to be equal.', '没有发现两组数值分布有统计学意义的差异（{show_p(p)}）。这并不证明两组相同。')}")
if not np.isnan(t_test.pvalue) and (p < 0.05) != (t_test.pvalue < 0.05):
    print(f"${say('The t test disagrees ({show_p(t_test.pvalue)}), so the result depends on the method: look at the figure.', 't 检验的结果不一致（{show_p(t_test.pvalue)}），结论依赖于所用方法，请结合图形判断。')}")
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`
