import type { PickText } from '../../write/pick-text.ts'

/** Python: rows with a missing value in one of the columns leave the cleaned table, each with a line in the log. */
export const dropGaps = (
  say: PickText,
) => `${say('# Rows with a missing value are left out, as asked for', '# 按要求排除含缺失值的行')}
has_gap = cleaned[columns].isna().any(axis=1)
causes = cleaned[columns].isna().sum().nlargest(5)
for row in cleaned.index[has_gap]:
    empty = ", ".join(column for column in columns if pd.isna(cleaned.at[row, column]))
    log.append([row + 1, "${say('(whole row)', '（整行）')}", "", "", f"${say('left out: no value in {empty}', '已排除：{empty} 缺失')}"])
cleaned = cleaned[~has_gap]
print(f"${say('Rows left out because a value is missing: {has_gap.sum()}; left: {len(cleaned)}', '因缺失值排除的行数：{has_gap.sum()}；剩余行数：{len(cleaned)}')}")
print("${say('Most gaps: ', '缺失最多的列：')}" + ", ".join(f"{column} ({count})" for column, count in causes[causes > 0].items()))
report("${say('rows with missing values left out', '因缺失值排除的行数')}", has_gap.sum())
if has_gap.mean() > 0.05:
    print("${say('Caution: leaving out many rows can bias results, unless what is missing is missing by chance.', '注意：排除较多的行可能造成偏倚，除非缺失是随机的。')}")`
