import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { isNumeric } from '../../understand/columns/column-role.ts'
import { isRowNumber } from '../../understand/tables/find-identifier.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import type { DescribeGapsPlan } from './describe-gaps-plan.ts'
import { drawGaps } from './draw-gaps.ts'
import { mendGaps } from './mend-gaps.ts'

/** Where values are missing, in which combinations, and whether the gaps go with other columns. */
export const describeGaps: Analysis<DescribeGapsPlan> = {
  explain({ columns, group, action, isWholeTable }) {
    const names = isWholeTable ? { en: 'the whole table', 'zh-CN': '整个表' } : showNames(columns, 12)
    const actions: Record<DescribeGapsPlan['action'], Bilingual> = {
      show: {
        en: 'Nothing is filled in and no row is left out. Choices to make afterwards: rows that are complete, a stated value with a mark, or multiple imputation with another tool.',
        'zh-CN': '不填补，也不删除任何行。之后可以选择：只用完整的行、用指定的值填补并作标记，或用其他工具做多重插补。',
      },
      drop: {
        en: 'As asked for, rows with a gap in these columns are left out of a copy; that can bias results when the gaps are not at random.',
        'zh-CN': '按要求在副本中删除这些列有缺失的行；若缺失不是随机的，结果可能有偏倚。',
      },
      median: {
        en: 'As asked for, gaps of numbers are filled with the median of the column in a copy, each marked; intervals computed from it are too narrow.',
        'zh-CN': '按要求在副本中用该列的中位数填补数值列的缺失，并逐一标记；据此计算的置信区间会过窄。',
      },
      mean: {
        en: 'As asked for, gaps of numbers are filled with the mean of the column in a copy, each marked; intervals computed from it are too narrow.',
        'zh-CN': '按要求在副本中用该列的均值填补数值列的缺失，并逐一标记；据此计算的置信区间会过窄。',
      },
    }
    return [
      {
        en: `Where values are missing in ${names.en}${group ? `, by the groups of ${showName(group.name)}` : ''}.`,
        'zh-CN': `查看${isWholeTable ? '' : ' '}${names['zh-CN']}${isWholeTable ? '' : ' '}的缺失情况${group ? `，并按 ${showName(group.name)} 分组` : ''}。`,
      },
      {
        en: 'Counts by column, complete rows, and the combinations in which values are missing together; whether rows with a gap differ from the others in the columns of numbers (Welch’s t test, p corrected by Holm).',
        'zh-CN':
          '给出各列缺失数、完整行数和缺失的组合；并比较有缺失的行与其他行在数值列上是否不同（Welch t 检验，p 值经 Holm 校正）。',
      },
      actions[action],
    ]
  },

  writeCode(plan, say) {
    return {
      imports: ['from scipy import stats', 'from statsmodels.stats.multitest import multipletests'],
      blocks: [
        [
          `columns = ${pyNames(plan.columns)}`,
          `numbers = ${pyNames(listNumbers(plan))}`,
          ...(plan.group ? [`group = ${pyString(plan.group.name)}`] : []),
        ].join('\n'),
        `\n${showPFunction}\n`,
        countGaps(plan, say),
        relateGaps(say),
        mendGaps(plan, say),
        drawGaps(plan, say),
        conclude(say),
      ],
      shown: [...plan.columns, ...(plan.group ? [plan.group] : [])],
    }
  },
}

/** What rows with a gap are compared in: numbers that are no mere numbers of rows. */
const listNumbers = ({ table: { sheet } }: DescribeGapsPlan) =>
  sheet.columns.filter((column) => isNumeric(column) && column.distinct > 2 && !isRowNumber(column, sheet))

