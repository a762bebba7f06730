import type { PickText } from '../../write/pick-text.ts'
import { placeInChinese, seasonName } from './test-trend.ts'
import type { TimeSeriesPlan } from './time-series-plan.ts'

/** Python: trend, season and forecast in plain words. */
export const concludeSeries = ({ horizon }: TimeSeriesPlan, period: number, say: PickText): string =>
  `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
told = f"${say('{rank["slope"]:.3g} per period, 95% CI {rank["low"]:.3g} to {rank["high"]:.3g}; Mann-Kendall {show_p(rank["p"])}', '每个时期 {rank["slope"]:.3g}，95% 置信区间 {rank["low"]:.3g} 至 {rank["high"]:.3g}；Mann-Kendall {show_p(rank["p"])}').replaceAll('"', "'")}"
if rank["p"] < 0.05 and rank["low"] * rank["high"] > 0 and robust.pvalues[1] < 0.05:
    way = "${say('rose', '上升')}" if rank["slope"] > 0 else "${say('fell', '下降')}"
    print(f"${say('{name} {way} over these periods by more than chance alone would make likely ({told}).', '{name}在这段时间内呈{way}趋势，有统计学意义（{told}）。')}")
else:
    print(f"${say('There is no clear trend in {name} over these periods ({told}).', '{name}在这段时间内没有明确的趋势（{told}）。')}")
if full is not None and n >= 8 and rest_p < 0.05:
    print("${say('Neighbouring periods resemble each other, so p of Mann-Kendall is too small; the interval with errors for autocorrelation is the safer one.', '相邻时期彼此相关，Mann-Kendall 的 p 值会偏小；以考虑自相关的区间为准更稳妥。')}")
if has_season:
    if season_test.pvalue < 0.05 and strength > 0.3:
        print(f"${say(`There is a season: highest in ${seasonName(period, 'en')} {shape.idxmax()}, lowest in ${seasonName(period, 'en')} {shape.idxmin()} (strength {strength:.2f}).`, `存在季节性：${placeInChinese(period, 'shape.idxmax()')}最高，${placeInChinese(period, 'shape.idxmin()')}最低（强度 {strength:.2f}）。`)}")
    else:
        print(f"${say('No clear season (strength {strength:.2f}).', '没有明确的季节性（强度 {strength:.2f}）。')}")
${
  horizon === null
    ? ''
    : `if errors["MAE"].iloc[0] < errors["MAE"].iloc[1]:
    print("${say('Tried on the last periods, the model was nearer than the naive forecast.', '用最后几个时期检验，模型比朴素预测更准。')}")
else:
    print("${say('Tried on the last periods, the model was no better than the naive forecast: do not rely on it.', '用最后几个时期检验，模型并不比朴素预测更准：不宜依赖该预测。')}")
print("${say('A forecast carries on what was seen: it knows nothing of changes to come, and its limits leave them out.', '预测只是延续已有的规律，无法预见将来的变化，区间也不包含这种不确定性。')}")
`
}print("${say('A change over time shows no cause.', '随时间的变化本身不能说明原因。')}")`
