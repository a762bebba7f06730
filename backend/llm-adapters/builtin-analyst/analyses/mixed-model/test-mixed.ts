import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { MixedModelPlan } from './mixed-model-plan.ts'

/** Python: `losses`, the likelihood-ratio test (ML) of each predictor; with an interaction not of its two parts, which it rests on. */
export function testTerms({ predictors, interaction }: MixedModelPlan, say: PickText): string {
  if (predictors.length === 0) return 'losses = {}'
  const parts = interaction.map(({ name }) => pyString(name))
  const skipped = interaction.length > 0 ? ` if column not in (${parts.join(', ')})` : ''
  return `${say('# Each predictor as a whole: the likelihood-ratio test of leaving it out, by maximum likelihood', '# 每个自变量整体：去掉后的似然比检验（最大似然估计）')}
whole = fit(names, random, reml=False)
losses = {}
for column, own in ((column, own) for column, own in terms.items()${skipped}):
    chi_square = max(0.0, 2 * (whole.llf - fit([name for name in names if name not in own], random, reml=False).llf))
    losses[column] = (len(own), chi_square, stats.chi2.sf(chi_square, len(own)))
print("${say('Each predictor as a whole', '每个自变量整体的检验')}")
display(pd.DataFrame(losses, index=["df", "${say('likelihood-ratio χ²', '似然比 χ²')}", "p"]).T.round(4).replace({"p": {0.0: "< 0.0001"}}))
for column, (_, chi_square, p) in losses.items():
    report(f"${say('likelihood-ratio chi-square', '似然比卡方')}, {column}", chi_square)
    report(f"${say('likelihood-ratio p', '似然比检验 p')}, {column}", p)`
}

/** Whether the groups may change differently over time: the interaction that lines are drawn for. */
export const changesDiffer = ({ interaction, time, group }: MixedModelPlan): boolean =>
  time !== null && group !== null && interaction.includes(time) && interaction.includes(group)

/** Python: `slopes`, the change per unit of time in each group. */
export function compareSlopes(plan: MixedModelPlan, say: PickText): string {
  const { time, group, interaction } = plan
  if (!changesDiffer(plan) || !time || !group) return ''
  const isFirst = interaction[0] === time
  return `${say('# The change per unit of time in each group', '# 各组每单位时间的变化')}
slopes = {}
for level in levels:
    weights = pd.Series(0.0, index=model.fe_params.index)
    weights[step] = 1.0
    for name in terms.get(group, []):
        if name.startswith(f"{group}: {level} / "):
            weights[${isFirst ? 'f"{step} × {name}"' : 'f"{name} × {step}"'}] = 1.0
    value = weights @ model.fe_params
    error = np.sqrt(weights @ covariance @ weights)
    slopes[level] = (value, *(value + stats.norm.ppf([0.025, 0.975]) * error))
slopes = pd.DataFrame(slopes, index=["${say('change per unit', '每单位变化')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"]).T
print(f"${say('Change of {outcome} per unit of {time}', '{time} 每增加 1 单位 {outcome} 的变化')}")
display(slopes.round(4))
for level, (value, low, high) in slopes.iterrows():
    report(f"${say('slope', '斜率')}, {level}", value)
    report(f"${say('slope', '斜率')}, {level}, 95% CI", (low, high))`
}
