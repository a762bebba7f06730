import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { TwoWayAnovaPlan } from './two-way-anova-plan.ts'

/** Python: the interaction plot: means with the model's 95 % intervals over one factor, a line for each level of the other, values as points. */
export function drawInteraction(plan: TwoWayAnovaPlan, say: PickText): string {
  const across = plan.second.distinct > plan.first.distinct
  const [factor, lines, table, n, x, hue] = across
    ? ['second', 'first', 'means.T', 'sizes.T', 'b', 'a']
    : ['first', 'second', 'means', 'sizes', 'a', 'b']
  const log = plan.wishes.logAxis
    ? `ax.set_yscale("log")\nprint(f"${say('Logarithmic axis; values of 0 or less that cannot be drawn: {(data["y"] <= 0).sum()}', '对数坐标；小于等于 0 而无法绘出的值：{(data["y"] <= 0).sum()} 个')}")\n`
    : ''
  return `${say('# Figure: interaction plot, means with 95% intervals of the model, values as points', '# 图：交互作用图，均值及模型的 95% 置信区间，并画出每个值')}
fig, ax = plt.subplots(layout="constrained")
rng = np.random.default_rng(1)
table, n = ${table}, ${n}
for place, level in enumerate(table.columns):
    shift = 0.24 * (place / max(1, len(table.columns) - 1) - 0.5)
    color = f"C{place % 10}"
    half = t_limit * np.sqrt(model.mse_resid / n[level])
    ax.errorbar(np.arange(len(table)) + shift, table[level], yerr=half, marker="o", capsize=4, linewidth=2, color=color, label=str(level))
    for position, group in enumerate(table.index):
        points = data.loc[(data["${hue}"] == level) & (data["${x}"] == group), "y"]
        ax.scatter(position + shift + rng.uniform(-0.04, 0.04, len(points)), points, s=12, alpha=0.35, color=color)
ax.set_xticks(range(len(table)), [f"{group}\\nn = {total}" for group, total in n.sum(axis=1).items()])
ax.set_xlabel(${factor})
ax.set_ylabel(measure)
ax.set_title(f"${say('{measure} by {first} and {second}', '不同 {first} 和 {second} 的 {measure}')}"${titleSuffix(plan, say)})
ax.legend(title=${lines})
${log}plt.show()`
}
