import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { labelDoses } from '../label-doses.ts'
import type { DoseResponsePlan } from './dose-response-plan.ts'

/** Python: wells, means of the doses and curves over a logarithmic axis; doses of 0 stand at its left end. */
export function drawDoses(plan: DoseResponsePlan, say: PickText): string {
  const half = `${plan.potency.prefix}50`
  return `${say('# Figure: wells, means of the doses and curves; doses of 0 stand at the left end of the axis.', '# 图：各孔、各剂量均值和曲线；剂量 0 画在横轴最左端。')}
fig, ax = plt.subplots(figsize=(7.5, 5), layout="constrained")
positive = data.loc[data["amount"] > 0, "amount"]
lowest, highest = positive.min(), positive.max()
zero_at = lowest / (highest / lowest) ** 0.15 / 1.5
for at, (name, rows) in enumerate(curves.items()):
    colour = f"C{at % 10}"
    ax.scatter(rows["amount"].replace(0, zero_at), rows[response], s=14, alpha=0.4, color=colour, linewidth=0)
    means = rows.groupby("amount")[response].mean()
    label = f"{name}${say(': no curve', '：未拟合')}" if name not in fits else f"${plan.groups.length > 0 ? '{name}: ' : ''}${half} = {show(10 ** fits[name]['p']['middle'])}"
    ax.scatter(means.index.to_series().replace(0, zero_at), means, s=52, color=colour, edgecolor="white", zorder=3, label=label)
    if name in fits:
        grid = np.linspace(np.log10(lowest), np.log10(highest), 300)
        ax.plot(10**grid, curve(grid, fits[name]["p"]), color=colour, linewidth=1.8)
        middle = fits[name]["p"]["middle"]
        if lowest <= 10**middle <= highest:
            ax.vlines(10**middle, 0, curve(middle, fits[name]["p"]), color=colour, linestyle=":", linewidth=1.2)
${labelDoses('data["amount"]')}
ax.set_ylim(bottom=min(0, data[response].min() * 1.05))
ax.set_xlabel(${plan.doseBase ? `f"${say('dose (from {dose}), logarithmic axis', '剂量（由 {dose} 还原），对数坐标')}"` : `f"{dose}${say(', logarithmic axis', '（对数坐标）')}"`})
ax.set_ylabel(response)
ax.legend(frameon=False${plan.groups.length > 0 ? ', title=" / ".join(groups)' : ''})
ax.set_title(f"${say('Dose-response of {response}, n = {len(data)}', '{response} 的剂量反应曲线（n = {len(data)}）')}"${titleSuffix(plan, say)})
plt.show()`
}

/** Python: the conclusion in plain words, worded from the numbers. */
export function concludeDoses(plan: DoseResponsePlan, say: PickText): string {
  const half = `${plan.potency.prefix}50`
  const unit = plan.doseBase ? '' : say(' in the unit of {dose}', '，单位同 {dose}')
  const who = plan.groups.length > 0 ? '{name}' : '{response}'
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for name, reason in unfit.items():
    print(f"${say('{name}: {reason}', '{name}：{reason}')}")
for name, fit in fits.items():
    p, width = fit["p"], fit["width"]
    direction = "${say('falls', '下降')}" if p["slope"] > 0 else "${say('rises', '上升')}"
    print(f"${say(`${who}: the response {direction} with the dose; half of the effect, midway between the fitted plateaus of {show(p['top'])} and {show(p['bottom'])}, is reached at ${half} = {show(10 ** p['middle'])} (95% CI {show(10 ** (p['middle'] - width))} to {show(10 ** (p['middle'] + width))}${unit}).`, `${who}：反应随剂量{direction}；达到半数效应（拟合平台 {show(p['top'])} 与 {show(p['bottom'])} 的中点）的剂量为 ${half} = {show(10 ** p['middle'])}（95% 置信区间 {show(10 ** (p['middle'] - width))} 至 {show(10 ** (p['middle'] + width))}${unit}）。`)}"${say(` + ("" if fit["inside"] else " This lies beyond the tested doses.")`, ` + ("" if fit["inside"] else "该值超出所测剂量范围。")`)})
${
  plan.groups.length > 0
    ? `for first, second, ratio, low, high, _, p in ratios:
    if p < 0.05:
        print(f"${say(`{first} needs {show(ratio)} times the dose of {second} for half of its effect (95% CI {show(low)} to {show(high)}, {show_p(p)}).`, `达到半数效应时，{first} 所需剂量是 {second} 的 {show(ratio)} 倍（95% 置信区间 {show(low)} 至 {show(high)}，{show_p(p)}）。`)}")
    else:
        print(f"${say(`There is no clear evidence that {first} and {second} differ in ${half} ({show_p(p)}); that does not show them to be equally potent.`, `没有发现 {first} 与 {second} 的 ${half} 存在有统计学意义的差异（{show_p(p)}）；这并不证明二者效力相同。`)}")
`
    : ''
}if fits:
    print("${say(`The ${half} here is relative: it is half way between the curve’s own plateaus, not the dose at a response of 50.`, `此处的 ${half} 是相对值：即曲线自身两个平台的中点，而不是反应等于 50 时的剂量。`)}")
print("${say('Wells are taken as independent. If several wells come from one plate or one day, the intervals are too narrow.', '各孔视为相互独立；若多个孔来自同一块板或同一天的实验，区间会偏窄。')}")`
}
