import type { PickText } from '../../write/pick-text.ts'
import { concludeInteraction } from '../test-interaction.ts'
import { listPredictors } from './fit-cox.ts'
import type { SurvivalPlan } from './survival-plan.ts'

/** Python: the conclusion in plain words, worded from the numbers. */
export function concludeSurvival(plan: SurvivalPlan, say: PickText): string {
  const who = plan.group ? '{time} ({group} = {level})' : '{time}'
  return [
    `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for level, (_, _, median, low, high) in medians.iterrows():
    print(f"${say(`Median ${who}: {show(median)} (95% CI {show(low)} to {show(high)}).`, `${who} 的中位数：{show(median)}（95% 置信区间 {show(low)} 至 {show(high)}）。`)}")`,
    plan.at.length > 0 ? concludeTimes(say) : '',
    plan.wantsRestrictedMean ? concludeMeans(say) : '',
    plan.group ? concludeCurves(say) : '',
    listPredictors(plan).length > 0 ? concludeModel(say) : '',
    concludeInteraction(plan.interaction, say),
    `print("${say('Causes can be read from this only where groups were formed by chance; otherwise it is an association.', '只有在随机分组时才能解释为因果；否则仅为关联。')}")`,
  ]
    .filter(Boolean)
    .join('\n')
}

const concludeCurves = (say: PickText) => `if p < 0.05:
    print(f"${say('The curves differ by more than chance alone would make likely (log-rank {show_p(p)}).', '各组生存曲线的差异有统计学意义（log-rank {show_p(p)}）。')}")
else:
    print(f"${say('There is no clear evidence that the curves differ (log-rank {show_p(p)}). That does not show them to be equal.', '没有发现各组生存曲线有统计学意义的差异（log-rank {show_p(p)}）。这并不证明各组相同。')}")`

const concludeModel = (say: PickText) => `for name, (ratio, low, high, ratio_p) in ratios.iterrows():
    print(f"${say('Hazard ratio, {name}: {ratio:.4g} (95% CI {low:.4g} to {high:.4g}), {show_p(ratio_p)}.', '风险比，{name}：{ratio:.4g}（95% 置信区间 {low:.4g} 至 {high:.4g}），{show_p(ratio_p)}。')}")
broken = [name for name in terms if hazards.loc[name, "p"] < 0.05]
if broken:
    print("${say('The hazards may not be proportional for these, so their ratio is only an average over time; judge by the curves: ', '以下各项可能不满足比例风险假定，其风险比只是随访期间的平均值，请结合曲线判断：')}" + "${say(', ', '、')}".join(broken))
else:
    print("${say('The test gives no sign against proportional hazards.', '检验未提示违反比例风险假定。')}")
if events < 10 * len(ratios):
    print("${say('Fewer than 10 events for each term: take the hazard ratios as rough.', '平均每项不足 10 个事件：风险比仅供参考。')}")`

const concludeTimes = (
  say: PickText,
) => `for level, moment, at_risk, share, low, high in at_times.itertuples(index=False):
    if np.isfinite(share):
        print(f"${say('Without the event at {moment:g}, {level}: {100 * share:.1f}% (95% CI {100 * low:.1f}% to {100 * high:.1f}%).', '“{level}”在 {moment:g} 时未发生事件的比例：{100 * share:.1f}%（95% 置信区间 {100 * low:.1f}% 至 {100 * high:.1f}%）。')}")`

const concludeMeans = (say: PickText) => `for level, (mean, error, low, high) in means.iterrows():
    print(f"${say('Up to {horizon}, {level} is without the event for {mean:.4g} on average (95% CI {low:.4g} to {high:.4g}).', '截至 {horizon}，“{level}”平均有 {mean:.4g} 未发生事件（95% 置信区间 {low:.4g} 至 {high:.4g}）。')}")`
