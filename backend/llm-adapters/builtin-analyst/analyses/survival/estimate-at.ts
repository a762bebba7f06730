import type { PickText } from '../../write/pick-text.ts'
import type { SurvivalPlan } from './survival-plan.ts'

/** Python: the share without the event at given times as `at_times`, with Greenwood's error and the log-log interval; empty where none are asked for. */
export function estimateAt({ at }: SurvivalPlan, say: PickText): string {
  if (at.length === 0) return ''
  const [who, when, share] = [
    say('group', '组别'),
    say('time', '时间'),
    say('share without the event', '未发生事件的比例'),
  ]
  return `${say('# Share without the event at given times (Greenwood, log-log interval); beyond the last time it is not known.', '# 给定时点的未发生事件比例（Greenwood 法，log-log 置信区间）；超出最长随访时间则无法得知。')}
times = [${at.join(', ')}]
at_times = []
for level, curve in curves.items():
    followed = data.loc[rows[level], time]
    for moment in times:
        is_known = moment <= followed.max() or curve.survival_function_.iloc[-1, 0] == 0
        low, high = curve.confidence_interval_.loc[:moment].iloc[-1]
        found = (curve.predict(moment), low, high) if is_known else (np.nan, np.nan, np.nan)
        at_times.append([level, moment, (followed >= moment).sum(), *found])
        if not is_known:
            print(f"${say('{level}: nobody was followed as long as {moment:g}, so the share there is not known.', '“{level}”：没有人随访到 {moment:g}，该时点的比例无法得知。')}")
at_times = pd.DataFrame(at_times, columns=["${who}", "${when}", "${say('at risk', '风险人数')}", "${share}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"])
display(at_times.round(4))
for level, moment, at_risk, share, low, high in at_times.itertuples(index=False):
    report(f"${say('survival at {moment:g}, {level}', '{moment:g} 时的生存率，{level}')}", share if np.isfinite(share) else None)
    report(f"${say('survival at {moment:g}, {level}, 95% CI', '{moment:g} 时的生存率，{level}，95% CI')}", (low, high) if np.isfinite(share) else None)`
}

/** Python: the mean survival up to a horizon, with the error of Greenwood; for two groups their difference. */
export function restrictMean({ horizon, wantsRestrictedMean, group }: SurvivalPlan, say: PickText): string {
  if (!wantsRestrictedMean || horizon === null) return ''
  return `${say('# Mean survival up to the horizon: the area under each curve, with its error from Greenwood’s formula', '# 截至指定时点的平均生存时间：曲线下面积，标准误来自 Greenwood 公式')}
horizon = ${horizon}
means = []
for level, curve in curves.items():
    if data.loc[rows[level], time].max() < horizon:
        raise ValueError(f"${say('The follow-up of {level} ends before {horizon}; choose an earlier time for the restricted mean.', '“{level}”的随访在 {horizon} 之前已结束；请为限制性平均生存时间选择更早的时点。')}")
    steps = curve.event_table[curve.event_table.index < horizon]
    heights = curve.survival_function_.iloc[:, 0].loc[steps.index].to_numpy()
    areas = heights * np.diff(np.append(steps.index, horizon))
    left = areas[::-1].cumsum()[::-1]
    at_risk, died = steps["at_risk"].to_numpy(), steps["observed"].to_numpy()
    lasting = (died > 0) & (at_risk > died)
    variance = (left[lasting] ** 2 * died[lasting] / (at_risk[lasting] * (at_risk[lasting] - died[lasting]))).sum()
    means.append([areas.sum(), np.sqrt(variance)])
means = pd.DataFrame(means, index=pd.Index(levels, name="${say('group', '组别')}"), columns=["${say('restricted mean', '限制性平均生存时间')}", "SE"])
means["${say('95% CI low', '95% CI 下限')}"], means["${say('95% CI high', '95% CI 上限')}"] = (means.iloc[:, 0] + side * stats.norm.ppf(0.975) * means["SE"] for side in (-1, 1))
print(f"${say('Mean of {time} up to {horizon}', '截至 {horizon} 的平均 {time}')}")
display(means.round(3))
for level, (mean, error, low, high) in means.iterrows():
    report(f"${say('restricted mean, {level}', '限制性平均生存时间，{level}')}", mean)
    report(f"${say('restricted mean, {level}, 95% CI', '限制性平均生存时间，{level}，95% CI')}", (low, high))${
      group
        ? `
if len(means) == 2:
    difference = means.iloc[0, 0] - means.iloc[1, 0]
    error = np.sqrt((means["SE"] ** 2).sum())
    low, high = difference + stats.norm.ppf([0.025, 0.975]) * error
    mean_p = 2 * stats.norm.sf(abs(difference / error))
    print(f"${say('Difference of the restricted means ({levels[0]} - {levels[1]}): {difference:.4g}, 95% CI {low:.4g} to {high:.4g}, {show_p(mean_p)}', '限制性平均生存时间之差（{levels[0]} - {levels[1]}）：{difference:.4g}，95% 置信区间 {low:.4g} 至 {high:.4g}，{show_p(mean_p)}')}")
    report(f"${say('difference of restricted means, {levels[0]} - {levels[1]}', '限制性平均生存时间之差，{levels[0]} - {levels[1]}')}", difference)
    report(f"${say('difference of restricted means, {levels[0]} - {levels[1]}, 95% CI', '限制性平均生存时间之差，{levels[0]} - {levels[1]}，95% CI')}", (low, high))
    report("${say('difference of restricted means, p', '限制性平均生存时间之差，p')}", mean_p)`
        : ''
    }`
}

/** Python: follow-up ends for everybody at a horizon; empty where it goes on. */
export const endFollowUp = ({ horizon, wantsRestrictedMean }: SurvivalPlan, say: PickText): string =>
  horizon === null || wantsRestrictedMean
    ? ''
    : `
${say('# Follow-up ends here: who had no event until then is censored.', '# 随访到此为止：到此时未发生事件的视为删失。')}
horizon = ${horizon}
happened &= data[time] <= horizon
data = data.assign(**{time: data[time].clip(upper=horizon)})`
