import { pyList } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import { orderLevels } from '../reference-level.ts'
import type { SurvivalPlan } from './survival-plan.ts'

/** Python: `levels`, `curves` and `medians`: Kaplan-Meier for each group, or for all, with its median and log-log interval. */
export function estimateCurves({ group, table }: SurvivalPlan, say: PickText): string {
  const order = group ? pyList(orderLevels(group).map((level) => pyLevel(level, group, table))) : ''
  return `${
    group
      ? `${say('# Kaplan-Meier for each group; the first one is the reference.', '# 各组的 Kaplan-Meier 估计；第一组为参照。')}
levels = [level for level in ${order} if (data[group] == level).any()]
rows = {level: data[group] == level for level in levels}`
      : `${say('# Kaplan-Meier for all rows', '# 全部数据行的 Kaplan-Meier 估计')}
levels = ["${say('all', '全部')}"]
rows = {levels[0]: data[time].notna()}`
  }
curves, table = {}, []
for level in levels:
    curve = KaplanMeierFitter().fit(data.loc[rows[level], time], happened[rows[level]], label=f"{level} (n = {rows[level].sum()})")
    low, high = median_survival_times(curve.confidence_interval_).iloc[0]
    curves[level] = curve
    table.append([rows[level].sum(), happened[rows[level]].sum(), curve.median_survival_time_, low, high])
medians = pd.DataFrame(
    table,
    index=pd.Index(levels, name=${group ? 'group' : '""'}),
    columns=["n", "${say('events', '事件数')}", "${say('median', '中位数')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"],
)
display(medians.replace(np.inf, np.nan).round(3))
for level, (_, _, median, low, high) in medians.iterrows():
    report(f"${say('median survival, {level}', '中位生存时间，{level}')}", median if np.isfinite(median) else None)
    report(f"${say('median survival, {level}, 95% CI', '中位生存时间 {level} 的 95% CI')}", (low if np.isfinite(low) else None, high if np.isfinite(high) else None))`
}

/** Python: the log-rank test as `logrank` and `p`, and every pair with Holm's correction where there are more than two groups. */
export function testCurves({ group }: SurvivalPlan, say: PickText): string {
  const overall = `${say('# Do the curves differ? Log-rank test', '# 各组曲线是否不同？log-rank 检验')}
if len(levels) < 2:
    raise ValueError("${say('Comparing needs at least two groups.', '比较至少需要两个组。')}")
logrank = statistics.multivariate_logrank_test(data[time], data[group], happened)
p = logrank.p_value
print(f"${say('Log-rank test: χ² = {logrank.test_statistic:.4f}, df = {len(levels) - 1}, {show_p(p)}', 'log-rank 检验：χ² = {logrank.test_statistic:.4f}，自由度 = {len(levels) - 1}，{show_p(p)}')}")
report("${say('log-rank chi-square', 'log-rank 卡方')}", logrank.test_statistic)
report("${say('log-rank p', 'log-rank p')}", p)`
  if (!group || group.distinct < 3) return overall
  return `${overall}

${say('# Which groups differ from which? Log-rank for each pair, corrected by Holm.', '# 哪些组之间不同？逐对作 log-rank 检验，并用 Holm 法校正。')}
pairs = statistics.pairwise_logrank_test(data[time], data[group], happened).summary[["test_statistic", "p"]]
pairs["p (Holm)"] = multipletests(pairs["p"], method="holm")[1]
print("${say('Pairwise log-rank tests', '两两 log-rank 检验')}")
display(pairs.rename(columns={"test_statistic": "χ²"}).round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "p (Holm)")}))`
}
