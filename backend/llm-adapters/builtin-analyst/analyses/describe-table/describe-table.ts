import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import type { DescribeTablePlan } from './describe-table-plan.ts'
import { drawDates } from './draw-dates.ts'
import { drawDistributions } from './draw-distributions.ts'
import { type ColumnKinds, splitKinds } from './split-kinds.ts'
import { writeGroupTable } from './write-group-table.ts'

/** What is in the table: numbers, counts and gaps, by group when asked, with the distributions drawn. */
export const describeTable: Analysis<DescribeTablePlan> = {
  explain({ columns, group }) {
    const names = showNames(columns, 20)
    return [
      {
        en: `Describe ${names.en}${group ? `, by the groups of ${showName(group.name)}` : ''}.`,
        'zh-CN': `描述 ${names['zh-CN']}${group ? `，并按 ${showName(group.name)} 分组` : ''}。`,
      },
      {
        en: 'Numbers: n, missing, mean, SD, median, quartiles and range. Groups: counts and percent. Missing values are counted and never filled in.',
        'zh-CN':
          '数值列：样本量、缺失、均值、标准差、中位数、四分位数和范围；分类列：频数和百分比。缺失值只计数，不填补。',
      },
    ]
  },

  writeCode(plan, say) {
    const kinds = splitKinds(plan)
    const { numbers, categories, dates } = kinds
    return {
      imports: [],
      blocks: [
        [
          ...(numbers.length > 0 ? [`numbers = ${pyNames(numbers)}`] : []),
          ...(categories.length > 0 ? [`categories = ${pyNames(categories)}`] : []),
          ...(dates.length > 0 ? [`dates = ${pyNames(dates)}`] : []),
          ...(plan.group ? [`group = ${pyString(plan.group.name)}`] : []),
        ].join('\n'),
        numbers.length > 0 ? describeNumbers(say, numbers.length) : '',
        categories.length > 0 ? describeCategories(say) : '',
        dates.length > 0 ? describeDates(say) : '',
        plan.group && numbers.length + categories.length > 0 ? writeGroupTable(kinds, plan.group.distinct, say) : '',
        numbers.length + categories.length > 0 ? drawDistributions(plan, kinds, say) : drawDates(plan, kinds, say),
        summarise(plan, kinds, say),
      ],
      shown: [...plan.columns, ...(plan.group ? [plan.group] : [])],
    }
  },
}

const describeNumbers = (say: PickText, count: number) => `${say('# Columns of numbers', '# 数值列')}
table = df[numbers].describe().T
table["count"] = table["count"].astype(int)
table.insert(1, "missing", df[numbers].isna().sum())
table.columns = ["n", "${say('missing', '缺失')}", "${say('mean', '均值')}", "${say('SD', '标准差')}", "${say('min', '最小值')}", "Q1", "${say('median', '中位数')}", "Q3", "${say('max', '最大值')}"]
print("${say('Numbers', '数值列')}")
display(table.round(3))
report("${say('rows', '行数')}", len(df))${count > mostReported ? '' : reportNumbers(say)}`

/** Of a wider table the results are in the tables that are shown. */
const mostReported = 15

const reportNumbers = (say: PickText) => `
for column, row in table.iterrows():
    report(f"${say('n, {column}', '样本量，{column}')}", row["n"])
    report(f"${say('missing, {column}', '缺失，{column}')}", row["${say('missing', '缺失')}"])
    report(f"${say('mean, {column}', '均值，{column}')}", row["${say('mean', '均值')}"])
    report(f"${say('SD, {column}', '标准差，{column}')}", row["${say('SD', '标准差')}"])
    report(f"${say('median, {column}', '中位数，{column}')}", row["${say('median', '中位数')}"])`

const describeCategories = (
  say: PickText,
) => `${say('# Columns of groups: the 20 most frequent values of each', '# 分类列：各列最多列出 20 个最常见的值')}
print("${say('Groups', '分类列')}")
counts = pd.concat({column: df[column].value_counts(dropna=False).head(20) for column in categories})
counts.index.names = ["${say('column', '列')}", "${say('value', '值')}"]
display(pd.DataFrame({"n": counts, "%": (100 * counts / len(df)).round(1)}))`

const describeDates = (
  say: PickText,
) => `${say('# Columns of dates: the first and the last day, rows by year', '# 日期列：首末日期与各年行数')}
for column in dates:
    days = pd.to_datetime(df[column], errors="coerce")
    if days.notna().sum() == 0:
        print(f"${say('{column}: no dates', '{column}：没有日期')}")
        continue
    print(f"${say('{column}: {days.min():%Y-%m-%d} to {days.max():%Y-%m-%d}, missing {days.isna().sum()}', '{column}：{days.min():%Y-%m-%d} 至 {days.max():%Y-%m-%d}，缺失 {days.isna().sum()}')}")
    display(days.dt.year.value_counts().sort_index().rename("${say('rows', '行数')}").rename_axis("${say('year', '年份')}").to_frame())`

function summarise(plan: DescribeTablePlan, { numbers }: ColumnKinds, say: PickText): string {
  const columns = plan.columns.length > 0 ? pyNames(plan.columns) : '[]'
  const skewed =
    numbers.length === 0
      ? ''
      : `
skewed = [column for column in numbers if abs(df[column].skew()) > 1]
if skewed:
    print("${say('Clearly skewed, so the median describes them better than the mean: ', '分布明显偏斜，用中位数描述比均值更合适：')}" + "${say(', ', '、')}".join(skewed))`
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
gaps = df[${columns}].isna().sum()
gaps = gaps[gaps > 0].sort_values(ascending=False)
print(f"${say(`{len(df)} rows, ${plan.columns.length} columns described; {df[gaps.index].isna().any(axis=1).sum()} rows have a gap in at least one of them.`, `共 {len(df)} 行，描述了 ${plan.columns.length} 列；其中 {df[gaps.index].isna().any(axis=1).sum()} 行至少有一处缺失。`)}")
if len(gaps):
    print("${say('Missing values: ', '缺失值：')}" + "${say(', ', '，')}".join(f"${say('{column} {count} ({100 * count / len(df):.1f}%)', '{column} {count}（{100 * count / len(df):.1f}%）')}" for column, count in gaps.items()))${skewed}`
}
