import type { PickText } from '../../write/pick-text.ts'
import type { MixedModelPlan } from './mixed-model-plan.ts'
import { changesDiffer } from './test-mixed.ts'

/** Python: the conclusion in plain words, worded from the numbers. */
export function concludeMixed(plan: MixedModelPlan, say: PickText): string {
  const [low, high] = [say('95% CI low', '95% CI 下限'), say('95% CI high', '95% CI 上限')]
  const interaction = plan.interaction.length > 0
  return [
    `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")`,
    plan.predictors.length > 0
      ? `for name, row in effects.loc[names].iterrows():
    print(f"${say(`{name}: {outcome} differs by {row.iloc[0]:.4g} (95% CI {row['${low}']:.4g} to {row['${high}']:.4g}), {show_p(row['p'])}.`, `{name}：{outcome} 相差 {row.iloc[0]:.4g}（95% 置信区间 {row['${low}']:.4g} 至 {row['${high}']:.4g}），{show_p(row['p'])}。`)}")`
      : '',
    changesDiffer(plan)
      ? `for level, (value, low, high) in slopes.iterrows():
    print(f"${say('{level}: {outcome} changes by {value:.4g} per unit of {time} (95% CI {low:.4g} to {high:.4g}).', '{level}：{time} 每增加 1 单位，{outcome} 变化 {value:.4g}（95% 置信区间 {low:.4g} 至 {high:.4g}）。')}")`
      : '',
    interaction
      ? `for column, (_, _, p) in losses.items():
    if " × " in column and p < 0.05:
        print(f"${say('{column}: the one effect depends on the other (likelihood ratio {show_p(p)})', '{column}：两者的效应互相依赖（似然比检验 {show_p(p)}）')}${changesDiffer(plan) ? say(': the groups change differently.', '：各组的变化不同。') : say('.', '。')}")
    elif " × " in column:
        print(f"${say('{column}: no clear evidence that the one effect depends on the other (likelihood ratio {show_p(p)}). That does not show them to be independent.', '{column}：没有发现两者效应互相依赖的明确证据（似然比检验 {show_p(p)}）。这并不证明两者无关。')}")
print("${say('With an interaction in the model, the effect of each of its two predictors alone is that where the other is 0 or at its reference.', '模型含交互项：这两个自变量各自的系数，是另一个取 0 或参照水平时的效应。')}")`
      : '',
    `print(f"${say('{icc:.0%} of the variance that the predictors leave lies between {subject}, the rest within.', '在自变量未解释的变异中，{icc:.0%} 存在于 {subject} 之间，其余在 {subject} 之内。')}")`,
    plan.time && !plan.slope
      ? `if slope_p < 0.05:
    print(f"${say('The subjects differ in how they change: a random slope of {time} fits better; ask for it, since intervals of the change are too narrow without.', '各对象的变化速度不同：加入 {time} 的随机斜率拟合更好，建议加入，否则变化的置信区间偏窄。')}")`
      : '',
    `if residual_p < 0.05:
    print("${say('The residuals are not normal; with many rows that matters little unless the Q-Q plot bends far.', '残差不服从正态分布；行数较多且 Q-Q 图偏离不明显时影响不大。')}")
if len(counts) < 20:
    print(f"${say('There are only {len(counts)} {subject}: Wald intervals are somewhat too narrow, and the variance between them is rough. R’s lmerTest allows for that (Satterthwaite).', '{subject} 只有 {len(counts)} 个：Wald 置信区间略偏窄，组间方差的估计也较粗略；R 的 lmerTest（Satterthwaite 法）可校正。')}")
print("${say('These are associations, unless the groups were formed by chance; on their own they do not show a cause.', '除非分组是随机的，以上只是关联，本身不能说明因果关系。')}")`,
  ]
    .filter(Boolean)
    .join('\n')
}
