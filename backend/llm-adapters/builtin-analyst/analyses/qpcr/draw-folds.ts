import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { QpcrPlan } from './qpcr-plan.ts'

/** Python: fold changes with intervals and the samples' own values, on a log2 axis. */
export function drawFolds(plan: QpcrPlan, say: PickText): string {
  const marks = plan.isBar
    ? 'ax.bar(place, fold - 1, width * 0.8, bottom=1, color=colour, alpha=0.55, zorder=1)'
    : 'ax.plot([place - width * 0.3, place + width * 0.3], [fold, fold], color=colour, linewidth=2.5, zorder=3)'
  return `${say('# Figure: fold changes with their 95% intervals, and the samples as points, on a log2 axis', '# 图：倍数变化及 95% 置信区间，点为各样本，纵轴为 log2 坐标')}
levels = [control, *others]
width = 0.8 / len(levels)
fig, ax = plt.subplots(figsize=(max(5.5, 1.2 + 0.75 * len(targets) * len(levels)), 4.6), layout="constrained")
random = np.random.default_rng(1)
for at, level_name in enumerate(levels):
    colour = "0.45" if at == 0 else f"C{(at - 1) % 10}"
    for column, target in enumerate(targets):
        place = column + (at - (len(levels) - 1) / 2) * width
        values = each.loc[(each["gene"] == target) & (each[group].astype(str) == level_name), "fold"]
        ax.scatter(place + random.uniform(-0.2, 0.2, len(values)) * width, values, s=22, color=colour, alpha=0.7, linewidth=0, zorder=2, label=f"{level_name}" if column == 0 else None)
        row = folds[(folds["gene"] == target) & (folds["group"] == level_name)]
        if at > 0 and not row.empty:
            fold, low, high = row[["fold", "low", "high"]].iloc[0]
            ${marks}
            if np.isfinite(low):
                ax.errorbar(place, fold, yerr=[[fold - low], [high - fold]], color="black", capsize=4, linewidth=1.2, zorder=4)
ax.axhline(1, color="grey", linestyle="--", linewidth=1, zorder=0)
ax.set_yscale("log", base=2)
low_end, high_end = np.log2(ax.get_ylim())
step = 1 if high_end - low_end > 2.5 else 0.5
step = max(step, np.ceil((high_end - low_end) / 10))
ax.minorticks_off()
powers = 2.0 ** np.arange(np.ceil(low_end / step) * step, high_end + 1e-9, step)
ax.set_yticks(powers, labels=[f"{power:.3g}" for power in powers])
ax.set_xticks(range(len(targets)), labels=targets)
ax.set_ylabel(f"${say('expression relative to {control} (log2 axis)', '相对 {control} 的表达量（log2 坐标）')}")
ax.set_title(f"${say('Relative expression by {group}, reference: ', '按 {group} 比较的相对表达量，内参：')}" + "${say(' and ', '、')}".join(references)${titleSuffix(plan, say)})
ax.legend(title=group, frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
plt.show()`
}

/** Python: the conclusion in plain words, worded from the numbers. */
export const concludeFolds = (
  plan: QpcrPlan,
  say: PickText,
): string => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for target, other, _, _, _, fold, low, high, p, holm in folds.itertuples(index=False):
    if not np.isfinite(p):
        print(f"${say('{target}: {fold:.3g}-fold in {other} of that in {control}, without an interval.', '{target}：{other} 中的表达量为 {control} 的 {fold:.3g} 倍，没有区间。')}")
    elif holm < 0.05:
        print(f"${say('{target}: expression in {other} is {fold:.3g} times that in {control} (95% CI {low:.3g} to {high:.3g}, {show_p(holm)}), more than chance alone would make likely.', '{target}：{other} 中的表达量为 {control} 的 {fold:.3g} 倍（95% 置信区间 {low:.3g} 至 {high:.3g}，{show_p(holm)}），差异有统计学意义。')}")
    else:
        print(f"${say('{target}: no clear evidence of a change in {other} ({fold:.3g} times, 95% CI {low:.3g} to {high:.3g}, {show_p(holm)}); that does not show it to be unchanged.', '{target}：没有发现 {other} 中的表达有统计学意义的变化（{fold:.3g} 倍，95% 置信区间 {low:.3g} 至 {high:.3g}，{show_p(holm)}）；这并不证明表达不变。')}")
if tested.sum() > 1:
    print("${say('These p-values are corrected by Holm for the number of tests; the intervals are not.', '以上 p 值经 Holm 法校正；置信区间未校正。')}")
print("${
  Object.keys(plan.efficiencies).length > 0
    ? say('The amplification of each gene is taken as given.', '各基因的扩增倍数按给定值计算。')
    : say(
        'Every gene is taken to double in each cycle; where efficiencies are known, give them for Pfaffl’s method.',
        '假定每个基因每循环翻倍；若已知扩增效率，可给出以使用 Pfaffl 法。',
      )
}")`
