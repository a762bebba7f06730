import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { indent } from '../../write/python-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { cellLabel } from './cell-label.ts'
import type { SummarisePlan } from './summarise-plan.ts'

/** Python: the figure of a summary, with what its bars and whiskers are on the axis. */
export function drawSummary(plan: SummarisePlan, say: PickText): string {
  if (plan.content === 'rates') return drawRates(plan, say)
  if (plan.content === 'shares') return drawShares(plan, say)
  return ['bar', 'line', 'interval'].includes(plan.figure) ? drawMeans(plan, say) : drawValues(plan, say)
}

const start = (count: number, width: number) =>
  `fig, axes = plt.subplots(${count}, 1, figsize=(${width}, ${Math.max(4.2, 3.8 * count)}), squeeze=False, layout="constrained")`

const widthOf = ({ groups }: SummarisePlan) =>
  Math.min(14, Math.max(6.4, groups.reduce((cells, { distinct }) => cells * Math.min(12, distinct), 1) * 0.8))

const scale = ({ wishes }: SummarisePlan, axis: 'x' | 'y') => (wishes.logAxis ? `\n    ax.set_${axis}scale("log")` : '')

/** Means with whiskers: bars, points or a line over the first grouping, one for each level of the second. */
function drawMeans(plan: SummarisePlan, say: PickText): string {
  const { columns, errorBar, figure, groups } = plan
  const [half, told] = {
    interval: ['part.map(reach)', `f"${say('mean, {100 * level:g}% CI', '均值及 {100 * level:g}% CI')}"`],
    deviation: ['part.std()', `"${say('mean ± SD', '均值 ± 标准差')}"`],
    error: ['part.sem()', `"${say('mean ± SE', '均值 ± 标准误')}"`],
  }[errorBar] as [string, string]
  const spread =
    half === 'part.map(reach)' ? 'cells.apply(lambda values: reach(values.dropna()))' : half.replace('part', 'cells')
  const [first, second] = groups
  if (!first)
    return `${say('# Figure: each mean with its whiskers', '# 图：均值及误差线')}
fig, ax = plt.subplots(layout="constrained")
whiskers = [${half === 'part.map(reach)' ? 'reach(df[column].dropna())' : `df[column].${half.slice(5)}`} for column in measures]
${figure === 'bar' ? 'ax.bar(measures, df[measures].mean(), yerr=whiskers, capsize=4, color="C0", alpha=0.7)' : 'ax.errorbar(measures, df[measures].mean(), yerr=whiskers, fmt="o", capsize=4)'}
ax.set_ylabel(${told})
ax.set_title("${say('Means', '均值')}"${titleSuffix(plan, say)})
plt.show()`
  const line = figure === 'line'
  const place = line
    ? 'positions = levels if pd.api.types.is_numeric_dtype(df[groups[0]]) else range(len(levels))'
    : 'positions = np.arange(len(levels), dtype=float)'
  const shadeLabel = second?.type === 'number' ? 'f"{shade:g}"' : 'shade'
  const shifted = line ? 'positions' : 'positions + shift'
  const drawn =
    figure === 'bar'
      ? `ax.bar(${shifted}, means, 0.8 / len(shades), yerr=whiskers, capsize=4, alpha=0.8, label=${shadeLabel})`
      : `ax.errorbar(${shifted}, means, yerr=whiskers, fmt="${line ? 'o-' : 'o'}", capsize=4, label=${shadeLabel})`
  return `${say('# Figure: means with whiskers over the groups', '# 图：各组均值及误差线')}
levels = sorted(df[groups[0]].dropna().unique())
${place}
${second ? 'shades = sorted(df[groups[1]].dropna().unique())' : 'shades = [""]'}
${start(columns.length, widthOf(plan))}
for ax, column in zip(axes.flat, measures):
    for at, shade in enumerate(shades):
        part = ${second ? 'df[df[groups[1]] == shade]' : 'df'}
        cells = part.groupby(groups[0])[column]
        means = cells.mean().reindex(levels)
        whiskers = ${spread}.reindex(levels)${line ? '' : '\n        shift = (at - (len(shades) - 1) / 2) * 0.8 / len(shades)'}
        ${drawn}
    ax.set_xticks(positions, [${first.type === 'number' ? 'f"{name:g}"' : 'str(name)'} for name in levels])
    ax.set_xlabel(groups[0])
    ax.set_ylabel(f"{column}${say(', ', '，')}" + ${told})${second ? '\n    ax.legend(title=groups[1], fontsize=8)' : ''}${scale(plan, 'y')}
    ax.set_title(f"${say('{column} by', '{column}，按')} {' × '.join(groups)}"${titleSuffix(plan, say)})
plt.show()`
}

