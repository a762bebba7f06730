import type { PickText } from '../../write/pick-text.ts'
import { mainScore } from './cross-validate.ts'
import type { PredictPlan } from './predict-plan.ts'

/** Python: whether the foretelling is better than none, how sure that is, and what it can't show. */
export function concludePrediction(plan: PredictPlan, say: PickText): string {
  const { learners, target } = plan
  const score = mainScore(plan, say)
  const ahead =
    target === 'number' ? 'gains[name].mean() + gain_half[name] < 0' : 'gains[name].mean() - gain_half[name] > 0'
  const rare =
    target === 'two-values'
      ? `if not 0.2 <= truth.mean() <= 0.8:
    print(f"${say('The outcome is unbalanced ({truth.mean():.1%} events): always saying the commoner value is right in {max(truth.mean(), 1 - truth.mean()):.1%} of rows, so judge by AUC, Brier score and calibration, not by accuracy.', '结局不平衡（事件占 {truth.mean():.1%}）：总是猜多数一方就有 {max(truth.mean(), 1 - truth.mean()):.1%} 的准确率，因此应看 AUC、Brier 分数和校准，而不是准确率。')}")
terms = len(numbers) + sum(len(level) - 1 for level in levels)
if fewest < 10 * terms:
    print(f"${say('Few events: {fewest} of the rarer value for {terms} terms, less than 10 for each; the model is probably unstable.', '事件数偏少：较少一方 {fewest} 例，模型有 {terms} 项，每项不足 10 例，模型可能不稳定。')}")
`
      : ''
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for name in list(models)[:-1]:
    told = f"{means.loc[name, '${score}']:.3g}${say(` (95% interval {low.loc[name, '${score}']:.3g} to {high.loc[name, '${score}']:.3g})`, `（95% 区间 {low.loc[name, '${score}']:.3g} 至 {high.loc[name, '${score}']:.3g}）`)}"
    if ${ahead}:
        print(f"${say(`In rows that it has not seen, {name} has ${score} = {told}, better than the baseline ({means.loc[baseline, '${score}']:.3g}).`, `在未见过的行上，{name}：${score} = {told}，优于基线（{means.loc[baseline, '${score}']:.3g}）。`)}")
    else:
        print(f"${say(`In rows that it has not seen, {name} has ${score} = {told}, not clearly better than the baseline ({means.loc[baseline, '${score}']:.3g}).`, `在未见过的行上，{name}：${score} = {told}，没有明确优于基线（{means.loc[baseline, '${score}']:.3g}）。`)}")
${rare}leading = importance[importance["mean"] > 0].head(3).index
if len(leading):
    print(f"${say('For {main} these matter most: ', '对{main}最重要的变量：')}" + "${say(', ', '、')}".join(leading) + "${say('.', '。')}")
print("${say(
    `Importance says what the model uses, not what causes the outcome.${learners.length > 1 ? ' Choosing the better model by these numbers would flatter it.' : ''} Before use elsewhere it needs testing in other data.`,
    `重要性只说明模型用了什么，不说明因果。${learners.length > 1 ? '按这些数字挑选较好的模型会高估其表现。' : ''}用于其他人群之前，需要在外部数据中验证。`,
  )}")`
}
