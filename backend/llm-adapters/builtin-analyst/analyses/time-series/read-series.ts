import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { Step, TimeSeriesPlan } from './time-series-plan.ts'

const frequencies: Record<Step, string> = { day: 'D', week: 'W', month: 'M', quarter: 'Q', year: 'Y' }
export const seasonOf: Record<Step, number> = { day: 7, week: 52, month: 12, quarter: 4, year: 1 }

/** Python: `when`, the period of each row. */
function readTimes({ axis, step }: TimeSeriesPlan): string {
  const [first, second, third] = axis.columns.map(({ name }) => `df[${pyString(name)}]`)
  const frequency = frequencies[step]
  const convert = (from: Step) => (from === step ? '' : `.dt.asfreq("${frequency}")`)
  switch (axis.form) {
    case 'date':
      return `when = pd.to_datetime(${first}, errors="coerce").dt.to_period("${frequency}")`
    case 'month':
      return `parts = ${first}.astype(str).str.extract(r"(\\d{4})\\D*(\\d{1,2})").astype(float)
when = pd.to_datetime({"year": parts[0], "month": parts[1], "day": 1}, errors="coerce").dt.to_period("M")${convert('month')}`
    case 'quarter':
      return `parts = ${first}.astype(str).replace({"一": "1", "二": "2", "三": "3", "四": "4"}, regex=True).str.extract(r"(\\d{4})\\D*([1-4])").astype(float)
when = pd.to_datetime({"year": parts[0], "month": 3 * parts[1], "day": 1}, errors="coerce").dt.to_period("Q")${convert('quarter')}`
    case 'year':
      return `when = pd.to_datetime({"year": ${first}, "month": 1, "day": 1}, errors="coerce").dt.to_period("Y")`
    case 'parts': {
      const [year, month, day] = axis.hasYear ? [first, second, third] : ['2000', first, second]
      const parts = `{"year": ${year === '2000' ? `pd.Series(2000, index=df.index)` : year}, "month": ${month}, "day": ${day ?? '1'}}`
      return `when = pd.to_datetime(pd.DataFrame(${parts}), errors="coerce").dt.to_period("${frequency}")`
    }
  }
}

/** Python: `series`, one value for each period from the first to the last; what was put together and what is missing is told. */
export function readSeries(plan: TimeSeriesPlan, say: PickText): string {
  const { group, outcome, summary } = plan
  const value = outcome ? `data[${pyString(outcome.name)}].astype(float)` : 'pd.Series(1.0, index=data.index)'
  const joined = !outcome ? 'sum()' : summary === 'sum' ? 'sum(min_count=1)' : 'mean()'
  const fill = outcome ? '' : '.fillna(0)'
  const how = !outcome
    ? say('rows of the same period are counted', '同一时期的行计数')
    : summary === 'sum'
      ? say('rows of the same period are added up', '同一时期的多行求和')
      : say('rows of the same period are averaged', '同一时期的多行取均值')
  return `${say('# The time of each row', '# 读取每行的时间')}
${readTimes(plan)}
data = df.assign(when=when)[when.notna()]
print(f"${say('Rows with a time: {len(data)}; left out because the time is missing or cannot be read: {len(df) - len(data)}', '有时间的行数：{len(data)}；因时间缺失或无法识别排除的行数：{len(df) - len(data)}')}")
if data.empty:
    raise ValueError("${say('No row has a time that can be read.', '没有任何行的时间可以识别。')}")
value = ${value}
name = ${outcome ? pyString(outcome.name) : `"${say('number of rows', '行数')}"`}
steps = pd.period_range(data["when"].min(), data["when"].max(), freq=data["when"].dt.freq)
series = value.groupby(data["when"]).${joined}.reindex(steps)${fill}
n = len(series)
missing = int(series.isna().sum())
print(f"${say(`{n} periods from {steps[0]} to {steps[-1]}; ${how}: {len(data) - data['when'].nunique()} surplus rows; periods without a value: {missing}`, `共 {n} 个时期，从 {steps[0]} 到 {steps[-1]}；${how}（多出的行：{len(data) - data['when'].nunique()}）；没有数值的时期：{missing}`)}")
report("${say('number of time points', '时间点数')}", n)
report("${say('periods without a value', '缺失的时期数')}", missing)
if n - missing < 4:
    raise ValueError(f"${say('Only {n - missing} periods have a value; at least 4 are needed.', '只有 {n - missing} 个时期有数值，至少需要 4 个。')}")
if series.nunique() < 2:
    raise ValueError("${say('All periods have the same value: there is nothing to analyse.', '所有时期的数值都相同，没有可分析的变化。')}")${
      plan.step === 'year'
        ? ''
        : `
yearly = series.groupby(series.index.year).agg(["count", "mean", "sum"])
if len(yearly) > 1:
    print("${say('By year', '按年汇总')}")
    display(yearly.round(2))`
    }${
      group
        ? `

${say('# The same for each group', '# 各组分别汇总')}
group = ${pyString(group.name)}
lines = {}
for level, part in data.groupby(group):
    lines[level] = value[part.index].groupby(part["when"]).${joined}.reindex(steps)${fill}`
        : ''
    }`
}

/** Python: filled gaps, for what needs every period; None where too many are missing. */
export const fillGaps = (say: PickText): string =>
  `${say('# Seasons, autocorrelation and forecasts need every period: short gaps are bridged by a straight line, which is told.', '# 季节分解、自相关和预测需要每个时期都有值：少量缺失用直线插补，并加以说明')}
full = series.interpolate(limit_direction="both") if missing <= 0.2 * n else None
if missing and full is not None:
    print(f"${say('For season, autocorrelation and forecast {missing} missing periods are filled by straight lines.', '季节、自相关和预测部分用直线插补了 {missing} 个缺失的时期。')}")
elif full is None:
    print("${say('More than a fifth of the periods are missing: no season, autocorrelation or forecast is given.', '超过五分之一的时期缺失：不做季节分解、自相关和预测。')}")`
