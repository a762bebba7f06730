import type { PickText } from '../../write/pick-text.ts'
import { cellLabel } from './cell-label.ts'
import { isPair } from './draw-summary.ts'
import type { SummarisePlan } from './summarise-plan.ts'

/** Python: `summary`, counts and percentages of each value with Wilson intervals; two categories make a cross table of counts first. */
export function writeShares(plan: SummarisePlan, say: PickText): string {
  const { groups } = plan
  const each =
    groups.length === 0
      ? `    count_levels(column, "", df[column])`
      : `    for names, part in df.groupby(groups):
        count_levels(column, ${cellLabel(groups, say)}, part[column])`
  const cross = isPair(plan)
    ? `${say('# How many rows there are of each pair of values', '# 两列取值的交叉计数')}
crossed = pd.crosstab(df[categories[0]], df[categories[1]], margins=True, margins_name="${say('all', '合计')}")
display(crossed)
for first, row in crossed.iterrows():
    for second, count in row.items():
        report(f"${say('n, {first}, {second}', '例数，{first}，{second}')}", int(count))


`
    : ''
  return `${cross}rows = []


${say('# Count, percentage and its Wilson interval for each value; rows with a gap are left out of the percentage', '# 各取值的频数、百分比及其 Wilson 置信区间；缺失的行不计入百分比')}
def count_levels(column, group, values):
    present = values.notna().sum()
    for value in sorted(df[column].dropna().unique(), key=str):
        count = int((values == value).sum())
        if present:
            low, high = stats.binomtest(count, present).proportion_ci(level, method="wilson")
        else:
            low, high = np.nan, np.nan
        rows.append([column, group, str(value), count, int(present), 100 * count / present if present else np.nan, 100 * low, 100 * high])


for column in categories:
${each}
limits = [f"{100 * level:g}% ${say('CI low', 'CI 下限')}", f"{100 * level:g}% ${say('CI high', 'CI 上限')}"]
summary = pd.DataFrame(rows, columns=["${say('column', '列')}", "${say('group', '组别')}", "${say('value', '取值')}", "${say('count', '频数')}", "n", "%", *limits])
display(summary.round(2))
for row in summary.itertuples(index=False):
    name = "${say(', ', '，')}".join(part for part in row[:3] if part)
    report(f"${say('count, {name}', '频数，{name}')}", row[3])
    report(f"n${say(', {name}', '，{name}')}", row[4])
    report(f"%${say(', {name}', '，{name}')}", row[5])
    report(f"{limits[0]}${say(', {name}', '，{name}')}", row[6])
    report(f"{limits[1]}${say(', {name}', '，{name}')}", row[7])`
}
