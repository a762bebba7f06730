import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { isShadedByNumber, shadeLevels } from '../shade.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { countGroups, hasLongLevels } from './count-groups.ts'

/** Python: boxes with every value as a jittered point, group sizes under the axis, coloured by a column when asked. */
export function drawGroups(plan: CompareGroupsPlan, say: PickText): string {
  const label = hasLongLevels(plan) ? 'textwrap.fill(str(level), 16)' : 'level'
  const width = Math.min(14, countGroups(plan) * 1.4)
  // A figure of usual width follows the style that was chosen.
  const size = width > 7 ? `figsize=(${width}, 5), ` : ''
  return `${writeTitle(plan, say)}
fig, ax = plt.subplots(${size}layout="constrained")
labels = [f"{${label}}\\nn = {len(x)}" for level, x in zip(levels, samples)]
${drawShape(plan, say)}
rng = np.random.default_rng(1)
${drawPoints(plan, say)}
ax.set_xlabel(group)
ax.set_ylabel(measure)
ax.set_title(f"${say('{measure} by {group}', '不同{group}的{measure}')}"${titleSuffix(plan, say)})
${plan.wishes.logAxis ? `ax.set_yscale("log")\nprint(f"${say('Logarithmic axis; values of 0 or less that cannot be drawn: {(data[measure] <= 0).sum()}', '对数坐标；小于等于 0 而无法绘出的值：{(data[measure] <= 0).sum()} 个')}")\n` : ''}plt.show()`
}

const writeTitle = ({ wishes }: CompareGroupsPlan, say: PickText): string => {
  switch (wishes.figure) {
    case 'violin':
      return say(
        '# Figure: violins with the quartiles and every value as a point',
        '# 图：小提琴图，标出四分位数，并把每个值画成点',
      )
    case 'bar':
      return say(
        '# Figure: means with their 95% intervals, and every value as a point',
        '# 图：均值柱状图及 95% 置信区间，并把每个值画成点',
      )
    case 'strip':
      return say(
        '# Figure: every value as a point, with the mean and its 95% interval',
        '# 图：把每个值画成点，并标出均值及 95% 置信区间',
      )
    case null:
      return say('# Figure: boxes with every value as a point', '# 图：箱线图，并把每个值画成点')
  }
}

/** Python: what stands behind or beside the points, with `labels` under the axis. */
function drawShape({ wishes }: CompareGroupsPlan, say: PickText): string {
  const places = 'range(1, len(levels) + 1)'
  const means = `middles = [x.mean() for x in samples]
halves = [stats.t.ppf(0.975, len(x) - 1) * x.std() / np.sqrt(len(x)) for x in samples]`
  const ticks = `ax.set_xticks(${places}, labels)`
  switch (wishes.figure) {
    case 'violin':
      return `${say('# A group without variation has no violin.', '# 没有变异的组不画小提琴。')}
varied = [place for place, x in enumerate(samples, start=1) if x.nunique() > 1]
ax.violinplot([samples[place - 1] for place in varied], varied, widths=0.8, showextrema=False)
for place, x in enumerate(samples, start=1):
    ax.vlines(place, *x.quantile([0.25, 0.75]), color="black", linewidth=4)
    ax.scatter(place, x.median(), color="white", edgecolors="black", s=36, zorder=3)
${ticks}`
    case 'bar':
      return `${means}
ax.bar(${places}, middles, width=0.6, alpha=0.45)
ax.errorbar(${places}, middles, yerr=halves, fmt="none", color="black", capsize=5, zorder=3)
${ticks}`
    case 'strip':
      return `${means}
ax.errorbar([place + 0.28 for place in ${places}], middles, yerr=halves, fmt="o", color="black", capsize=4, zorder=3)
${ticks}`
    case null:
      return 'ax.boxplot(samples, tick_labels=labels, showfliers=False, widths=0.5, medianprops={"color": "black"})'
  }
}

function drawPoints(plan: CompareGroupsPlan, say: PickText): string {
  const { colourBy, group, table } = plan
  if (!colourBy)
    return `for position, x in enumerate(samples, start=1):
    ax.scatter(position + rng.uniform(-0.15, 0.15, len(x)), x, s=14, alpha=0.5)`
  const name = colourBy === group ? 'group' : pyString(colourBy.name)
  const place = `positions = {level: position for position, level in enumerate(levels, start=1)}
points = data[data[group].isin(levels)]
across = points[group].map(positions).astype(float) + rng.uniform(-0.15, 0.15, len(points))`
  if (isShadedByNumber(colourBy, table.sheet))
    return `${place}
shaded = ax.scatter(across, points[measure], c=points[${name}], s=18, alpha=0.8)
fig.colorbar(shaded, ax=ax, label=${name})`
  return `${place}
${shadeLevels({ name, frame: 'points', say })}
for shade in sorted(shades.unique()):
    chosen = shades == shade
    ax.scatter(across[chosen], points.loc[chosen, measure], s=18, alpha=0.7, label=shade)
ax.legend(title=${name})`
}
