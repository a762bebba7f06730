import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { SurvivalPlan } from './survival-plan.ts'

/** Python: the curves with 95 % bands and ticks for censoring, and below them how many are still at risk. */
export function drawCurves(plan: SurvivalPlan, say: PickText): string {
  const { group } = plan
  return `${say('# Figure: the curves, and how many are still at risk', '# 图：生存曲线及其下方的风险人数')}
fig, (ax, below) = plt.subplots(
    2, 1, figsize=(7.5, 4.6 + 0.25 * len(levels)), height_ratios=[16, 1 + len(levels)], layout="constrained"
)
for curve in curves.values():
    curve.plot_survival_function(
        ax=ax, ci_show=True, ci_alpha=0.15, show_censors=True, censor_styles={"marker": "|", "ms": 6}
    )
ax.set_xlim(0, data[time].max() * 1.02)
ax.set_ylim(0, 1.02)
ax.set_xlabel(time)
ax.set_ylabel("${say('share without the event', '未发生事件的比例')}")
${group ? 'ax.legend(title=group, loc="best", frameon=False)' : 'ax.legend(frameon=False)'}
ax.set_title(${group ? `f"${say('Kaplan-Meier curves by {group} ({show_p(p)})', '按 {group} 分组的 Kaplan-Meier 曲线（{show_p(p)}）')}"` : `"${say('Kaplan-Meier curve', 'Kaplan-Meier 曲线')}"`}${titleSuffix(plan, say)})
for row, level in enumerate(levels):
    for tick in ax.get_xticks():
        if 0 <= tick <= data[time].max():
            at_risk = (data.loc[rows[level], time] >= tick).sum()
            below.text(tick, row, at_risk, ha="center", va="center", fontsize=9)
below.set_ylim(len(levels) - 0.5, -0.5)
below.set_yticks(range(len(levels)), labels=[str(level) for level in levels])
below.set_xlim(ax.get_xlim())
below.tick_params(length=0, pad=14)
below.xaxis.set_visible(False)
below.spines[:].set_visible(False)
below.set_title("${say('Number at risk', '风险人数')}", loc="left", fontsize=10)
plt.show()`
}