/** All values: boxes with points, violins, histograms or densities. */
function drawValues(plan: SummarisePlan, say: PickText): string {
  const { columns, figure, groups } = plan
  const label = groups.length === 0 ? 'column' : cellLabel(groups, say)
  const parts =
    groups.length === 0
      ? `    parts = {column: df[column].dropna()}`
      : `    parts = {${label}: part[column].dropna() for names, part in df.groupby(groups)}`
  const upright = `labels = [f"{name}\\nn = {len(values)}" for name, values in parts.items()]
${figure === 'violin' ? `ax.violinplot(list(parts.values()), showmedians=True)\nax.set_xticks(range(1, len(parts) + 1), labels)` : `ax.boxplot(list(parts.values()), tick_labels=labels, showfliers=False, medianprops={"color": "black"})`}
for position, values in enumerate(parts.values(), start=1):
    ax.scatter(position + rng.uniform(-0.12, 0.12, len(values)), values, s=12, alpha=0.5)
ax.set_ylabel(column)${groups.length > 0 ? `\nax.set_xlabel(" × ".join(groups))` : ''}`
  const flat =
    figure === 'density'
      ? `grid = np.linspace(df[column].min(), df[column].max(), 200)
for name, values in parts.items():
    if values.nunique() > 1:
        ax.plot(grid, stats.gaussian_kde(values)(grid), label=f"{name}${say(' (n = {len(values)})', '（n = {len(values)}）')}")
ax.set_ylabel("${say('density', '密度')}")`
      : `edges = np.histogram_bin_edges(df[column].dropna(), bins=20)
for name, values in parts.items():
    ax.hist(values, bins=edges, ${groups.length > 0 ? 'histtype="step", linewidth=1.5' : 'edgecolor="white"'}, label=f"{name}${say(' (n = {len(values)})', '（n = {len(values)}）')}")
ax.set_ylabel("${say('rows', '行数')}")`
  const isUpright = figure === 'box' || figure === 'violin'
  return `${say('# Figure: how the values are spread', '# 图：数值的分布')}
${isUpright ? 'rng = np.random.default_rng(1)\n' : ''}${start(columns.length, isUpright ? widthOf(plan) : 7)}
for ax, column in zip(axes.flat, measures):
${parts}
${indent(isUpright ? upright : `${flat}\nax.set_xlabel(column)\nax.legend(fontsize=8)`)}${scale(plan, isUpright ? 'y' : 'x')}
    ax.set_title(column${titleSuffix(plan, say)})
plt.show()`
}

