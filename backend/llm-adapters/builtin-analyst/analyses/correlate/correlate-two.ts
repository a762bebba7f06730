import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { CorrelatePlan } from './correlate-plan.ts'
import { drawScatter } from './draw-scatter.ts'

/** Python blocks for two columns: coefficients with intervals, the least-squares line, by colour groups when asked. */
export function correlateTwo(plan: CorrelatePlan, say: PickText): string[] {
  const { colourBy, columns } = plan
  const extra = colourBy && !columns.includes(colourBy) ? `, ${pyString(colourBy.name)}` : ''
  return [
    `${say('# A row needs both values.', '# 两列都有值的行才能参与。')}
data = df[[x, y${extra}]].dropna(subset=[x, y])
n = len(data)
print(f"${say('Rows used: {n}; left out because a value is missing: {len(df) - n}', '使用行数：{n}；因缺失值排除的行数：{len(df) - n}')}")
if n < 4 or data[x].nunique() < 2 or data[y].nunique() < 2:
    raise ValueError("${say('A correlation needs at least four rows and values that vary.', '相关分析至少需要四行数据，并且数值要有变异。')}")`,
    `${say('# Coefficients', '# 相关系数')}
pearson = stats.pearsonr(data[x], data[y])
spearman = stats.spearmanr(data[x], data[y])
${plan.wishes.kendall ? 'kendall = stats.kendalltau(data[x], data[y])\n' : ''}rows = [
    ("Pearson r", pearson.statistic, *correlation_interval(pearson.statistic, n), pearson.pvalue),
    ("Spearman ρ", spearman.statistic, *correlation_interval(spearman.statistic, n, is_rank=True), spearman.pvalue),
]
${plan.wishes.preferRanks ? 'rows.reverse()\n' : ''}${plan.wishes.kendall ? 'rows.insert(0, ("Kendall τ-b", kendall.statistic, *correlation_interval(kendall.statistic, n, is_tau=True), kendall.pvalue))\n' : ''}for name, r, low, high, p in rows:
    print(f"${say('{name} = {r:.4f}, 95% CI {low:.4f} to {high:.4f}, {show_p(p)}, n = {n}', '{name} = {r:.4f}，95% 置信区间 {low:.4f} 至 {high:.4f}，{show_p(p)}，n = {n}')}")
display(pd.DataFrame(rows, columns=["${say('coefficient', '系数')}", "${say('value', '值')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}", "p"]).round(4).replace({"p": {0.0: "< 0.0001"}}))
report("${say('n', '样本量')}", n)
for name, r, low, high, p in rows:
    report(name, r)
    report(f"${say('{name}, 95% CI', '{name}，95% CI')}", (low, high))
    report(f"{name}, p", p)

line = stats.linregress(data[x], data[y])
print(f"${say('Least-squares line: ', '最小二乘直线：')}{y} = {line.intercept:.4g} + {line.slope:.4g} × {x}${say(', ', '，')}R² = {line.rvalue**2:.4f}")
report("${say('slope', '斜率')}", line.slope)
report("${say('intercept', '截距')}", line.intercept)`,
    ...drawScatter(plan, say),
    conclude(plan, say),
  ]
}

const conclude = (
  { wishes }: CorrelatePlan,
  say: PickText,
) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
r, p = ${wishes.kendall ? 'kendall.statistic, kendall.pvalue' : wishes.preferRanks ? 'spearman.statistic, spearman.pvalue' : 'pearson.statistic, pearson.pvalue'}
strength = "${say('very weak', '很弱')}" if abs(r) < 0.1 else "${say('weak', '较弱')}" if abs(r) < 0.3 else "${say('moderate', '中等')}" if abs(r) < 0.5 else "${say('strong', '较强')}"
direction = "${say('higher', '也较高')}" if r > 0 else "${say('lower', '反而较低')}"
print("\\n${say('Conclusion', '结论')}")
if p < 0.05:
    print(f"${say('Where {x} is higher, {y} tends to be {direction}: a {strength} association (coefficient {r:.2f}, {show_p(p)}).', '{x} 较高时，{y} 往往{direction}：关联程度{strength}（系数 {r:.2f}，{show_p(p)}）。')}")
else:
    print(f"${say('There is no clear evidence that {x} and {y} go together (coefficient {r:.2f}, {show_p(p)}). That does not show that they are unrelated.', '没有发现 {x} 与 {y} 有统计学意义的关联（系数 {r:.2f}，{show_p(p)}）。这并不证明二者无关。')}")
if abs(pearson.statistic - spearman.statistic) > 0.1:
    print("${say('The two coefficients differ: the relation may be curved, or single points may weigh much. Look at the figure.', '两个系数相差较大：关系可能是曲线，或受个别点影响较大，请结合图形判断。')}")
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`
