import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { FindOutliersPlan } from './find-outliers-plan.ts'

const mostPanels = 12

/** Python: a panel for each column, all values as dots, the marked ones labelled, the limits dashed. */
export function drawOutliers(plan: FindOutliersPlan, say: PickText): string {
  const panels = Math.min(mostPanels, plan.columns.length)
  return `${say('# Figure: every value as a dot; the marked ones in colour with their values', '# 图：每个值一个点，离群值着色并标出数值')}
shown = list(marked)[:${mostPanels}]
fig, axes = plt.subplots(len(shown), 1, figsize=(8, ${panels > 1 ? '0.7 + 1.5 * len(shown)' : '3'}), squeeze=False, layout="constrained")
spread = np.random.default_rng(1)
for ax, column in zip(axes.flat, shown):
    values = df[column].dropna().astype(float)
    is_marked = values.index.isin(marked[column])
    height = pd.Series(spread.uniform(-0.3, 0.3, len(values)), index=values.index)
    ax.scatter(values[~is_marked], height[~is_marked], s=14, alpha=0.5, color="C0")
    ax.scatter(values[is_marked], height[is_marked], s=28, color="C3", label="${say('marked', '离群')}")
    for row in values.index[is_marked][:8]:
        ax.annotate(f"{values[row]:g}", (values[row], height[row]), textcoords="offset points", xytext=(0, 6), ha="center", fontsize=8)
    for limit in limits[column]:
        if np.isfinite(limit):
            ax.axvline(limit, color="0.4", linestyle="--", linewidth=1)
    low, high = ax.get_xlim()
    ax.set_xlim(max(low, values.min() - 0.2 * (values.max() - values.min())), min(high, values.max() + 0.2 * (values.max() - values.min())))
    ax.set_ylim(-0.6, 0.75)
    ax.set_yticks([])${plan.wishes.logAxis ? '\n    if values.min() > 0:\n        ax.set_xscale("log")' : ''}
    ax.set_xlabel(f"{column} (n = {len(values)})")
fig.suptitle("${say('Values far from the others', '离群值')} (${{ iqr: 'IQR', mad: 'MAD', grubbs: 'Grubbs' }[plan.rule]})"${titleSuffix(plan, say)})
plt.show()`
}
