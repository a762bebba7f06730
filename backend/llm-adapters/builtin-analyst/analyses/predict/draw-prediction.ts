import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { PredictPlan } from './predict-plan.ts'

const drawImportance = (say: PickText, score: string) => `shown = importance.head(15)[::-1]
last.barh(range(len(shown)), shown["mean"], xerr=shown["std"].fillna(0), color="C0", alpha=0.75, capsize=2)
last.set_yticks(range(len(shown)), shown.index)
last.axvline(0, color="grey", linewidth=0.6)
last.set_xlabel("${say(`loss of ${score} when shuffled (± SD over folds)`, `打乱后 ${score} 的下降（±各折标准差）`)}")
last.set_title(f"${say('Importance, {main}', '变量重要性，{main}')}")
plt.show()`

/** Python: what the unseen rows look like beside what was foretold, and which predictors matter. */
export function drawPrediction(plan: PredictPlan, say: PickText): string {
  if (plan.target === 'number') return drawNumbers(plan, say)
  return plan.target === 'two-values' ? drawChances(plan, say) : drawConfusion(plan, say)
}

const drawChances = (plan: PredictPlan, say: PickText) =>
  `${say('# Figure: ROC curves and calibration in unseen rows, and the importance of the predictors', '# 图：未见行上的 ROC 曲线和校准曲线，以及变量重要性')}
fig, (first, second, last) = plt.subplots(1, 3, figsize=(16, 5), layout="constrained")
first.plot([0, 1], [0, 1], color="grey", linestyle="--", linewidth=1)
second.plot([0, 1], [0, 1], color="grey", linestyle="--", linewidth=1)
for name in list(models)[:-1]:
    chance = guesses[name].mean(axis=0)
    false_rate, true_rate, _ = roc_curve(truth, chance)
    first.plot(false_rate, true_rate, label=f"{name}${say(", AUC {means.loc[name, 'AUC']:.3f} ({low.loc[name, 'AUC']:.3f} to {high.loc[name, 'AUC']:.3f})", "，AUC {means.loc[name, 'AUC']:.3f}（{low.loc[name, 'AUC']:.3f} 至 {high.loc[name, 'AUC']:.3f}）")}")
    tenths = pd.DataFrame({"foretold": chance, "seen": truth.to_numpy()}).groupby(pd.qcut(chance, min(10, len(data) // 10), duplicates="drop"), observed=True).mean()
    second.plot(tenths["foretold"], tenths["seen"], marker="o", linewidth=1, label=name)
first.set_xlabel("${say('1 - specificity', '1 - 特异度')}")
first.set_ylabel("${say('sensitivity', '灵敏度')}")
first.set_title(f"${say('ROC in unseen rows, n = {len(data)}, {events} events', '未见行上的 ROC 曲线，n = {len(data)}，事件数 {events}')}"${titleSuffix(plan, say)})
first.legend(fontsize=9, loc="lower right")
second.set_xlabel("${say('foretold chance (by tenths)', '预测概率（十等分）')}")
second.set_ylabel("${say('share with the event', '实际发生比例')}")
second.set_title("${say('Calibration in unseen rows', '未见行上的校准曲线')}")
second.legend(fontsize=9, loc="upper left")
${drawImportance(say, 'AUC')}`

const drawConfusion = (plan: PredictPlan, say: PickText) =>
  `${say('# Figure: what was foretold against what is true, in unseen rows, and the importance of the predictors', '# 图：未见行上的预测与实际（混淆矩阵），以及变量重要性')}
foretold = classes[guesses[main][0].argmax(axis=1)]
table = pd.crosstab(truth.to_numpy(), foretold).reindex(index=classes, columns=classes, fill_value=0)
table.index.name, table.columns.name = "${say('true', '实际')}", "${say('foretold', '预测')}"
print(f"${say('{main}: first repeat', '{main}：第一次重复')}")
display(table)
share = table.div(table.sum(axis=1), axis=0)
fig, (first, last) = plt.subplots(1, 2, figsize=(12.5, 5), layout="constrained")
image = first.imshow(share, cmap="Blues", vmin=0, vmax=1)
for row, level in enumerate(classes):
    for place, other in enumerate(classes):
        first.text(place, row, f"{table.loc[level, other]}\\n{share.loc[level, other]:.0%}", ha="center", va="center", fontsize=9, color="white" if share.loc[level, other] > 0.6 else "black")
first.set_xticks(range(len(classes)), classes, rotation=30, ha="right")
first.set_yticks(range(len(classes)), classes)
first.set_xlabel("${say('foretold', '预测')}")
first.set_ylabel("${say('true', '实际')}")
first.set_title(f"${say("{main} in unseen rows, n = {len(data)}\\naccuracy {means.loc[main, 'accuracy']:.1%}", "{main}，未见行，n = {len(data)}\\n准确率 {means.loc[main, '准确率']:.1%}")}"${titleSuffix(plan, say)})
fig.colorbar(image, ax=first, label="${say('share of the true value', '占实际类别的比例')}")
${drawImportance(say, say('accuracy', '准确率'))}`

const drawNumbers = (plan: PredictPlan, say: PickText) =>
  `${say('# Figure: foretold and observed values in unseen rows, and the importance of the predictors', '# 图：未见行上的预测值与实际值，以及变量重要性')}
learned = list(models)[:-1]
fig, axes = plt.subplots(1, len(learned) + 1, figsize=(5 * len(learned) + 6, 5), layout="constrained")
last = axes[-1]
for ax, name in zip(axes, learned):
    guess = guesses[name].mean(axis=0)
    ends = [min(truth.min(), guess.min()), max(truth.max(), guess.max())]
    ax.plot(ends, ends, color="grey", linestyle="--", linewidth=1)
    ax.scatter(guess, truth, s=16, alpha=0.6, linewidths=0)
    ax.set_xlabel(f"${say('foretold {outcome}', '{outcome}的预测值')}")
    ax.set_ylabel(f"${say('observed {outcome}', '{outcome}的实际值')}")
    ax.set_title(f"${say('{name}, unseen rows, n = {len(data)}', '{name}，未见行，n = {len(data)}')}\\nRMSE = {means.loc[name, 'RMSE']:.4g}, R² = {means.loc[name, 'R²']:.3f}"${titleSuffix(plan, say)})
${drawImportance(say, 'R²')}`
