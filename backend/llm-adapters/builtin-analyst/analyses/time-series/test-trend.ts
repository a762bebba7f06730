import type { PickText } from '../../write/pick-text.ts'

/** Python: Mann-Kendall's test with ties and Sen's slope with its limits (Gilbert 1987). */
export const trendFunction = (say: PickText): string =>
  `${say('# Mann-Kendall test (normal with ties and correction) and Sen’s slope per step with 95% limits', '# Mann-Kendall 检验（含结的正态近似与连续性校正）和每步的 Sen 斜率及 95% 置信限')}
def rank_trend(values):
    at = np.flatnonzero(~np.isnan(values))[-2000:]
    values = values[at]
    first, second = np.triu_indices(len(values), 1)
    rises = values[second] - values[first]
    s = np.sign(rises).sum()
    ties = np.unique(values, return_counts=True)[1]
    n = len(values)
    variance = (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    p = 2 * stats.norm.sf(abs(s - np.sign(s)) / np.sqrt(variance))
    slopes = np.sort(rises / (at[second] - at[first]))
    width = stats.norm.ppf(0.975) * np.sqrt(variance)
    low = max(0, round((len(slopes) - width) / 2) - 1)
    high = min(len(slopes) - 1, round((len(slopes) + width) / 2))
    return {"S": s, "p": p, "slope": np.median(slopes), "low": slopes[low], "high": slopes[high]}`

/** Python: the season, told apart from trend and remainder, where there are two whole ones. */
export const findSeason = (
  period: number,
  say: PickText,
) => `${say('# Season: STL (Cleveland 1990) where there are at least two whole seasons', '# 季节：至少有两个完整周期时做 STL 分解（Cleveland 1990）')}
period = ${period}
has_season = full is not None and period > 1 and n >= 2 * period
worked = full
if has_season:
    per_cycle = full.groupby(np.arange(n) // period).agg(["mean", "std", "size"]).query("size == @period")
    grows = len(per_cycle) >= 4 and full.min() > 0 and stats.spearmanr(per_cycle["mean"], per_cycle["std"]).statistic > 0.7
    if grows:
        print("${say('The swings grow with the level: season and forecast are worked out on the logarithm.', '波动幅度随水平增大：季节和预测在对数尺度上计算。')}")
        worked = np.log(full)
    window = int(np.ceil(1.5 * period / (1 - 1.5 / 13)))
    parts = STL(worked.to_numpy(), period=period, seasonal=13, seasonal_deg=0, trend=window + 1 - window % 2, low_pass=period + 1 + period % 2).fit(inner_iter=2, outer_iter=0)
    strength = max(0, 1 - parts.resid.var() / (parts.seasonal + parts.resid).var())
    steadiness = max(0, 1 - parts.resid.var() / (parts.trend + parts.resid).var())
    ${seasonNumber(period)}
    shape = pd.Series(parts.seasonal).groupby(place).mean()
    detrended = pd.Series(worked.to_numpy() - parts.trend)
    season_test = stats.kruskal(*[part for _, part in detrended.groupby(place)])
    print(f"${say('Strength of the season: {strength:.3f} (0 none, 1 all); of the trend: {steadiness:.3f}; seasons differ by Kruskal-Wallis: H = {season_test.statistic:.3f}, {show_p(season_test.pvalue)}', '季节强度：{strength:.3f}（0 为无，1 为完全由季节决定）；趋势强度：{steadiness:.3f}；各季节间 Kruskal-Wallis 检验：H = {season_test.statistic:.3f}，{show_p(season_test.pvalue)}')}")
    print(f"${say(`Highest in ${seasonName(period, 'en')} {shape.idxmax()}, lowest in ${seasonName(period, 'en')} {shape.idxmin()}`, `最高：${placeInChinese(period, 'shape.idxmax()')}；最低：${placeInChinese(period, 'shape.idxmin()')}`)}")
    report("${say('length of the season', '周期长度')}", period)
    report("${say('strength of the season', '季节强度')}", strength)
    report("${say('strength of the trend', '趋势强度')}", steadiness)
    report("${say('season, Kruskal-Wallis p', '季节性 Kruskal-Wallis p')}", season_test.pvalue)
    report("${say('season highest in', '季节最高')}", int(shape.idxmax()))
    report("${say('season lowest in', '季节最低')}", int(shape.idxmin()))
    far = np.flatnonzero(np.abs(parts.resid - np.median(parts.resid)) > 5 * stats.median_abs_deviation(parts.resid, scale="normal"))
    if len(far):
        print("${say('Unusual periods (remainder beyond 5 robust deviations): ', '异常的时期（余项超出 5 倍稳健标准差）：')}" + ", ".join(str(steps[at]) for at in far[:10]))
elif period > 1:
    print(f"${say('No season is worked out: that takes two whole seasons of {period} periods without large gaps.', '未做季节分解：需要至少两个完整周期（每周期 {period} 个时期）且没有大段缺失。')}")`

/** Which place of its season a period has: month 1 to 12, quarter 1 to 4, weekday 1 to 7. */
function seasonNumber(period: number): string {
  if (period === 12) return 'place = steps.month.to_numpy()'
  if (period === 4) return 'place = steps.quarter.to_numpy()'
  if (period === 7) return 'place = steps.day_of_week.to_numpy() + 1'
  return `place = np.arange(n) % ${period} + 1`
}

