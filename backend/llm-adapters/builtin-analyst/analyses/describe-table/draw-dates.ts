import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { DescribeTablePlan } from './describe-table-plan.ts'
import type { ColumnKinds } from './split-kinds.ts'

/** Python: how many rows there are over time, for a description of dates alone. Empty without dates. */
export function drawDates(plan: DescribeTablePlan, { dates }: ColumnKinds, say: PickText): string {
  if (dates.length === 0) return ''
  const group = plan.group
    ? `    parts = [(str(level), part[column]) for level, part in df.groupby(group)]`
    : `    parts = [("", df[column])]`
  const legend = plan.group ? '\n    ax.legend(title=group, fontsize=8)' : ''
  return `${say('# Figure: rows over time', '# 图：各时段的行数')}
fig, axes = plt.subplots(${dates.length}, 1, figsize=(8, ${Math.max(4, dates.length * 3)}), squeeze=False, layout="constrained")
for ax, column in zip(axes.flat, dates):
${group}
    days = [pd.to_datetime(values, errors="coerce").dropna() for _, values in parts]
    ax.hist(days, bins=20, stacked=True, label=[name for name, _ in parts])
    ax.set_title(column${titleSuffix(plan, say)})
    ax.set_ylabel("${say('rows', '行数')}")${legend}
plt.show()`
}
