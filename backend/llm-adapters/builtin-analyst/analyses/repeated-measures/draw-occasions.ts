import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { nameRepeats } from '../take-repeats.ts'
import type { RepeatedMeasuresPlan } from './repeated-measures-plan.ts'

/** Python: a line for each subject, the means with intervals that leave the differences between subjects out (Morey 2008). */
export function drawOccasions(plan: RepeatedMeasuresPlan, say: PickText): string {
  const { repeats, wishes } = plan
  const name = pyString(nameRepeats(repeats, say))
  const axis = repeats.form === 'long' ? `\nax.set_xlabel(${pyString(repeats.occasion.name)})` : ''
  const log = wishes.logAxis
    ? `\nax.set_yscale("log")\nprint(f"${say('Logarithmic axis; values of 0 or less that cannot be drawn: {(values <= 0).sum()}', '对数坐标；小于等于 0 而无法绘出的值：{(values <= 0).sum()} 个')}")`
    : ''
  return `${say('# Figure: a line for each subject; means with 95% intervals within subjects (Cousineau-Morey)', '# 图：每个对象一条线；均值及对象内 95% 置信区间（Cousineau-Morey）')}
fig, ax = plt.subplots(layout="constrained")
ax.plot(range(k), values.T, color="grey", alpha=max(0.15, min(0.6, 20 / n)), linewidth=1)
centred = values - values.mean(axis=1, keepdims=True)
half = stats.t.ppf(0.975, n - 1) * centred.std(axis=0, ddof=1) * np.sqrt(k / (k - 1) / n)
ax.errorbar(range(k), values.mean(axis=0), yerr=half, color="C3", marker="o", linewidth=2.5, capsize=4, label="${say('mean, 95% CI within subjects', '均值及对象内 95% CI')}")
ax.set_xticks(range(k), occasions${repeats.form === 'wide' && repeats.columns.some(({ name: of }) => of.length > 10) ? ', rotation=20, ha="right"' : ''})${axis}
ax.set_ylabel(${name})
ax.set_title(f"${say('Repeated measurements, n = {n}', '重复测量（n = {n}）')}"${titleSuffix(plan, say)})
ax.legend()${log}
plt.show()`
}
