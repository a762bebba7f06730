import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { DescribeTablePlan } from './describe-table-plan.ts'
import type { ColumnKinds } from './split-kinds.ts'

const mostPanels = 12

/** Python: a panel for each column, histograms for numbers and bars for groups, split by group when asked. */
export function drawDistributions(
  plan: DescribeTablePlan,
  { numbers, categories }: ColumnKinds,
  say: PickText,
): string {
  const count = numbers.length + categories.length
  const panels = Math.min(mostPanels, count)
  const across = Math.min(3, panels)
  const down = Math.ceil(panels / across)
  const list = [numbers.length > 0 ? 'numbers' : '', categories.length > 0 ? 'categories' : '']
    .filter(Boolean)
    .join(' + ')
  const panel =
    numbers.length === 0
      ? barPanel(plan, say)
      : categories.length === 0
        ? numberPanel(plan, say)
        : `    if column in numbers:\n${deeper(numberPanel(plan, say))}\n    else:\n${deeper(barPanel(plan, say))}`
  return `${say('# Figure: how each column is distributed', '# 图：各列的分布')}
shown = ${count > mostPanels ? `(${list})[:${mostPanels}]` : list}
fig, axes = plt.subplots(${down}, ${across}, figsize=(${Math.max(6, across * 4)}, ${Math.max(4, down * 3)}), squeeze=False, layout="constrained")
for ax in axes.flat[len(shown):]:
    ax.set_visible(False)
for ax, column in zip(axes.flat, shown):
${panel}
    ax.set_title(column)
fig.suptitle(${pyString(say('Distributions', '各列的分布'))}${titleSuffix(plan, say)})
plt.show()`
}

const deeper = (code: string) => code.replace(/^(?=.)/gm, '    ')

function numberPanel({ group, wishes }: DescribeTablePlan, say: PickText): string {
  const rows = say('rows', '行数')
  const scale = wishes.logAxis ? '\n    ax.set_yscale("log")' : ''
  if (!group)
    return `    ax.hist(df[column].dropna(), bins=20, color="C0", edgecolor="white")\n    ax.set_ylabel("${rows}")${scale}`
  return `    edges = np.histogram_bin_edges(df[column].dropna(), bins=20)
    for level, part in df.groupby(group):
        ax.hist(part[column].dropna(), bins=edges, ${group.distinct > 2 ? 'histtype="step", linewidth=1.5' : 'alpha=0.5'}, label=str(level))
    ax.set_ylabel("${rows}")${scale}
    ax.legend(title=group, fontsize=8)`
}

function barPanel({ group }: DescribeTablePlan, say: PickText): string {
  if (!group)
    return `    counts = df[column].value_counts().head(12)
    ax.barh([str(level) for level in counts.index][::-1], counts.to_numpy()[::-1], color="C0")
    ax.set_xlabel("${say('rows', '行数')}")`
  return `    percent = 100 * pd.crosstab(df[group], df[column], normalize="index").iloc[:, :12]
    left = np.zeros(len(percent))
    for level in percent.columns:
        ax.barh([str(name) for name in percent.index], percent[level], left=left, label=str(level))
        left += percent[level].to_numpy()
    ax.set_xlabel("${say('% of the group', '占该组的百分比 (%)')}")
    ax.legend(fontsize=8)`
}
