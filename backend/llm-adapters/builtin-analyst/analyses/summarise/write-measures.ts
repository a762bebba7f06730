import type { PickText } from '../../write/pick-text.ts'
import { cellLabel } from './cell-label.ts'
import type { SummarisePlan } from './summarise-plan.ts'

/** Python: `summary`, a row for each measure and group, with means, spreads, intervals and what else is asked for. */
export function writeMeasures({ extras, groups, percentiles }: SummarisePlan, say: PickText): string {
  const names = {
    n: 'n',
    missing: say('missing', '缺失'),
    mean: say('mean', '均值'),
    sd: say('SD', '标准差'),
    se: say('SE', '标准误'),
    low: say('CI low', 'CI 下限'),
    high: say('CI high', 'CI 上限'),
    median: say('median', '中位数'),
    min: say('min', '最小值'),
    max: say('max', '最大值'),
  }
  const geometric = `
    positive = values[values > 0]
    logs = np.log(positive)
    spread = reach(logs)
    row["${say('geometric mean', '几何均数')}"] = np.exp(logs.mean()) if len(positive) == n and n else np.nan
    row["${say('geometric mean, CI low', '几何均数，CI 下限')}"] = np.exp(logs.mean() - spread) if len(positive) == n and n else np.nan
    row["${say('geometric mean, CI high', '几何均数，CI 上限')}"] = np.exp(logs.mean() + spread) if len(positive) == n and n else np.nan`
  const written: Record<SummarisePlan['extras'][number], string> = {
    'geometric-mean': geometric,
    cv: `\n    row["${say('CV (%)', '变异系数 (%)')}"] = 100 * values.std() / values.mean() if n > 1 and values.mean() > 0 else np.nan`,
    skewness: `\n    row["${say('skewness', '偏度')}"] = stats.skew(values) if n > 2 else np.nan\n    row["${say('excess kurtosis', '超额峰度')}"] = stats.kurtosis(values) if n > 3 else np.nan`,
    se: '',
    sum: `\n    row["${say('sum', '总和')}"] = values.sum()`,
  }
  const shares = percentiles.map((share) => `\n    row["P${share}"] = values.quantile(${share / 100})`).join('')
  const each =
    groups.length === 0
      ? `    rows[column, ""] = describe_values(df[column])`
      : `    for names, part in df.groupby(groups):
        rows[column, ${cellLabel(groups, say)}] = describe_values(part[column])`
  return `${say('# Half the width of the t interval of a mean', '# 均值 t 置信区间的半宽')}
def reach(values):
    n = len(values)
    return stats.t.ppf((1 + level) / 2, n - 1) * values.std() / np.sqrt(n) if n > 1 else np.nan


def describe_values(values):
    missing = values.isna().sum()
    values = values.dropna()
    n = len(values)
    row = {"${names.n}": n, "${names.missing}": missing, "${names.mean}": values.mean(), "${names.sd}": values.std()}
    row["${names.se}"] = values.std() / np.sqrt(n) if n > 1 else np.nan
    row[f"{100 * level:g}% ${names.low}"] = values.mean() - reach(values)
    row[f"{100 * level:g}% ${names.high}"] = values.mean() + reach(values)
    row["${names.median}"] = values.median()
    row["Q1"] = values.quantile(0.25)
    row["Q3"] = values.quantile(0.75)
    row["${names.min}"] = values.min()
    row["${names.max}"] = values.max()${shares}${extras.map((extra) => written[extra]).join('')}
    return row


rows = {}
for column in measures:
${each}
summary = pd.DataFrame.from_dict(rows, orient="index")
summary.index = pd.MultiIndex.from_tuples(summary.index, names=["${say('measure', '指标')}", "${say('group', '组别')}"])
summary[["${names.n}", "${names.missing}"]] = summary[["${names.n}", "${names.missing}"]].astype(int)
${groups.length > 0 ? `print(f"${say('Rows without a group: {df[groups].isna().any(axis=1).sum()}', '没有组别的行：{df[groups].isna().any(axis=1).sum()}')}")\n` : ''}display(summary.round(3))
for (column, group), row in summary.iterrows():
    for statistic, value in row.items():
        report("${say(', ', '，')}".join(part for part in [statistic, column, group] if part), value)`
}
