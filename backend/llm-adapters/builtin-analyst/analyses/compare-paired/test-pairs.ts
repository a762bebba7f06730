import type { PickText } from '../../write/pick-text.ts'
import type { ComparePairedPlan } from './compare-paired-plan.ts'

/**
 * Python: the differences described and checked, the paired t test with Cohen's dz (noncentral interval), the Wilcoxon
 * signed-rank test with the rank-biserial correlation (Kerby 2014), and the conclusion.
 */
export function testPairs({ wishes }: ComparePairedPlan, say: PickText): string {
  const blocks = wishes.preferRanks
    ? [testRanks(say, 'p'), testMeans(say, say('t test p', 't 检验 p'))]
    : [testMeans(say, 'p'), testRanks(say, 'Wilcoxon p')]
  return [describe(say), ...blocks, wishes.preferRanks ? concludeRanks(say) : concludeMeans(say)].join('\n\n')
}

const describe = (
  say: PickText,
) => `${say('# Describe both measurements and their difference.', '# 描述两次测量及其差值。')}
before, after = occasions
difference = data[after] - data[before]
if difference.nunique() < 2:
    raise ValueError("${say('All differences are the same, so no test can be computed.', '所有差值都相同，无法进行检验。')}")
table = data.assign(**{f"{after} - {before}": difference}).describe().T
table["count"] = table["count"].astype(int)
table.columns = ["n", "${say('mean', '均值')}", "${say('SD', '标准差')}", "${say('min', '最小值')}", "Q1", "${say('median', '中位数')}", "Q3", "${say('max', '最大值')}"]
display(table.round(3))
report("${say('n', '样本量')}", len(data))
for name in occasions:
    report(f"${say('mean, {name}', '均值，{name}')}", data[name].mean())
    report(f"${say('SD, {name}', '标准差，{name}')}", data[name].std())
    report(f"${say('median, {name}', '中位数，{name}')}", data[name].median())

${say('# The t test asks for differences that are about normal.', '# t 检验要求差值近似正态。')}
if len(difference) <= 5000:
    shapiro = stats.shapiro(difference)
    print(f"${say('Differences normal? Shapiro-Wilk: W = {shapiro.statistic:.4f}, {show_p(shapiro.pvalue)}', '差值是否正态？Shapiro-Wilk 检验：W = {shapiro.statistic:.4f}，{show_p(shapiro.pvalue)}')}")
    report("Shapiro-Wilk p", shapiro.pvalue)
    if shapiro.pvalue < 0.05 and len(difference) < 30:
        print("${say('They are hardly normal and few, so the signed-rank test weighs more.', '差值偏离正态且样本较小，应更多参考符号秩检验。')}")`

const testMeans = (
  say: PickText,
  p: string,
) => `${say('# Mean difference with its 95% confidence interval', '# 平均差值及其 95% 置信区间')}
t_test = stats.ttest_rel(data[after], data[before])
low, high = t_test.confidence_interval(0.95)
print(f"${say('Paired t test: t({t_test.df}) = {t_test.statistic:.4f}, {show_p(t_test.pvalue)}', '配对 t 检验：t({t_test.df}) = {t_test.statistic:.4f}，{show_p(t_test.pvalue)}')}")
print(f"${say('Mean difference: {show(difference.mean())}, 95% CI {show(low)} to {show(high)}', '平均差值：{show(difference.mean())}，95% 置信区间 {show(low)} 至 {show(high)}')}")
d = difference.mean() / difference.std()
d_low, d_high = (shift / np.sqrt(len(data)) for shift in noncentral_t_interval(t_test.statistic, len(data) - 1))
print(f"Cohen's dz = {d:.3f}${say(', 95% CI {d_low:.3f} to {d_high:.3f}', '，95% 置信区间 {d_low:.3f} 至 {d_high:.3f}')}")
report(f"${say('mean difference, {after} - {before}', '均值差，{after} - {before}')}", difference.mean())
report(f"${say('mean difference, {after} - {before}, 95% CI', '均值差，{after} - {before}，95% CI')}", (low, high))
report("Cohen's dz", d)
report("${say("Cohen's dz, 95% CI", "Cohen's dz，95% CI")}", (d_low, d_high))
report("t", t_test.statistic)
report("${say('df', '自由度')}", t_test.df)
report("${p}", t_test.pvalue)`

