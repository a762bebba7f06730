import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { AgreementPlan } from './agreement-plan.ts'

/** Python: the six intraclass correlations of Shrout and Fleiss (1979) with their intervals; a figure where there are more than two. */
export function intraclass(plan: AgreementPlan, say: PickText): string {
  const figure = `

${say('# Figure: the values of each, subjects in the order of their mean', '# 图：各方的测量值，对象按均值排序')}
fig, ax = plt.subplots(layout="constrained")
ordered = data.loc[data.mean(axis=1).sort_values().index].to_numpy()
ax.vlines(range(n), ordered.min(axis=1), ordered.max(axis=1), color="lightgrey")
for column, name in enumerate(raters):
    ax.scatter(range(n), ordered[:, column], s=16, alpha=0.8, label=name)
ax.set_xlabel("${say('subjects by mean', '对象（按均值排序）')}")
ax.set_ylabel("${say('value', '测量值')}")
ax.set_title(f"${say('Agreement: ICC(2,1) = {icc:.2f}, n = {n}', '一致性：ICC(2,1) = {icc:.2f}，n = {n}')}"${titleSuffix(plan, say)})
ax.legend()
plt.show()

${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
${concludeIcc(say)}`
  return `${say('# Two-way table of subjects and raters: mean squares', '# 对象与评定者的双向表：均方')}
values = data.to_numpy(float)
if n < 4 or np.ptp(values) == 0 or (np.ptp(values, axis=1) == 0).all():
    raise ValueError("${say('Agreement needs at least four subjects, and values that differ between and within them.', '一致性分析至少需要四个对象，并且对象之间和对象内部的数值要有差异。')}")
grand = values.mean()
ms_rows = k * ((values.mean(axis=1) - grand) ** 2).sum() / (n - 1)
ms_columns = n * ((values.mean(axis=0) - grand) ** 2).sum() / (k - 1)
ms_within = ((values - values.mean(axis=1, keepdims=True)) ** 2).sum() / (n * (k - 1))
ms_error = (ms_within * n * (k - 1) - ms_columns * (k - 1)) / ((n - 1) * (k - 1))

${say('# Intraclass correlations: one-way (1), absolute agreement (2), consistency (3)', '# 组内相关系数：单向 (1)、绝对一致性 (2)、相对一致性 (3)')}
def by_f(f, df_error):
    low, high = f / stats.f.ppf(0.975, n - 1, df_error), f * stats.f.ppf(0.975, df_error, n - 1)
    return tuple((bound - 1) / (bound + k - 1) for bound in (f, low, high))


one_way = by_f(ms_rows / ms_within, n * (k - 1))
consistency = by_f(ms_rows / ms_error, (n - 1) * (k - 1))
icc = (ms_rows - ms_error) / (ms_rows + (k - 1) * ms_error + k * (ms_columns - ms_error) / n)
ratio, rest = ms_columns / ms_error, n * (1 + (k - 1) * icc) - k * icc
freedom = (k - 1) * (n - 1) * (k * icc * ratio + rest) ** 2 / ((n - 1) * k**2 * icc**2 * ratio**2 + rest**2)
upper_f, lower_f = stats.f.ppf(0.975, n - 1, freedom), stats.f.ppf(0.975, freedom, n - 1)
spread = k * ms_columns + (k * n - k - n) * ms_error
icc_low = n * (ms_rows - upper_f * ms_error) / (upper_f * spread + n * ms_rows)
icc_high = n * (lower_f * ms_rows - ms_error) / (spread + n * lower_f * ms_rows)
rows = []
for name, single in (("2", (icc, icc_low, icc_high)), ("3", consistency), ("1", one_way)):
    mean = tuple(k * value / (1 + (k - 1) * value) for value in single)
    rows += [(f"ICC({name},1)", *single), (f"ICC({name},k)", *mean)]
for name, value, low, high in rows:
    report(name, value)
    report(f"${say('{name}, 95% CI', '{name}，95% CI')}", (low, high))
display(pd.DataFrame(rows, columns=["", "ICC", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"]).round(4))
f_rows = ms_rows / ms_error
p = stats.f.sf(f_rows, n - 1, (n - 1) * (k - 1))
print(f"F({n - 1}, {(n - 1) * (k - 1)}) = {f_rows:.4f}${say(', ', '，')}{show_p(p)}")
report("p", p)${plan.columns.length === 2 ? '' : figure}`
}

export const concludeIcc = (
  say: PickText,
) => `print(f"${say('ICC(2,1), the absolute agreement of single values, is {icc:.2f} (95% CI {icc_low:.2f} to {icc_high:.2f}); judge it by the lower end of the interval.', '单次测量的绝对一致性 ICC(2,1) 为 {icc:.2f}（95% 置信区间 {icc_low:.2f} 至 {icc_high:.2f}），应按区间下限判断。')}")
print("${say('An ICC is high where the subjects differ much, so it holds for a population like this one.', '对象之间差异越大 ICC 越高，因此结论只适用于类似的人群。')}")`