export function seasonName(period: number, language: 'en' | 'zh'): string {
  const names: Record<number, [string, string]> = {
    12: ['month', '月份'],
    4: ['quarter', '季度'],
    7: ['weekday', '星期'],
    52: ['week', '周'],
  }
  const [en, zh] = names[period] ?? ['period', '时期']
  return language === 'en' ? en : zh
}

/** Python: linear trend with intervals that allow for autocorrelation, Mann-Kendall and Sen. */
export const testTrend = (
  hasGroups: boolean,
  say: PickText,
) => `${say('# Trend: a straight line (errors allow for autocorrelation) and, without assuming a shape, Mann-Kendall with Sen’s slope', '# 趋势：直线（误差考虑自相关），以及不假定形状的 Mann-Kendall 检验和 Sen 斜率')}
adjusted = series.to_numpy()
if has_season:
    print("${say('The trend is that of the seasonally adjusted values.', '趋势按季节调整后的数值计算。')}")
    adjusted = adjusted / np.exp(parts.seasonal) if grows else adjusted - parts.seasonal
line = sm.OLS(adjusted, sm.add_constant(np.arange(n)), missing="drop").fit()
robust = line.get_robustcov_results("HAC", maxlags=int(np.ceil(4 * (n / 100) ** (2 / 9))), use_correction=True)
plain_low, plain_high = line.conf_int()[1]
line_low, line_high = robust.conf_int()[1]
rank = rank_trend(adjusted)
trends = pd.DataFrame(
    {
        "${say('slope per step', '每步斜率')}": [line.params[1], line.params[1], rank["slope"]],
        "${say('95% CI low', '95% CI 下限')}": [plain_low, line_low, rank["low"]],
        "${say('95% CI high', '95% CI 上限')}": [plain_high, line_high, rank["high"]],
        "p": [line.pvalues[1], robust.pvalues[1], rank["p"]],
    },
    index=["${say('line', '直线')}", "${say('line, errors allow for autocorrelation', '直线，误差考虑自相关')}", "${say('Sen’s slope, Mann-Kendall', 'Sen 斜率，Mann-Kendall')}"],
)
print("${say('Trend', '趋势')}")
display(trends.round(4).replace({"p": {0.0: "< 0.0001"}}))
report("${say('slope per step', '每步斜率')}", line.params[1])
report("${say('slope per step, 95% CI', '每步斜率，95% CI')}", (plain_low, plain_high))
report("${say('slope per step, p', '每步斜率，p')}", line.pvalues[1])
report("${say('slope per step, HAC, 95% CI', '每步斜率，HAC，95% CI')}", (line_low, line_high))
report("${say('Mann-Kendall S', 'Mann-Kendall S')}", rank["S"])
report("${say('Mann-Kendall p', 'Mann-Kendall p')}", rank["p"])
report("${say('Sen slope per step', 'Sen 斜率，每步')}", rank["slope"])
report("${say('Sen slope per step, 95% CI', 'Sen 斜率，每步，95% CI')}", (rank["low"], rank["high"]))
if full is not None and n >= 8:
    lags = min(10, n // 3)
    box = acorr_ljungbox(full.to_numpy(), lags=[lags])
    q, q_p = box["lb_stat"].iloc[0], box["lb_pvalue"].iloc[0]
    print(f"${say('Autocorrelation (Ljung-Box, {lags} lags): Q = {q:.3f}, {show_p(q_p)}', '自相关（Ljung-Box 检验，{lags} 阶）：Q = {q:.3f}，{show_p(q_p)}')}")
    rest = pd.Series(adjusted - line.predict(sm.add_constant(np.arange(n)))).interpolate(limit_direction="both")
    rest_p = acorr_ljungbox(rest.to_numpy(), lags=[lags])["lb_pvalue"].iloc[0]
    print(f"${say('Autocorrelation left around trend and season: {show_p(rest_p)}', '去除趋势和季节后剩余的自相关：{show_p(rest_p)}')}")
    report("Ljung-Box Q", q)
    report("Ljung-Box p", q_p)${
      hasGroups
        ? `

rows = []
for level, values in lines.items():
    if values.notna().sum() >= 4 and values.nunique() > 1:
        rows.append({group: level, **rank_trend(values.to_numpy())})
by_group = pd.DataFrame(rows)
if len(by_group):
    by_group["p (Holm)"] = multipletests(by_group["p"], method="holm")[1]
    print("${say('Trend within each group: Sen’s slope per step, Mann-Kendall', '各组的趋势：每步 Sen 斜率，Mann-Kendall 检验')}")
    display(by_group.round(4))
    for _, row in by_group.iterrows():
        report(f"${say('Sen slope per step', 'Sen 斜率，每步')}, {row[group]}", row["slope"])
        report(f"${say('Mann-Kendall p', 'Mann-Kendall p')}, {row[group]}", row["p"])`
        : ''
    }`

/** `{…} 月`, `第 {…} 季度`: a place of the season in a Chinese text of a program. */
export function placeInChinese(period: number, code: string): string {
  if (period === 12) return `{${code}} 月`
  if (period === 4) return `第 {${code}} 季度`
  return period === 7 ? `星期 {${code}}` : `第 {${code}} 期`
}