function drawShares(plan: SummarisePlan, say: PickText): string {
  if (isPair(plan)) return drawPairs(plan, say)
  const across = Math.min(3, plan.columns.length)
  const down = Math.ceil(plan.columns.length / across)
  return `${say('# Figure: the percentage of each value, with its interval', '# 图：各取值的百分比及置信区间')}
fig, axes = plt.subplots(${down}, ${across}, figsize=(${Math.max(6.4, 4.2 * across)}, ${down === 1 ? 4.6 : 3.8 * down}), squeeze=False, layout="constrained")
${down * across > plan.columns.length ? 'for ax in axes.flat[len(categories):]:\n    ax.set_visible(False)\n' : ''}for ax, column in zip(axes.flat, categories):
    part = summary[summary["${say('column', '列')}"] == column]
    shades = list(dict.fromkeys(part["${say('group', '组别')}"]))
    for at, shade in enumerate(shades):
        bars = part[part["${say('group', '组别')}"] == shade]
        across = np.arange(len(bars)) + (at - (len(shades) - 1) / 2) * 0.8 / len(shades)
        reach = [bars["%"] - bars[limits[0]], bars[limits[1]] - bars["%"]]
        ax.bar(across, bars["%"], 0.8 / len(shades), yerr=np.clip(reach, 0, None), capsize=3, alpha=0.8, label=shade)
    names = list(dict.fromkeys(part["${say('value', '取值')}"]))
    ax.set_xticks(range(len(names)), names, rotation=30 if len(names) > 5 else 0)
    ax.set_xlabel(column)
    ax.set_ylabel(f"${say('% of rows, {100 * level:g}% CI', '百分比 (%)，{100 * level:g}% CI')}")
${plan.groups.length > 0 ? '    ax.legend(title=" × ".join(groups), fontsize=8)\n' : ''}fig.suptitle("${say('Shares', '构成')}"${titleSuffix(plan, say)})
plt.show()`
}

/** Two categories and no groups: their counts side by side. */
export const isPair = ({ columns, content, groups }: SummarisePlan) =>
  content === 'shares' && columns.length === 2 && groups.length === 0

const drawPairs = (
  plan: SummarisePlan,
  say: PickText,
) => `${say('# Figure: how many rows there are of each pair', '# 图：各组合的行数')}
inner = crossed.drop(index=crossed.index[-1], columns=crossed.columns[-1])
fig, ax = plt.subplots(figsize=(${Math.max(6.4, Math.min(14, (plan.columns[0]?.distinct ?? 2) * 1.6))}, 4.6), layout="constrained")
for at, second in enumerate(inner.columns):
    across = np.arange(len(inner)) + (at - (len(inner.columns) - 1) / 2) * 0.8 / len(inner.columns)
    bars = ax.bar(across, inner[second], 0.8 / len(inner.columns), alpha=0.8, label=str(second))
    ax.bar_label(bars, fontsize=8)
ax.set_xticks(range(len(inner)), [str(first) for first in inner.index])
ax.set_xlabel(categories[0])
ax.set_ylabel("${say('rows', '行数')}")
ax.legend(title=categories[1], fontsize=8)
ax.set_title(f"${say('{categories[0]} by {categories[1]}', '{categories[0]} × {categories[1]}')}"${titleSuffix(plan, say)})
plt.show()`

function drawRates(plan: SummarisePlan, say: PickText): string {
  const label = plan.groups.length > 0 ? `\nax.set_xlabel(" × ".join(groups))` : ''
  return `${say('# Figure: each rate with its interval', '# 图：各组的率及置信区间')}
fig, ax = plt.subplots(layout="constrained")
reach = [summary[rate] - summary[limits[0]], summary[limits[1]] - summary[rate]]
ax.errorbar(range(len(summary)), summary[rate], yerr=np.clip(reach, 0, None), fmt="o", capsize=4)
ax.set_xticks(range(len(summary)), [f"{name}\\n{int(row.iloc[0])} / {int(row.iloc[1]):,}" for name, row in summary.iterrows()])
ax.set_xlim(-0.5, len(summary) - 0.5)
ax.set_ylim(bottom=0)
ax.set_ylabel(f"{rate}${say(' of ', '，分母为 ')}{exposure}")${label}
ax.set_title(${pyString(say('Rates with ', '率及 '))} + f"{100 * level:g}% ${say('intervals', '置信区间')}"${titleSuffix(plan, say)})
plt.show()`
}
