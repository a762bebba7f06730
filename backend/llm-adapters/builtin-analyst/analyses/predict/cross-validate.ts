import type { PickText } from '../../write/pick-text.ts'
import type { PredictPlan } from './predict-plan.ts'

/** The scores of a fold: name in both languages, Python of `known` and `guess`, and whether more is better. */
function listScores({ target }: PredictPlan, say: PickText): [name: string, code: string][] {
  if (target === 'number')
    return [
      ['RMSE', 'np.sqrt(np.mean((known - guess) ** 2))'],
      ['MAE', 'np.mean(np.abs(known - guess))'],
      ['R²', 'r2_score(known, guess)'],
    ]
  if (target === 'two-values')
    return [
      ['AUC', 'roc_auc_score(known, guess)'],
      [say('Brier score', 'Brier 分数'), 'np.mean((guess - known) ** 2)'],
      [say('accuracy', '准确率'), 'np.mean((guess > 0.5) == known)'],
      [say('sensitivity', '灵敏度'), 'np.mean(guess[known == 1] > 0.5)'],
      [say('specificity', '特异度'), 'np.mean(guess[known == 0] <= 0.5)'],
    ]
  return [
    ['AUC', 'roc_auc_score(known, guess, multi_class="ovr", labels=classes)'],
    [say('accuracy', '准确率'), 'np.mean(classes[guess.argmax(axis=1)] == known)'],
    [say('balanced accuracy', '平衡准确率'), 'balanced_accuracy_score(known, classes[guess.argmax(axis=1)])'],
    [say('log loss', '对数损失'), 'log_loss(known, guess, labels=classes)'],
  ]
}

/**
 * Python: `guesses[name]` (repeats by rows) and `summary`: each score as mean over the folds with an interval that allows for the
 * folds sharing rows (Nadeau and Bengio 2003).
 */
export function crossValidate(plan: PredictPlan, say: PickText): string {
  const { target } = plan
  const scores = listScores(plan, say)
  const guess =
    target === 'number'
      ? 'model.fit(features.iloc[seen], truth.iloc[seen]).predict(features.iloc[unseen])'
      : target === 'two-values'
        ? 'model.fit(features.iloc[seen], truth.iloc[seen]).predict_proba(features.iloc[unseen])[:, 1]'
        : 'model.fit(features.iloc[seen], truth.iloc[seen]).predict_proba(features.iloc[unseen])'
  const known = target === 'several-values' ? 'truth.iloc[unseen].to_numpy()' : 'truth.iloc[unseen].to_numpy()'
  const several = target === 'several-values'
  return `${say('# Each model learns from the seen rows of a fold and foretells its unseen ones.', '# 每个模型在训练部分学习，在未见过的部分做预测')}
${several ? 'classes = np.sort(truth.unique())\n' : ''}guesses = {name: np.zeros((repeats, len(data)${several ? ', len(classes)' : ''})) for name in models}
scored = []
for number, (seen, unseen) in enumerate(splits):
    for name, model in models.items():
        guess = ${guess}
        known = ${known}
        guesses[name][number // folds, unseen] = guess
        scored.append(
            {
                "split": number,
                "${say('model', '模型')}": name,
${scores.map(([name, code]) => `                "${name}": ${code},`).join('\n')}
            }
        )
scored = pd.DataFrame(scored)
by_model = scored.drop(columns="split").groupby("${say('model', '模型')}", sort=False)
${say('# Folds share rows: their spread alone would make the interval too narrow (correction of Nadeau and Bengio 2003).', '# 各折共用数据，只用折间离散会使区间过窄，因此用 Nadeau 和 Bengio（2003）的校正')}
means = by_model.mean()
half = np.sqrt(by_model.var() * (1 / len(splits) + 1 / (folds - 1))) * stats.t.ppf(0.975, len(splits) - 1)
low, high = means - half, means + half
${several ? 'low = low.clip(lower=0)\n' : ''}for name in ${pyScoreNames(plan, say)}:
    low[name], high[name] = low[name].clip(0, 1), high[name].clip(0, 1)
summary = pd.DataFrame({score: means[score].map("{:.3f}".format) + " (" + low[score].map("{:.3f}".format) + " ${say('to', '至')} " + high[score].map("{:.3f}".format) + ")" for score in means})
main_score = "${mainScore(plan, say)}"
paired = scored.pivot(index="split", columns="${say('model', '模型')}", values=main_score)
gains = paired.drop(columns=baseline).sub(paired[baseline], axis=0)
gain_half = np.sqrt(gains.var() * (1 / len(splits) + 1 / (folds - 1))) * stats.t.ppf(0.975, len(splits) - 1)
print("${say('In unseen rows: mean over the folds (95% interval)', '在未见过的行上：各折均值（95% 区间）')}")
display(summary)
for name in models:
    for score in means:
        report(f"{score}, {name}", means.loc[name, score])
        if name != baseline:
            report(f"{score}, {name}, 95% CI", (low.loc[name, score], high.loc[name, score]))
for name in gains:
    report(f"{main_score}, ${say('{name} minus baseline', '{name}减基线')}", gains[name].mean())
    report(f"{main_score}, ${say('{name} minus baseline', '{name}减基线')}, 95% CI", (gains[name].mean() - gain_half[name], gains[name].mean() + gain_half[name]))
${pooled(plan, say)}`
}

