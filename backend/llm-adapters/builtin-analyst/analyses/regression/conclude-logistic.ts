import type { PickText } from '../../write/pick-text.ts'
import { warnOfInflation } from './inflate-variance.ts'

/** Python: the conclusion in plain words, worded from the numbers. */
export const concludeLogistic = (isMultivariable: boolean, say: PickText): string =>
  `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for name, (ratio, low, high, p) in ratios.iterrows():
    print(f"${say('Odds ratio, {name}: {ratio:.4g} (95% CI {low:.4g} to {high:.4g}), {show_p(p)}.', '比值比，{name}：{ratio:.4g}（95% 置信区间 {low:.4g} 至 {high:.4g}），{show_p(p)}。')}")
clear = list(ratios.index[ratios["p"] < 0.05])
if clear:
    print("${say('Beyond what chance alone would make likely: ', '有统计学意义的项：')}" + "${say(', ', '、')}".join(clear) + "${say('.', '。')}")
else:
    print("${say('No term goes with the outcome by more than chance alone would make likely. That does not show that none does.', '没有发现有统计学意义的项。这并不证明它们与结局无关。')}")
print(f"${say('In {auc:.0%} of pairs the row with the event has the higher fitted chance (50% is guessing).', '从发生事件和未发生事件的行中各任取一行，前者预测概率更高的可能性为 {auc:.0%}（50% 相当于猜测）。')}")
if fit_p < 0.05:
    print("${say('Fitted chances and observed shares disagree (Hosmer-Lemeshow): look at the calibration plot before using the chances.', '预测概率与实际比例不一致（Hosmer-Lemeshow 检验），使用预测概率前请先看校准曲线。')}")
if few < 10 * len(names):
    print(f"${say('Only {few / len(names):.1f} events for each term (10 or more are wanted): take the odds ratios as rough, and name fewer predictors.', '平均每项只有 {few / len(names):.1f} 个事件（应不少于 10 个）：比值比仅供参考，宜减少自变量。')}")
${isMultivariable ? `${warnOfInflation(say)}\n` : ''}if 0.1 < events / len(data) < 0.9:
    print(f"${say('The event is common ({events / len(data):.0%}), so an odds ratio is further from 1 than the risk ratio: do not read it as “times as likely”.', '事件较常见（{events / len(data):.0%}），比值比会比风险比离 1 更远，不能理解为“发生风险是几倍”。')}")
print("${say('These are associations, adjusted only for what is in the model; on their own they do not show a cause.', '这些是关联性的结果，只校正了模型中的因素，本身不能说明因果关系。')}")`
