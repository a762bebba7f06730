import type { PickText } from '../../write/pick-text.ts'
import { indent } from '../../write/python-text.ts'
import type { BaselineTablePlan } from './baseline-table-plan.ts'

/** Python: the rows that have a group, and the groups in order, `first` before the others. */
export const splitRows = (
  { first, isNumber }: { first: string; isNumber: boolean },
  say: PickText,
) => `${say('# Only rows with a group; the group that the others are set against comes first.', '# 只用有组别的行；作为参照的组排在最前。')}
data = df[df[group].notna()]
print(f"${say('Rows used: {len(data)}; left out because {group} is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因 {group} 缺失排除的行数：{len(df) - len(data)}')}")
levels = sorted(data[group].unique(), key=lambda level: (level != ${first}, ${isNumber ? 'level' : 'str(level)'}))
if len(levels) < 2:
    raise ValueError("${say('A table by group needs at least two groups.', '分组的基线表至少需要两个组。')}")
parts = {level: data[data[group] == level] for level in levels}
report("n", len(data))
for level, part in parts.items():
    report(f"n, {level}", len(part))`

/** Python: which numbers are shown by their median, and what tells it. */
export function checkShapes(summary: BaselineTablePlan['summary'], say: PickText): string {
  const rule = {
    'by-shape': 'if abs(skewness) > 1:\n    by_median.append(column)',
    mean: '',
    median: 'by_median.append(column)',
  }[summary]
  return `${say('# The shape of each number: skewness and Shapiro-Wilk of what is left when the means of the groups are taken away', '# 各数值变量的分布形态：减去组均值后的偏度和 Shapiro-Wilk 检验')}
by_median = []
shapes = []
for column in numbers:
    values = data[column] - data.groupby(group)[column].transform("mean")
    values = values.dropna()
    varies = len(values) >= 3 and values.std() > 1e-9 * (abs(data[column].mean()) + 1e-300)
    skewness = stats.skew(values) if varies else np.nan
    shapiro_p = stats.shapiro(values).pvalue if varies and len(values) <= 5000 else np.nan
${rule ? `${indent(rule)}\n` : ''}    way = "${say('median [Q1, Q3]', '中位数 [Q1, Q3]')}" if column in by_median else "${say('mean (SD)', '均值（标准差）')}"
    shapes.append([column, round(skewness, 3), "< 0.0001" if shapiro_p < 0.0001 else f"{shapiro_p:.4f}", way])
print("${say('How each number is shown', '各数值变量的表示方式')}")
display(pd.DataFrame(shapes, columns=["${say('characteristic', '变量')}", "${say('skewness within groups', '组内偏度')}", "Shapiro-Wilk p", "${say('shown as', '表示为')}"]))`
}
