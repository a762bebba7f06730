import type { PickText } from '../../write/pick-text.ts'
import { cellLabel } from './cell-label.ts'
import type { SummarisePlan } from './summarise-plan.ts'

/** Python: `summary`, events over exposure in each group with exact Poisson intervals (Garwood 1936). */
export function writeRates({ groups }: SummarisePlan, say: PickText): string {
  const parts =
    groups.length === 0
      ? `parts = {"${say('all', '全部')}": known}`
      : `parts = {${cellLabel(groups, say)}: part for names, part in known.groupby(groups)}`
  return `${say('# Events over exposure, with exact Poisson intervals; they take events as independent of one another', '# 事件数除以暴露量，精确泊松置信区间；前提是事件相互独立')}
known = df.dropna(subset=[count, exposure])
known = known[known[exposure] > 0]
print(f"${say('Rows left out for a gap or no exposure: {len(df) - len(known)}', '因缺失或暴露量不为正而排除的行：{len(df) - len(known)}')}")
if known.empty:
    raise ValueError("${say('No row has both a count and an exposure.', '没有同时具有事件数和暴露量的行。')}")
${parts}
limits = [f"{100 * level:g}% ${say('CI low', 'CI 下限')}", f"{100 * level:g}% ${say('CI high', 'CI 上限')}"]
rows = {}
for name, part in parts.items():
    events, time = part[count].sum(), part[exposure].sum()
    low = stats.chi2.ppf((1 - level) / 2, 2 * events) / 2 if events > 0 else 0
    high = stats.chi2.ppf((1 + level) / 2, 2 * (events + 1)) / 2
    rows[name] = [events, time, per * events / time, per * low / time, per * high / time]
rate = f"${say('rate per {per:,}', '率（每 {per:,}）')}"
summary = pd.DataFrame.from_dict(rows, orient="index", columns=[count, exposure, rate, *limits])
display(summary.round(3))
for name, row in summary.iterrows():
    for statistic, value in row.items():
        report(f"{statistic}${say(', {name}', '，{name}')}", value)`
}
