import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { FindOutliersPlan } from './find-outliers-plan.ts'

const mostPanels = 12

/** Python: a panel for each column, all values as dots, the marked ones labelled, the limits dashed. */
export function drawOutliers(plan: FindOutliersPlan, say: PickText): string {
  const panels = Math.min(mostPanels, plan.columns.length)
  const groups = plan.group ? Math.min(plan.group.distinct, 20) : 1
  return `${say('# Figure: every value as a dot over its box; the marked ones in colour with their values', '# 图：箱线图上每个值一个点，离群值着色并标出数值')}
shown = [column for column in columns if any(column == key[0] for key in marked)][:${mostPanels}]
fig, axes = plt.subplots(len(shown), 1, figsize=(8, ${panels > 1 || groups > 1 ? `0.7 + ${(0.8 + 0.7 * groups).toFixed(1)} * len(shown)` : '3'}), squeeze=False, layout="constrained")
spread = np.random.default_rng(1)
for ax, column in zip(axes.flat, shown):
    drawn = [level for key, level in marked if key == column]
    total = 0
    for at, level in enumerate(drawn):
        values = parts[level][column].dropna().astype(float)
        total += len(values)
        is_marked = values.index.isin(marked[column, level])
        height = at + pd.Series(spread.uniform(-0.25, 0.25, len(values)), index=values.index)
        ax.boxplot(values, orientation="horizontal", positions=[at], widths=0.7, showfliers=False, boxprops={"color": "0.6"}, whiskerprops={"color": "0.6"}, capprops={"color": "0.6"}, medianprops={"color": "0.3"})
        ax.scatter(values[~is_marked], height[~is_marked], s=14, alpha=0.5, color="C0")
        ax.scatter(values[is_marked], height[is_marked], s=28, color="C3", zorder=3)
        for row in values.index[is_marked][:8]:
            ax.annotate(f"{values[row]:g}", (values[row], height[row]), textcoords="offset points", xytext=(0, 6), ha="center", fontsize=8)
        for limit in limits[column, level]:
            if np.isfinite(limit) and values.min() - 0.2 * np.ptp(values) <= limit <= values.max() + 0.2 * np.ptp(values):
                ax.vlines(limit, at - 0.42, at + 0.42, color="0.4", linestyle="--", linewidth=1)
    ax.set_ylim(-0.6, len(drawn) - 0.2)
    ax.set_yticks(range(len(drawn)), labels=drawn)
    ax.tick_params(axis="y", length=0)
    ax.margins(x=0.06)${plan.wishes.logAxis ? '\n    if df[column].min() > 0:\n        ax.set_xscale("log")' : ''}
    ax.set_xlabel(f"{column} (n = {total})")
fig.suptitle("${say('Values far from the others', '离群值')} (${{ iqr: 'IQR', mad: 'MAD', grubbs: 'Grubbs' }[plan.rule]})"${titleSuffix(plan, say)})
plt.show()`
}
