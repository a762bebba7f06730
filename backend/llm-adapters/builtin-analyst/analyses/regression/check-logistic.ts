import type { PickText } from '../../write/pick-text.ts'
import { inflateVariance } from './inflate-variance.ts'

/** Python: each predictor as a whole: the likelihood-ratio test of leaving it out, and its variance inflation. */
export const testPredictors = (say: PickText): string =>
  `${say('# Each predictor as a whole: what the model loses without it, and how far it overlaps with the others', '# 每个自变量整体：去掉后模型的损失，以及与其他自变量的重叠程度')}
${inflateVariance('model.cov_params().loc[names, names]')}
losses = {}
for column, own in terms.items():
    statistic = 2 * (model.llf - fit([name for name in names if name not in own]).llf)
    losses[column] = (len(own), statistic, stats.chi2.sf(statistic, len(own)), inflation[column])
losses = pd.DataFrame(losses, index=["df", "${say('likelihood-ratio χ²', '似然比 χ²')}", "p", "VIF"]).T
print("${say('Each predictor as a whole (VIF of a category: of all its terms together)', '每个自变量整体的检验（分类变量的 VIF 为其所有项合计）')}")
display(losses.round(4).replace({"p": {0.0: "< 0.0001"}}))
for column, (_, statistic, p, value) in losses.iterrows():
    report(f"${say('likelihood-ratio chi-square', '似然比卡方')}, {column}", statistic)
    report(f"${say('likelihood-ratio p', '似然比检验 p')}, {column}", p)
    report(f"VIF, {column}", value)`

/**
 * Python: how well the fitted chances tell the outcomes apart (`auc` with the interval of DeLong, DeLong and Clarke-Pearson 1988, and
 * cross-validated) and whether they are right on average (Hosmer-Lemeshow by deciles, Brier score).
 */
export const judgeChances = (say: PickText): string =>
  `${say('# Does the model tell the two outcomes apart? Area under the ROC curve, interval by DeLong', '# 区分度：ROC 曲线下面积，置信区间用 DeLong 法')}
chance = model.predict()
happens = happened.to_numpy() == 1
above, below = place(chance, happens)
auc = above.mean()
few = min(events, len(data) - events)
error = np.sqrt(above.var(ddof=1) / events + below.var(ddof=1) / (len(data) - events)) if few > 1 else np.nan
auc_low, auc_high = np.clip(auc + stats.norm.ppf([0.025, 0.975]) * error, 0, 1)
print(f"AUC = {auc:.4f}${say(', 95% CI {auc_low:.4f} to {auc_high:.4f} (DeLong)', '，95% 置信区间 {auc_low:.4f} 至 {auc_high:.4f}（DeLong 法）')}")
report("AUC", auc)
report("AUC, 95% CI", (auc_low, auc_high))
if few >= 10:
    folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=4, random_state=1)
    unseen = cross_val_score(LogisticRegression(C=np.inf, max_iter=1000), scaled, happens, cv=folds, scoring="roc_auc").mean()
    print(f"${say('AUC in rows that the model has not seen (5-fold cross-validation, 4 times): {unseen:.4f}', '交叉验证的 AUC（5 折，重复 4 次，在未参与拟合的行上）：{unseen:.4f}')}")
    report("${say('AUC, cross-validated', '交叉验证 AUC')}", unseen)

${say('# Are the fitted chances right on average? Hosmer-Lemeshow over tenths of the rows', '# 校准度：按预测概率十等分的 Hosmer-Lemeshow 检验')}
brier = ((chance - happened) ** 2).mean()
print(f"${say('Brier score = {brier:.4f} (0 is perfect)', 'Brier 分数 = {brier:.4f}（0 为完美）')}")
report("${say('Brier score', 'Brier 分数')}", brier)
tenths = pd.DataFrame({"n": 1, "observed": happens, "expected": chance}).groupby(pd.qcut(chance, 10, duplicates="drop"), observed=True).sum()
fit_p = np.nan
if len(tenths) > 2:
    variance = tenths["expected"] * (1 - tenths["expected"] / tenths["n"])
    fit_statistic = ((tenths["observed"] - tenths["expected"]) ** 2 / variance).sum()
    fit_p = stats.chi2.sf(fit_statistic, len(tenths) - 2)
    print(f"${say('Hosmer-Lemeshow: χ² = {fit_statistic:.4f}, df = {len(tenths) - 2}, {show_p(fit_p)}', 'Hosmer-Lemeshow 检验：χ² = {fit_statistic:.4f}，自由度 = {len(tenths) - 2}，{show_p(fit_p)}')}")
    report("${say('Hosmer-Lemeshow chi-square', 'Hosmer-Lemeshow 卡方')}", fit_statistic)
    report("Hosmer-Lemeshow p", fit_p)
else:
    print("${say('Too few different fitted chances for the Hosmer-Lemeshow test.', '不同的预测概率太少，无法做 Hosmer-Lemeshow 检验。')}")`
