import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { seasonName } from './test-trend.ts'
import type { TimeSeriesPlan } from './time-series-plan.ts'

/** Python: the series over time with its trend and forecast, the season, and the autocorrelation. */
export function drawSeries(plan: TimeSeriesPlan, period: number, say: PickText): string {
  const { axis, group, horizon, wishes } = plan
  const days = axis.hasYear
    ? ''
    : `
wide.xaxis.set_major_formatter(DateFormatter("%m-%d"))`
  return `${say('# Figure: the series with its trend, the season, the autocorrelation', '# 图：时间序列及趋势、季节、自相关')}
fig, axes = plt.subplot_mosaic([["wide", "wide"], ["season", "lags"]], figsize=(12, 8), height_ratios=[1.4, 1], layout="constrained")
wide, season, lags_ax = axes["wide"], axes["season"], axes["lags"]
times = steps.to_timestamp()
${
  group
    ? `for level, values in lines.items():
    wide.plot(times, values, marker="o", markersize=3, linewidth=1.2, label=str(level))
wide.legend(title=group, fontsize=9)`
    : `wide.plot(times, series, marker="o", markersize=3, linewidth=1, color="C0", label=name)
trend_line = parts.trend if has_season else line.predict(sm.add_constant(np.arange(n)))
wide.plot(times, np.exp(trend_line) if has_season and grows else trend_line, color="C1", linewidth=2, label="${say('trend', '趋势')}")`
}
${
  horizon === null
    ? ''
    : `ahead = future.to_timestamp()
wide.plot(ahead, mean, color="C3", marker="o", markersize=3, label="${say('forecast', '预测')}")
wide.fill_between(ahead, bounds[:, 0], bounds[:, 1], color="C3", alpha=0.2, linewidth=0, label="${say('95% limits', '95% 区间')}")
`
}${group ? '' : 'wide.legend(fontsize=9)\n'}${wishes.logAxis ? 'wide.set_yscale("log")\n' : ''}wide.set_ylabel(name)
wide.set_title(f"${say('{name} from {steps[0]} to {steps[-1]}, {n} periods', '{name}，{steps[0]} 至 {steps[-1]}，共 {n} 个时期')}"${titleSuffix(plan, say)})${days}
if has_season:
    season.boxplot([part for _, part in detrended.groupby(place)], tick_labels=sorted(set(place)), medianprops={"color": "black"})
    season.axhline(0, color="grey", linewidth=0.8)
    season.set_xlabel("${say(seasonName(period, 'en'), seasonName(period, 'zh'))}")
    season.set_ylabel("${say('above or below the trend', '与趋势的偏差')}" + ("${say(' (logarithm)', '（对数）')}" if grows else ""))
    season.set_title(f"${say('Season, strength {strength:.2f}', '季节性，强度 {strength:.2f}')}")
else:
    season.boxplot([part.dropna() for _, part in series.groupby(steps.year)] if steps.year.nunique() <= 30 else [series.dropna()], medianprops={"color": "black"})
    season.set_xticks([])
    season.set_ylabel(name)
    season.set_title("${say('By year', '各年分布')}" if steps.year.nunique() <= 30 else "${say('All periods', '全部时期')}")
if full is not None and n >= 8:
    most = min(n // 2, max(2 * period, 20))
    found = acf(full.to_numpy(), nlags=most)
    lags_ax.bar(range(1, most + 1), found[1:], width=0.3, color="C0")
    for limit in (-1, 1):
        lags_ax.axhline(limit * 1.96 / np.sqrt(n), color="grey", linestyle="--", linewidth=0.8)
    lags_ax.axhline(0, color="black", linewidth=0.8)
    lags_ax.set_xticks(range(1, most + 1, max(1, most // 12)))
    lags_ax.set_xlabel("${say('lag (periods)', '滞后（时期数）')}")
    lags_ax.set_ylabel("${say('autocorrelation', '自相关系数')}")
    lags_ax.set_title("${say('Autocorrelation', '自相关')}")
else:
    lags_ax.axis("off")
plt.show()`
}
