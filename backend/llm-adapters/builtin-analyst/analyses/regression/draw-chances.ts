import type { PickText } from '../../write/pick-text.ts'

/** Python: the ROC curve, and the observed shares against the fitted chances. */
export const drawChances = (say: PickText): string =>
  `${say('# Figure: how well the outcomes are told apart (ROC), and whether the chances are right (calibration)', '# 图：区分度（ROC 曲线）和校准度（校准曲线）')}
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4.8), layout="constrained")
false_rate, true_rate, _ = roc_curve(happens, chance)
left.plot([0, 1], [0, 1], color="grey", linestyle="--", linewidth=1)
left.plot(false_rate, true_rate, color="black")
left.set_xlabel("${say('1 - specificity', '1 - 特异度')}")
left.set_ylabel("${say('sensitivity', '灵敏度')}")
left.set_title(f"${say('ROC curve', 'ROC 曲线')}\\nAUC = {auc:.3f}${say(' (95% CI {auc_low:.3f} to {auc_high:.3f})', '（95% CI {auc_low:.3f} 至 {auc_high:.3f}）')}")
share = tenths["observed"] / tenths["n"]
low, high = proportion_confint(tenths["observed"], tenths["n"], method="wilson")
fitted = tenths["expected"] / tenths["n"]
right.plot([0, 1], [0, 1], color="grey", linestyle="--", linewidth=1)
right.errorbar(fitted, share, yerr=[np.maximum(share - low, 0), np.maximum(high - share, 0)], fmt="o", color="black", capsize=3)
right.set_xlabel("${say('fitted chance of the event', '预测的事件概率')}")
right.set_ylabel("${say('observed share (95% CI, Wilson)', '实际发生比例（95% CI，Wilson 法）')}")
right.set_title(f"${say('Calibration\\nHosmer-Lemeshow ', '校准曲线\\nHosmer-Lemeshow 检验 ')}{show_p(fit_p)}" if len(tenths) > 2 else "${say('Calibration', '校准曲线')}")
for ax in (left, right):
    ax.set_xlim(-0.02, 1.02)
    ax.set_ylim(-0.02, 1.02)
    ax.set_aspect("equal")
plt.show()`
