import type { ColumnProfile } from '#contract/dataset.ts'
import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../write/pick-text.ts'

/** How a program fits the model without some terms, and how its log-likelihood is called. */
type Fit = { interaction: ColumnProfile[]; without: string; logLikelihood: string }

/**
 * Python: the likelihood-ratio test of the products of two predictors as `interaction_p`; `without` fits the model of the terms `kept`.
 * Needs `model`, `terms` and `stats`. Empty where there is no interaction.
 */
export function testInteraction({ interaction, without, logLikelihood }: Fit, say: PickText): string {
  const [first, second] = interaction
  if (!first || !second) return ''
  const name = pyString(`${first.name} × ${second.name}`)
  return `${say('# Does the effect of one depend on the other? Likelihood-ratio test against the model without the products', '# 一个因素的效应是否随另一个而变？与不含交互项的模型作似然比检验')}
if ${name} not in terms:
    raise ValueError("${say('The interaction can not be tested: one of its two predictors has one value only in these rows.', '无法检验交互作用：其中一个自变量在所用的行中只有一种取值。')}")
product = terms[${name}]
kept = [term for own in terms.values() for term in own if term not in product]
without = ${without}
statistic = 2 * (model.${logLikelihood} - without.${logLikelihood})
interaction_p = stats.chi2.sf(statistic, len(product))
print(f"${say('Interaction (likelihood ratio): χ² = {statistic:.4f}, df = {len(product)}, {show_p(interaction_p)}', '交互作用（似然比检验）：χ² = {statistic:.4f}，自由度 = {len(product)}，{show_p(interaction_p)}')}")
report("${say('interaction chi-square', '交互作用卡方')}", statistic)
report("${say('interaction p', '交互作用 p')}", interaction_p)`
}

/** Python: what the interaction says, in words; empty where there is none. */
export const concludeInteraction = (interaction: ColumnProfile[], say: PickText): string =>
  interaction.length === 0
    ? ''
    : `if interaction_p < 0.05:
    print(f"${say('The effect of one of the two depends on the other by more than chance alone would make likely ({show_p(interaction_p)}): read the ratios within its levels.', '其中一个因素的效应随另一个而变，交互作用有统计学意义（{show_p(interaction_p)}），应分层解读各比值。')}")
else:
    print(f"${say('There is no clear evidence that the effect of one depends on the other ({show_p(interaction_p)}). That does not show that it does not.', '没有发现两者的效应互相依赖（交互作用 {show_p(interaction_p)}）。这并不证明没有交互作用。')}")
print("${say('With an interaction in the model, the ratio of each of its two predictors alone is that where the other is 0 or at its reference.', '模型含交互项：这两个自变量各自的比值，是另一个取 0 或参照水平时的比值。')}")`
