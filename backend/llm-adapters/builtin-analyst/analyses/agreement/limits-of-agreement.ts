import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { AgreementPlan } from './agreement-plan.ts'
import { concludeIcc } from './intraclass.ts'

/** Python: bias and limits of agreement with intervals (Bland & Altman 1999), a trend over the size, the figure; two columns only. */
export function limitsOfAgreement(plan: AgreementPlan, say: PickText): string {
  if (plan.columns.length !== 2) return ''
  return `${say('# Bland-Altman: bias and limits of agreement, each with its 95% interval', '# Bland-Altman：平均偏差和一致性界限，各带 95% 置信区间')}
first, second = raters
difference, middle = data[first] - data[second], data.mean(axis=1)
bias, sd = difference.mean(), difference.std()
t = stats.t.ppf(0.975, n - 1)
bias_half, limit_half = t * sd / np.sqrt(n), t * sd * np.sqrt(1 / n + 1.96**2 / (2 * (n - 1)))
low, high = bias - 1.96 * sd, bias + 1.96 * sd
print(f"${say('Bias ({first} - {second}): {show(bias)}, 95% CI {show(bias - bias_half)} to {show(bias + bias_half)}', '平均偏差（{first} - {second}）：{show(bias)}，95% 置信区间 {show(bias - bias_half)} 至 {show(bias + bias_half)}')}")
for name, limit in (("${say('lower limit of agreement', '一致性界限下限')}", low), ("${say('upper limit of agreement', '一致性界限上限')}", high)):
    print(f"${say('{name}: {show(limit)}, 95% CI {show(limit - limit_half)} to {show(limit + limit_half)}', '{name}：{show(limit)}，95% 置信区间 {show(limit - limit_half)} 至 {show(limit + limit_half)}')}")
    report(name, limit)
    report(f"${say('{name}, 95% CI', '{name}，95% CI')}", (limit - limit_half, limit + limit_half))
report(f"${say('bias, {first} - {second}', '平均偏差，{first} - {second}')}", bias)
report(f"${say('bias, {first} - {second}, 95% CI', '平均偏差，{first} - {second}，95% CI')}", (bias - bias_half, bias + bias_half))
trend = stats.linregress(middle, difference)
print(f"${say('Does the difference change with the size? slope {trend.slope:.4g}, {show_p(trend.pvalue)}', '差值是否随大小变化？斜率 {trend.slope:.4g}，{show_p(trend.pvalue)}')}")
report("${say('slope of the difference over the mean', '差值对均值的斜率')}", trend.slope)
report("${say('slope of the difference over the mean, p', '差值对均值的斜率，p')}", trend.pvalue)
if n <= 5000:
    shapiro = stats.shapiro(difference)
    print(f"${say('Differences normal? Shapiro-Wilk W = {shapiro.statistic:.4f}, {show_p(shapiro.pvalue)}', '差值是否正态？Shapiro-Wilk W = {shapiro.statistic:.4f}，{show_p(shapiro.pvalue)}')}")

${say('# Figure: differences over means, with bias, limits and their intervals', '# 图：差值对均值，以及平均偏差、一致性界限及其置信区间')}
fig, ax = plt.subplots(layout="constrained")
ax.scatter(middle, difference, s=20, alpha=0.7)
for value, half, color in ((bias, bias_half, "C0"), (low, limit_half, "C3"), (high, limit_half, "C3")):
    ax.axhline(value, color=color, linestyle="-" if color == "C0" else "--", linewidth=1.5)
    ax.axhspan(value - half, value + half, color=color, alpha=0.12, linewidth=0)
    ax.annotate(show(value), (1, value), xycoords=("axes fraction", "data"), xytext=(4, 0), textcoords="offset points", va="center", color=color)
ax.axhline(0, color="black", linewidth=0.8, linestyle=":")
ax.set_xlabel(f"${say('mean of {first} and {second}', '{first} 与 {second} 的均值')}")
ax.set_ylabel(f"{first} - {second}")
ax.set_title(f"${say('Bland-Altman plot, n = {n}', 'Bland-Altman 图（n = {n}）')}"${titleSuffix(plan, say)})
plt.show()

${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${say('{first} is on average {show(bias)} away from {second}; about 95% of the differences between the two are expected from {show(low)} to {show(high)}. Whether that is close enough is a question of the field, not of statistics.', '{first} 与 {second} 平均相差 {show(bias)}；预计约 95% 的差值在 {show(low)} 至 {show(high)} 之间。这是否足够接近，要由专业判断而不是统计来回答。')}")
if trend.pvalue < 0.05:
    print("${say('The difference changes with the size of the measurement, so one pair of limits does not fit all sizes.', '差值随测量值大小变化，同一对界限不适用于所有大小。')}")
${concludeIcc(say)}`
}
