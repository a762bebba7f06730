import type { PickText } from '../../write/pick-text.ts'
import { warnOfInflation } from './inflate-variance.ts'
import type { LinearRegressionPlan } from './regression-plan.ts'

/** Python: the conclusion in plain words, worded from the numbers; by HC3 where the variances are not equal. */
export const concludeLinear = (
  { predictors, interaction, logged, outcome }: LinearRegressionPlan,
  say: PickText,
): string =>
  [
    `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
uneven = pagan_p < 0.05
if uneven:
    print("${say('The variances are not equal, so intervals and p below are by HC3.', '方差不齐，以下置信区间和 p 值采用 HC3 稳健标准误。')}")
for name, row in effects.iterrows():
    value, low, high = row.iloc[0], row.iloc[5 if uneven else 1], row.iloc[6 if uneven else 2]
    p = row["HC3 p" if uneven else "p"]
    print(f"${say('{name}: {outcome} differs by {value:.4g} (95% CI {low:.4g} to {high:.4g}), {show_p(p)}.', '{name}：{outcome} 相差 {value:.4g}（95% 置信区间 {low:.4g} 至 {high:.4g}），{show_p(p)}。')}")
print(f"${say('The model explains {model.rsquared:.1%} of the variation ({model.rsquared_adj:.1%} adjusted for the number of terms).', '模型解释了 {model.rsquared:.1%} 的变异（按项数调整后为 {model.rsquared_adj:.1%}）。')}")`,
    logged.includes(outcome)
      ? `print("${say('The outcome is a logarithm: exp(coefficient) is the factor by which it is multiplied.', '结局取了自然对数：exp(系数) 为其变化的倍数。')}")`
      : '',
    interaction.length > 0
      ? `print("${say('With an interaction in the model, the effect of each of its two predictors alone is that where the other is 0 or at its reference.', '模型含交互项：这两个自变量各自的系数，是另一个取 0 或参照水平时的效应。')}")`
      : '',
    `if shapiro_p < 0.05:
    print("${say('The residuals are not normal; with this many rows that matters little unless the Q-Q plot bends far.', '残差不服从正态分布；样本较大且 Q-Q 图偏离不明显时影响不大。')}" if len(data) >= 50 else "${say('The residuals are not normal and the rows are few: take intervals and p with care, or try a logarithm.', '残差不服从正态分布且样本较少：置信区间和 p 值需谨慎看待，或可尝试取对数。')}")
if reset_p < 0.05:
    print("${say('Straight lines may not fit (RESET): look at the residuals; a logarithm or a curve may fit better.', '线性关系可能不成立（RESET 检验）：请查看残差图，取对数或用曲线可能更合适。')}")
if distances.max() > 1:
    print(f"${say('One row alone moves the result much (Cook’s distance above 1): row {distances.idxmax() + 1}.', '有一行对结果影响很大（Cook 距离大于 1）：第 {distances.idxmax() + 1} 行。')}")
if len(data) < 10 * len(names):
    print(f"${say('Only {len(data) / len(names):.1f} rows for each term (10 or more are wanted): take the coefficients as rough.', '平均每项只有 {len(data) / len(names):.1f} 行（应不少于 10 行）：系数仅供参考。')}")`,
    predictors.length > 1 && interaction.length === 0 ? warnOfInflation(say) : '',
    `print("${say('These are associations, adjusted only for what is in the model; on their own they do not show a cause.', '这些是关联性的结果，只校正了模型中的因素，本身不能说明因果关系。')}")`,
  ]
    .filter(Boolean)
    .join('\n')
