import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { nameRepeats } from '../take-repeats.ts'
import type { ComparePairedPlan } from './compare-paired-plan.ts'

/** Python: a line for each subject with the means over it, and the differences with their mean and interval beside it. */
export function drawPairs(plan: ComparePairedPlan, say: PickText): string {
  const log = plan.wishes.logAxis
    ? `\naxes[0].set_yscale("log")\nprint(f"${say('Logarithmic axis; values of 0 or less that cannot be drawn: {(data <= 0).sum().sum()}', '对数坐标；小于等于 0 而无法绘出的值：{(data <= 0).sum().sum()} 个')}")`
    : ''
  return `${say('# Figure: a line for each subject; beside it the differences with their mean and 95% interval', '# 图：每个对象一条线；旁边是差值及其均值和 95% 置信区间')}
fig, axes = plt.subplots(1, 2, figsize=(8, 4.8), width_ratios=[3, 2], layout="constrained")
axes[0].plot([0, 1], data[[before, after]].to_numpy().T, color="grey", alpha=max(0.15, min(0.6, 20 / len(data))), linewidth=1)
axes[0].plot([0, 1], [data[before].mean(), data[after].mean()], color="C3", marker="o", linewidth=2.5, label="${say('mean', '均值')}")
axes[0].set_xticks([0, 1], [before, after])
axes[0].set_xlim(-0.25, 1.25)
axes[0].set_ylabel(${pyString(nameRepeats(plan.repeats, say))})
axes[0].set_title(f"n = {len(data)}")
axes[0].legend()${log}
rng = np.random.default_rng(1)
axes[1].scatter(rng.uniform(-0.12, 0.12, len(data)), difference, s=16, alpha=0.5)
middle, low_end, high_end = difference.mean(), *stats.ttest_rel(data[after], data[before]).confidence_interval(0.95)
axes[1].errorbar(0.28, middle, yerr=[[middle - low_end], [high_end - middle]], fmt="o", color="C3", capsize=4)
axes[1].axhline(0, color="black", linestyle="--", linewidth=1)
axes[1].set_xlim(-0.4, 0.6)
axes[1].set_xticks([])
axes[1].set_ylabel(f"{after} - {before}")
axes[1].set_title("${say('Differences, mean with 95% CI', '差值，均值及 95% CI')}")
fig.suptitle(f"${say('{after} against {before}', '{after} 与 {before} 的比较')}"${titleSuffix(plan, say)})
plt.show()`
}