const countGaps = (
  { group, label }: DescribeGapsPlan,
  say: PickText,
) => `${say('# Gaps by column, and the rows that have none', '# 各列的缺失数，以及没有缺失的行')}
is_missing = df[columns].isna()
counts = is_missing.sum()
gappy = list(counts[counts > 0].sort_values(ascending=False).index)
complete = int((~is_missing.any(axis=1)).sum())
display(pd.DataFrame({"${say('missing', '缺失')}": counts, "%": (100 * is_missing.mean()).round(1)}).loc[gappy or columns])
print(f"${say('Complete rows: {complete} of {len(df)} ({100 * complete / len(df):.1f}%); missing cells: {counts.sum()} of {is_missing.size}', '完整的行：{len(df)} 行中有 {complete} 行（{100 * complete / len(df):.1f}%）；缺失的单元格：{is_missing.size} 个中有 {counts.sum()} 个')}")
report("${say('complete rows', '完整行数')}", complete)
report("${say('missing cells', '缺失单元格数')}", counts.sum())
for column in gappy[:60]:
    report(f"${say('missing', '缺失')}, {column}", counts[column])

${say('# The rows with the most gaps', '# 缺失最多的行')}
by_row = is_missing.sum(axis=1)
most = by_row[by_row > 0].sort_values(ascending=False, kind="stable").head(10)
if len(most):
    display(pd.DataFrame({"${say('row', '行')}": most.index + 1, ${label ? `${pyString(label.name)}: df.loc[most.index, ${pyString(label.name)}], ` : ''}"${say('missing', '缺失')}": most}).reset_index(drop=True))

${say('# Which gaps come together', '# 哪些缺失同时出现')}
patterns = is_missing[gappy].value_counts() if gappy else pd.Series([len(df)], index=pd.MultiIndex.from_tuples([()]))
for pattern, rows in patterns.head(12).items():
    together = "${say(', ', '，')}".join(column for column, gap in zip(gappy, pattern) if gap) or "${say('none', '无')}"
    print(f"${say('{rows} rows, missing: {together}', '{rows} 行，缺失：{together}')}")${
      group
        ? `

${say('# By group', '# 分组')}
by_group = is_missing[gappy].groupby(df[group]).sum()
by_group.insert(0, "n", df[group].value_counts())
by_group["${say('complete rows', '完整行数')}"] = (~is_missing.any(axis=1)).groupby(df[group]).sum()
display(by_group)
for level, rows in by_group["${say('complete rows', '完整行数')}"].items():
    report(f"${say('complete rows', '完整行数')}, {level}", rows)`
        : ''
    }`

const relateGaps = (
  say: PickText,
) => `${say('# Do rows with a gap differ from the others? Then the gaps are not completely at random.', '# 有缺失的行与其他行是否不同？若不同，则缺失不是完全随机的。')}
relations = []
for column in gappy[:30]:
    for other in numbers[:30]:
        with_gap = df.loc[is_missing[column], other].dropna()
        without = df.loc[~is_missing[column], other].dropna()
        if other != column and min(len(with_gap), len(without)) >= 5 and with_gap.std() > 0 and without.std() > 0:
            p = stats.ttest_ind(with_gap, without, equal_var=False).pvalue
            relations.append([column, other, with_gap.mean(), without.mean(), p])
relations = pd.DataFrame(relations, columns=["${say('missing', '缺失的列')}", "${say('compared', '比较的列')}", "${say('mean with gap', '有缺失时的均值')}", "${say('mean without', '无缺失时的均值')}", "p"])
if len(relations):
    relations["p (Holm)"] = multipletests(relations["p"], method="holm")[1]
    relations = relations.sort_values("p")
    display(relations.head(10).round(4))
    smallest = relations["p (Holm)"].min()
    print(f"${say('Smallest p after correction: {show_p(smallest)}', '校正后最小的 p 值：{show_p(smallest)}')}")`

const conclude = (say: PickText) => `${say('# In plain words, from the counts above', '# 根据以上计数用文字说明')}
print("\\n${say('Conclusion', '结论')}")
if not gappy:
    print("${say('No value is missing in these columns.', '这些列没有缺失值。')}")
else:
    print(f"${say('{len(gappy)} of {len(columns)} columns have gaps; most in {gappy[0]} ({counts[gappy[0]]}, {100 * counts[gappy[0]] / len(df):.1f}%).', '{len(columns)} 列中有 {len(gappy)} 列存在缺失；最多的是 {gappy[0]}（{counts[gappy[0]]} 个，{100 * counts[gappy[0]] / len(df):.1f}%）。')}")
    print(f"${say('An analysis of all these columns would use {complete} of {len(df)} rows.', '若分析要用到所有这些列，只能使用 {len(df)} 行中的 {complete} 行。')}")
    related = relations[relations["p (Holm)"] < 0.05] if len(relations) else relations
    if len(related):
        first = related.iloc[0]
        print(f"${say('Rows with a gap in {first.iloc[0]} differ in {first.iloc[1]}: the gaps are not completely at random, and leaving rows out may bias results.', '{first.iloc[0]} 缺失的行在 {first.iloc[1]} 上与其他行不同：缺失不是完全随机的，删除这些行可能带来偏倚。')}")
    else:
        print("${say('Nothing here shows that the gaps go with other columns of numbers; that does not prove them to be at random.', '没有发现缺失与其他数值列有关；这并不证明缺失是随机的。')}")`
