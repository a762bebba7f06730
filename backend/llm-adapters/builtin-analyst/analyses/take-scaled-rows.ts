import type { PickText } from '../write/pick-text.ts'

/**
 * Python: from `columns` the complete rows `data` and the same standardised (mean 0, deviation 1 with n - 1) as `scaled`; columns
 * of one value are left out. `fewest` is the smallest number of rows that the analysis makes sense for.
 */
export const takeScaledRows = (
  fewest: number,
  say: PickText,
): string => `${say('# Rows that have all values; columns are brought to mean 0 and standard deviation 1.', '# 只用各列都有值的行；各列标准化为均值 0、标准差 1')}
data = df[columns].astype(float).replace([np.inf, -np.inf], np.nan).dropna()
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用的行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
gaps = df[columns].isna().sum()
if gaps.any():
    print("${say('Missing values by column: ', '各列缺失数：')}" + "${say(', ', '，')}".join(f"{column} {count}" for column, count in gaps[gaps > 0].items()))
report("n", len(data))
if len(data) < ${fewest}:
    raise ValueError(f"${say(`Only {len(data)} rows have all values; at least ${fewest} are needed.`, `各列都有值的行只有 {len(data)} 行，至少需要 ${fewest} 行。`)}")
constant = [column for column in columns if data[column].nunique() < 2]
if constant:
    print("${say('Left out, since they have one value only: ', '只有一种取值，未纳入：')}" + "${say(', ', '、')}".join(constant))
columns = [column for column in columns if column not in constant]
if len(columns) < 2:
    raise ValueError("${say('At least two columns with different values are needed.', '至少需要两列有变异的数值。')}")
data = data[columns]
scaled = (data - data.mean()) / data.std()
report("${say('number of columns', '变量数')}", len(columns))`