const testRanks = (say: PickText, p: string) => `${say('# The same question by ranks', '# 用秩次回答同一个问题')}
rank_test, is_exact = signed_rank(difference)
nonzero = difference[difference != 0]
most = len(nonzero) * (len(nonzero) + 1) / 2
positive = stats.rankdata(nonzero.abs())[nonzero > 0].sum()
rank_biserial = 2 * positive / most - 1
rank_error = np.sqrt((2 * len(nonzero) ** 3 + 3 * len(nonzero) ** 2 + len(nonzero)) / 6) / most
rank_low, rank_high = np.tanh(np.arctanh(np.clip(rank_biserial, -1 + 1e-12, 1 - 1e-12)) + stats.norm.ppf([0.025, 0.975]) * rank_error)
how = "${say('exact', '精确法')}" if is_exact else "${say('normal approximation with continuity correction', '连续性校正的正态近似')}"
print(f"${say('Wilcoxon signed-rank test ({how}): V = {positive:.1f}, {show_p(rank_test.pvalue)}; differences of 0 left out: {len(difference) - len(nonzero)}', 'Wilcoxon 符号秩检验（{how}）：V = {positive:.1f}，{show_p(rank_test.pvalue)}；差值为 0 而未计入：{len(difference) - len(nonzero)} 对')}")
print(f"${say('Rank-biserial r = {rank_biserial:.3f}, 95% CI {rank_low:.3f} to {rank_high:.3f}', '秩二列相关 r = {rank_biserial:.3f}，95% 置信区间 {rank_low:.3f} 至 {rank_high:.3f}')}")
report("Wilcoxon V", positive)
report("${p}", rank_test.pvalue)
report("${say('median difference', '差值中位数')}", difference.median())
report("${say('rank-biserial r', '秩二列相关 r')}", rank_biserial)
report("${say('rank-biserial r, 95% CI', '秩二列相关 r，95% CI')}", (rank_low, rank_high))`

const noCause = (say: PickText) =>
  `print("${say('Without a control group a change can also come from time, habituation or regression to the mean.', '没有对照组时，变化也可能来自时间推移、适应或回归均值。')}")`

const concludeMeans = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
p = t_test.pvalue
direction = "${say('higher', '高')}" if difference.mean() > 0 else "${say('lower', '低')}"
print("\\n${say('Conclusion', '结论')}")
print(f"${say('In {len(data)} subjects, {after} is on average {show(abs(difference.mean()))} {direction} than {before} (95% CI of the difference {show(low)} to {show(high)}).', '{len(data)} 个对象中，{after} 比 {before} 平均{direction} {show(abs(difference.mean()))}（差值的 95% 置信区间 {show(low)} 至 {show(high)}）。')}")
if p < 0.05:
    size = "${say('very small', '很小')}" if abs(d) < 0.2 else "${say('small', '较小')}" if abs(d) < 0.5 else "${say('medium', '中等')}" if abs(d) < 0.8 else "${say('large', '较大')}"
    print(f"${say('The difference is more than chance alone would make likely ({show_p(p)}); measured by the spread of the differences it is {size} (dz = {d:.2f}).', '差异有统计学意义（{show_p(p)}）；以差值的离散程度衡量，差异{size}（dz = {d:.2f}）。')}")
else:
    print(f"${say('There is no clear evidence of a difference ({show_p(p)}). That does not show the two to be equal: any difference inside the interval remains possible.', '没有发现有统计学意义的差异（{show_p(p)}）。这并不证明两次测量相同：置信区间内的差异都仍有可能。')}")
if (p < 0.05) != (rank_test.pvalue < 0.05):
    print(f"${say('The signed-rank test disagrees ({show_p(rank_test.pvalue)}), so the result depends on the method: look at the figure.', '符号秩检验的结果不一致（{show_p(rank_test.pvalue)}），结论依赖于所用方法，请结合图形判断。')}")
${noCause(say)}`

const concludeRanks = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
p = rank_test.pvalue
print("\\n${say('Conclusion', '结论')}")
print(f"${say('In {len(data)} subjects the median is {show(data[before].median())} for {before} and {show(data[after].median())} for {after}; {(difference > 0).sum()} rose and {(difference < 0).sum()} fell.', '{len(data)} 个对象中，{before} 的中位数为 {show(data[before].median())}，{after} 为 {show(data[after].median())}；{(difference > 0).sum()} 个升高，{(difference < 0).sum()} 个降低。')}")
if p < 0.05:
    direction = "${say('higher', '高')}" if rank_biserial > 0 else "${say('lower', '低')}"
    print(f"${say('{after} tends to be {direction} than {before}, by more than chance alone would make likely ({show_p(p)}).', '与 {before} 相比，{after} 倾向于更{direction}，差异有统计学意义（{show_p(p)}）。')}")
else:
    print(f"${say('There is no clear evidence of a difference ({show_p(p)}). That does not show the two to be equal.', '没有发现有统计学意义的差异（{show_p(p)}）。这并不证明两次测量相同。')}")
if (p < 0.05) != (t_test.pvalue < 0.05):
    print(f"${say('The t test disagrees ({show_p(t_test.pvalue)}), so the result depends on the method: look at the figure.', 't 检验的结果不一致（{show_p(t_test.pvalue)}），结论依赖于所用方法，请结合图形判断。')}")
${noCause(say)}`
