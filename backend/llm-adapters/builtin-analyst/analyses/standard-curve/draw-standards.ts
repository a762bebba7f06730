import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { labelDoses } from '../label-doses.ts'
import type { StandardCurvePlan } from './standard-curve-plan.ts'

/** Python: standards, the curve, and the unknowns where they are read; amounts of 0 stand at the left end of a logarithmic axis. */
export function drawStandards(plan: StandardCurvePlan, say: PickText): string {
  const isLog = plan.model === 'logistic' || plan.wishes.logAxis
  const { hasUnknowns } = plan.wells
  const at = isLog ? '.replace(0, zero_at)' : ''
  return `${say('# Figure: standards, the curve, and the unknowns where they are read', '# 图：标准品、曲线和未知样品的位置')}
fig, ax = plt.subplots(figsize=(7.5, 5), layout="constrained")
${
  isLog
    ? `zero_at = lowest / (highest / lowest) ** 0.15 / 1.5
grid = np.geomspace(lowest, highest, 300)`
    : 'grid = np.linspace(min(0, standards[amount].min()), highest, 300)'
}
ax.plot(grid, predict(grid), color="C0", linewidth=1.8, label="${plan.model === 'logistic' ? say('four-parameter curve', '四参数曲线') : say('straight line', '直线')}")
ax.scatter(standards[amount]${at}, standards[signal], s=34, color="C0", edgecolor="white", zorder=3, label="${say('standards', '标准品')}")
${
  hasUnknowns
    ? `on_curve = read${plan.dilution ? '.assign(amount=read["amount"] / read[dilution])' : ''}.dropna(subset=["amount"])
${isLog ? 'on_curve = on_curve[on_curve["amount"].between(zero_at, highest * 3)]\n' : ''}inside = on_curve["range"] == "${say('within', '范围内')}"
ax.scatter(on_curve.loc[inside, "amount"], on_curve.loc[inside, "mean"], marker="D", s=30, color="C1", zorder=4, label="${say('unknowns', '未知样品')}")
if not inside.all():
    ax.scatter(on_curve.loc[~inside, "amount"], on_curve.loc[~inside, "mean"], marker="D", s=30, facecolor="none", edgecolor="C3", zorder=4, label="${say('unknowns beyond the standards', '超出标准品范围的未知样品')}")
`
    : ''
}${
  isLog
    ? `${labelDoses('standards[amount]')}
`
    : ''
}ax.set_xlabel(${isLog ? `f"{amount}${say(', logarithmic axis', '（对数坐标）')}"` : 'amount'})
ax.set_ylabel(${plan.subtractsBlank ? `f"{signal}${say(', blank subtracted', '（已减空白）')}"` : 'signal'})
ax.legend(frameon=False)
ax.set_title(f"${say('Standard curve of {signal}', '{signal} 的标准曲线')}"${titleSuffix(plan, say)})
plt.show()`
}

/** Python: the conclusion in plain words, worded from the numbers. */
export function concludeStandards(plan: StandardCurvePlan, say: PickText): string {
  const r = plan.model === 'line' ? 'line.rsquared' : 'r_squared'
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${say(`The ${plan.model === 'line' ? 'line' : 'curve'} covers {show(lowest)} to {show(highest)} in {amount} (R² = {${r}:.4f}). A high R² alone does not show that the shape is right: look at the recoveries.`, `${plan.model === 'line' ? '直线' : '曲线'}覆盖的 {amount} 范围为 {show(lowest)} 至 {show(highest)}（R² = {${r}:.4f}）。R² 高并不说明曲线形状合适，请看回收率。`)}")
${
  plan.wells.hasUnknowns
    ? `print(f"${say('{len(read) - len(outside)} of {len(read)} unknowns lie between the lowest and the highest standard.', '{len(read)} 个未知样品中有 {len(read) - len(outside)} 个位于最低与最高标准品之间。')}")
for side, whose in outside.groupby("range", sort=False):
    print(f"${say('{side.capitalize()} the standards, so their values are extrapolated or missing; dilute or concentrate and measure again: ', '{side}标准品范围，其数值为外推或无法给出，请稀释或浓缩后重测：')}" + "${say(', ', '、')}".join(map(str, whose[${plan.sample ? 'sample' : `"${say('row', '行')}"`}].head(20))))
if not uneven.empty:
    print("${say('Readings that differ by a CV above 15 %: ', '平行读数 CV 超过 15% 的样品：')}" + "${say(', ', '、')}".join(map(str, uneven[${plan.sample ? 'sample' : `"${say('row', '行')}"`}].head(20))))
`
    : `print("${say('The table has no unknowns; only the curve was made.', '表中没有未知样品，只拟合了曲线。')}")
`
}print("${say('The intervals are those of a single sample on this curve; differences between plates or days are not in them.', '区间只反映本条曲线上单个样品的误差，不包含板间或日间差异。')}")`
}