/** The score that the conclusion goes by; of RMSE less is better. */
export const mainScore = ({ target }: PredictPlan, say: PickText): string =>
  target === 'number' ? 'RMSE' : target === 'two-values' ? 'AUC' : say('accuracy', '准确率')

function pyScoreNames(plan: PredictPlan, say: PickText): string {
  if (plan.target === 'number') return '()'
  const names = listScores(plan, say)
    .map(([name]) => name)
    .filter((name) => !/log|对数/.test(name))
  return `(${names.map((name) => `"${name}"`).join(', ')})`
}

/** Python: the guesses of all unseen rows together, of each repeat, averaged. */
function pooled({ target }: PredictPlan, say: PickText): string {
  const all = say('all unseen rows together', '所有未见行合并')
  if (target === 'number')
    return `for name in models:
    errors = [truth.to_numpy() - guess for guess in guesses[name]]
    report(f"RMSE, {name}, ${all}", np.mean([np.sqrt(np.mean(error**2)) for error in errors]))
    report(f"MAE, {name}, ${all}", np.mean([np.mean(np.abs(error)) for error in errors]))
    report(f"R², {name}, ${all}", np.mean([r2_score(truth, guess) for guess in guesses[name]]))`
  if (target === 'two-values')
    return `for name in models:
    report(f"AUC, {name}, ${all}", np.mean([roc_auc_score(truth, guess) for guess in guesses[name]]))
    report(f"${say('Brier score', 'Brier 分数')}, {name}, ${all}", np.mean((guesses[name] - truth.to_numpy()) ** 2))`
  return `for name in models:
    report(f"${say('accuracy', '准确率')}, {name}, ${all}", np.mean(classes[guesses[name].argmax(axis=2)] == truth.to_numpy()))`
}

/** Python: how much worse the foretelling becomes when one predictor is shuffled in unseen rows. */
export function weighPredictors({ target }: PredictPlan, say: PickText): string {
  const [scoring, name] =
    target === 'number'
      ? ['r2', 'R²']
      : target === 'two-values'
        ? ['roc_auc', 'AUC']
        : ['accuracy', say('accuracy', '准确率')]
  return `${say('# Permutation importance in unseen rows, of the first model', '# 第一个模型在未见行上的置换重要性')}
main = next(iter(models))
losses = []
for seen, unseen in splits[:folds]:
    fitted = models[main].fit(features.iloc[seen], truth.iloc[seen])
    losses.append(permutation_importance(fitted, features.iloc[unseen], truth.iloc[unseen], scoring="${scoring}", n_repeats=3, random_state=1).importances_mean)
importance = pd.DataFrame(losses, columns=features.columns).agg(["mean", "std"]).T.sort_values("mean", ascending=False)
print(f"${say(`Loss of ${name} in unseen rows when a predictor is shuffled ({main})`, `打乱某个自变量后，未见行上 ${name} 的下降（{main}）`)}")
display(importance.round(4))
for column in importance.index[:20]:
    report(f"${say('importance', '重要性')}, {column}", importance.loc[column, "mean"])`
}

/** Python: whether the chances are right: slope and intercept of a logistic model of the outcome on their logits. */
export const calibrate = (
  say: PickText,
): string => `${say('# Are the chances right? Slope (1 is ideal; below 1: too extreme) and intercept (0 is ideal) in unseen rows', '# 校准：未见行上的校准斜率（理想为 1，小于 1 表示过于极端）和截距（理想为 0）')}
for name in list(models)[:-1]:
    chance = guesses[name].mean(axis=0).clip(0.001, 0.999)
    line = sm.Logit(truth, sm.add_constant(np.log(chance / (1 - chance)))).fit(disp=0)
    level, slope = np.asarray(line.params)
    print(f"${say('Calibration of {name}: slope = {slope:.3f}, intercept = {level:.3f}', '{name}：校准斜率 = {slope:.3f}，截距 = {level:.3f}')}")
    report(f"${say('calibration slope', '校准斜率')}, {name}", slope)
    report(f"${say('calibration intercept', '校准截距')}, {name}", level)`
