import type { PickText } from '../../write/pick-text.ts'
import type { ColumnKinds } from './split-kinds.ts'

/** Python: the table that opens a paper, one column for all rows and one for each group. */
export function writeGroupTable({ numbers, categories }: ColumnKinds, groups: number, say: PickText): string {
  const isReported = numbers.length * groups <= 40
  const missing = say('missing', '缺失')
  const numberRows = `    for column in numbers:
        values = part[column].dropna()
        rows[column, "${say('mean (SD)', '均值（标准差）')}"] = f"{values.mean():.2f} ({values.std():.2f})"
        rows[column, "${say('median [Q1, Q3]', '中位数 [Q1, Q3]')}"] = f"{values.median():.2f} [{values.quantile(0.25):.2f}, {values.quantile(0.75):.2f}]"
        rows[column, "${missing}"] = str(part[column].isna().sum())
`
  const categoryRows = `    for column in categories:
        present = part[column].notna().sum()
        for level in df[column].value_counts().head(20).index:
            n = (part[column] == level).sum()
            rows[column, str(level)] = f"{n} ({100 * n / max(present, 1):.1f}%)"
        rows[column, "${missing}"] = str(part[column].isna().sum())
`
  return `
${say('# By group', '# 分组描述')}
def describe_part(part):
    rows = {("n", ""): str(len(part))}
${numbers.length > 0 ? numberRows : ''}${categories.length > 0 ? categoryRows : ''}    return pd.Series(rows)


parts = {"${say('all', '全部')}": describe_part(df)}
for level, part in df.groupby(group):
    parts[f"{group} = {level}"] = describe_part(part)
without_group = df[group].isna().sum()
print(f"${say('By {group}; rows without a group: {without_group}', '按 {group} 分组；没有组别的行：{without_group}')}")
display(pd.DataFrame(parts))
for level, part in df.groupby(group):
    report(f"${say('n, {group} = {level}', '样本量，{group} = {level}')}", len(part))${isReported && numbers.length > 0 ? reportNumbers(say) : ''}`
}

const reportNumbers = (say: PickText) => `
    for column in numbers:
        report(f"${say('mean, {column}, {level}', '均值，{column}，{level}')}", part[column].mean())
        report(f"${say('SD, {column}, {level}', '标准差，{column}，{level}')}", part[column].std())
        report(f"${say('median, {column}, {level}', '中位数，{column}，{level}')}", part[column].median())`
