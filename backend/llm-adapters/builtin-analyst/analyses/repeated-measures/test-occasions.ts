import type { PickText } from '../../write/pick-text.ts'
import type { RepeatedMeasuresPlan } from './repeated-measures-plan.ts'

/**
 * Python: the description, sphericity (Mauchly 1940), the ANOVA with the corrections of Greenhouse-Geisser (1959) and
 * Huynh-Feldt (1976), partial and generalised η², and Friedman's test with Kendall's W.
 */
export function testOccasions({ wishes }: RepeatedMeasuresPlan, say: PickText): string {
  const blocks = [
    testMeans(say, wishes.preferRanks ? say('ANOVA p', '方差分析 p') : 'p'),
    testRanks(say, wishes.preferRanks ? 'p' : 'Friedman p'),
  ]
  return [describe(say), ...(wishes.preferRanks ? blocks.toReversed() : blocks)].join('\n\n')
}

const describe = (say: PickText) => `${say('# Describe each measurement.', '# 描述各次测量。')}
n, k = data.shape
values = data.to_numpy(dtype=float)
if k < 3 or n < k:
    raise ValueError("${say('Repeated measures need at least three measurements, and as many subjects.', '重复测量分析至少需要三次测量，且对象数不少于测量次数。')}")
if (np.ptp(values - values.mean(axis=1, keepdims=True), axis=0) == 0).all():
    raise ValueError("${say('The measurements do not vary within subjects, so no test can be computed.', '同一对象的各次测量没有变异，无法进行检验。')}")
table = data.describe().T
table["count"] = table["count"].astype(int)
table.columns = ["n", "${say('mean', '均值')}", "${say('SD', '标准差')}", "${say('min', '最小值')}", "Q1", "${say('median', '中位数')}", "Q3", "${say('max', '最大值')}"]
display(table.round(3))
report("${say('n', '样本量')}", n)
for name in occasions:
    report(f"${say('mean, {name}', '均值，{name}')}", data[name].mean())
    report(f"${say('SD, {name}', '标准差，{name}')}", data[name].std())
    report(f"${say('median, {name}', '中位数，{name}')}", data[name].median())`

const testMeans = (
  say: PickText,
  p: string,
) => `${say('# Repeated-measures ANOVA: the variation between subjects is taken out.', '# 重复测量方差分析：扣除对象之间的变异。')}
grand = values.mean()
between = n * ((values.mean(axis=0) - grand) ** 2).sum()
subject_part = k * ((values.mean(axis=1) - grand) ** 2).sum()
error_part = ((values - grand) ** 2).sum() - between - subject_part
df_effect, df_error = k - 1, (k - 1) * (n - 1)
f = (between / df_effect) / (error_part / df_error)

${say('# Sphericity: Mauchly’s test, and the two epsilons that correct for the lack of it', '# 球形假设：Mauchly 检验，以及不满足时用于校正的两个 ε')}
covariance = np.cov(values, rowvar=False)
contrasts = np.linalg.qr(np.column_stack([np.ones(k), np.eye(k)[:, : k - 1]]))[0][:, 1:]
within = contrasts.T @ covariance @ contrasts
greenhouse_geisser = np.trace(within) ** 2 / (df_effect * (within**2).sum())
huynh_feldt = min(1, (n * df_effect * greenhouse_geisser - 2) / (df_effect * (n - 1 - df_effect * greenhouse_geisser)))
mauchly_w = np.linalg.det(within) / (np.trace(within) / df_effect) ** df_effect
rho = 1 - (2 * df_effect**2 + df_effect + 2) / (6 * df_effect * (n - 1))
second = (df_effect + 2) * (df_effect - 1) * (df_effect - 2) * (2 * df_effect**3 + 6 * df_effect**2 + 3 * df_effect + 2) / (288 * ((n - 1) * df_effect * rho) ** 2)
chi_square, chi_df = -(n - 1) * rho * np.log(mauchly_w), df_effect * (df_effect + 1) / 2 - 1
mauchly_p = stats.chi2.sf(chi_square, chi_df)
mauchly_p += second * (stats.chi2.sf(chi_square, chi_df + 4) - mauchly_p)
print(f"${say('Sphericity? Mauchly W = {mauchly_w:.4f}, {show_p(mauchly_p)}; ε Greenhouse-Geisser {greenhouse_geisser:.3f}, Huynh-Feldt {huynh_feldt:.3f}', '球形假设 Mauchly W = {mauchly_w:.4f}，{show_p(mauchly_p)}；ε：Greenhouse-Geisser {greenhouse_geisser:.3f}，Huynh-Feldt {huynh_feldt:.3f}')}")

plain_p = stats.f.sf(f, df_effect, df_error)
anova_p = stats.f.sf(f, df_effect * greenhouse_geisser, df_error * greenhouse_geisser)
partial = between / (between + error_part)
generalised = between / (between + error_part + subject_part)
noncentrality = np.array(noncentral_f_interval(f, df_effect, df_error))
partial_low, partial_high = noncentrality / (noncentrality + df_error)
print(f"${say('Repeated-measures ANOVA: F({df_effect}, {df_error}) = {f:.4f}, {show_p(plain_p)}; with Greenhouse-Geisser df {df_effect * greenhouse_geisser:.2f} and {df_error * greenhouse_geisser:.2f}, {show_p(anova_p)}', '重复测量方差分析：F({df_effect}, {df_error}) = {f:.4f}，{show_p(plain_p)}；Greenhouse-Geisser 校正后自由度 {df_effect * greenhouse_geisser:.2f} 和 {df_error * greenhouse_geisser:.2f}，{show_p(anova_p)}')}")
print(f"${say('Partial η² = {partial:.4f}, 95% CI {partial_low:.4f} to {partial_high:.4f}; generalised η² = {generalised:.4f}', '偏 η² = {partial:.4f}，95% 置信区间 {partial_low:.4f} 至 {partial_high:.4f}；广义 η² = {generalised:.4f}')}")
report("F", f)
report("${say('df', '自由度')}", df_effect)
report("${say('df, error', '自由度，误差')}", df_error)
report("${p}", anova_p)
report("${say('uncorrected p', '未校正 p')}", plain_p)
report("${say('Greenhouse-Geisser epsilon', 'Greenhouse-Geisser ε')}", greenhouse_geisser)
report("${say('Huynh-Feldt epsilon', 'Huynh-Feldt ε')}", huynh_feldt)
report("Mauchly W", mauchly_w)
report("Mauchly p", mauchly_p)
report("${say('partial eta squared', '偏 η²')}", partial)
report("${say('partial eta squared, 95% CI', '偏 η²，95% CI')}", (partial_low, partial_high))
report("${say('generalised eta squared', '广义 η²')}", generalised)`

const testRanks = (
  say: PickText,
  p: string,
) => `${say('# The same question by ranks within each subject', '# 用各对象内部的秩次回答同一个问题')}
friedman = stats.friedmanchisquare(*values.T)
kendall_w = friedman.statistic / (n * (k - 1))
print(f"${say('Friedman χ²({k - 1}) = {friedman.statistic:.4f}, {show_p(friedman.pvalue)}; Kendall W = {kendall_w:.3f}', 'Friedman χ²({k - 1}) = {friedman.statistic:.4f}，{show_p(friedman.pvalue)}；Kendall W = {kendall_w:.3f}')}")
report("${say('Friedman chi-square', 'Friedman 卡方')}", friedman.statistic)
report("${p}", friedman.pvalue)
report("Kendall W", kendall_w)`
