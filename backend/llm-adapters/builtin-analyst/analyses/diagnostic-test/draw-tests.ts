import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { DiagnosticTestPlan } from './diagnostic-test-plan.ts'

/** Python: the curves with their cut-offs (a test of yes and no is a point), and the shares with their intervals beside them. */
export function drawTests(plan: DiagnosticTestPlan, say: PickText): string {
  const suffix = titleSuffix(plan, say)
  return `${say('# Figure: the ROC curves, and the shares with their 95% intervals', '# 图：ROC 曲线，以及各指标和 95% 置信区间')}
fig, (ax, beside) = plt.subplots(1, 2, figsize=(11, 5.2), layout="constrained")
ax.plot([0, 1], [0, 1], color="grey", linestyle="--", linewidth=1)
for number, (test, score) in enumerate(scores.items()):
    colour = f"C{number}"
    label = f"${say('{test}: AUC {areas.loc[test].iloc[0]:.3f} ({areas.loc[test].iloc[1]:.3f} to {areas.loc[test].iloc[2]:.3f})', '{test}：AUC {areas.loc[test].iloc[0]:.3f}（{areas.loc[test].iloc[1]:.3f} 至 {areas.loc[test].iloc[2]:.3f}）')}"
    cuts = np.unique(score)[::-1]
    wrong, right = ([0, *(1 - np.searchsorted(np.sort(score[who]), cuts) / who.sum())] for who in (~ill, ill))
    ax.plot(wrong, right, color=colour, linewidth=2, label=label)
    ax.plot(positives[test][~ill].mean(), positives[test][ill].mean(), "o", color=colour, markersize=8)
    if test in cutoffs:
        ax.annotate(
            f"{'≥' if signs.get(test, 1) > 0 else '≤'} {cutoffs[test]:.4g}",
            (positives[test][~ill].mean(), positives[test][ill].mean()),
            xytext=(8, -12),
            textcoords="offset points",
        )
ax.set_xlabel("${say('1 - specificity', '1 - 特异度')}")
ax.set_ylabel("${say('sensitivity', '灵敏度')}")
ax.set_aspect("equal")
ax.legend(loc="lower right", fontsize=9)
ax.set_title(f"${say('ROC for {case}, n = {len(data)} ({ill.sum()} of them)', '{case} 的 ROC 曲线，n = {len(data)}（其中 {ill.sum()} 例）')}"${suffix})
names = ["${say('sensitivity', '灵敏度')}", "${say('specificity', '特异度')}", "${say('PPV', '阳性预测值')}", "${say('NPV', '阴性预测值')}", "${say('accuracy', '准确度')}"]
step = 0.7 / len(positives)
for number, test in enumerate(scores):
    shares = results[test].reindex(names)
    places = np.arange(len(names)) + (number - (len(positives) - 1) / 2) * step
    beside.errorbar(
        shares.iloc[:, 0], places, xerr=[shares.iloc[:, 0] - shares.iloc[:, 1], shares.iloc[:, 2] - shares.iloc[:, 0]],
        fmt="o", color=f"C{number}", capsize=3, label=test,
    )
    for place_at, (value, _, high) in zip(places, shares.to_numpy()):
        if np.isfinite(value):
            beside.annotate(f"{value:.2f}", (high, place_at), xytext=(5, 0), textcoords="offset points", va="center", fontsize=9)
beside.set_yticks(range(len(names)), labels=names)
beside.set_ylim(len(names) - 0.5, -0.5)
beside.set_xlim(0, 1.09)
beside.set_xlabel("${say('share (95% CI)', '比例（95% CI）')}")
beside.set_title("${say('At the points marked', '图中标出的点处')}")
${plan.answers.length + plan.markers.length > 1 ? 'beside.legend(loc="best", fontsize=9)\n' : ''}plt.show()
${plan.markers.length > 0 ? drawValues(plan, say) : ''}`
}

const drawValues = ({ wishes }: DiagnosticTestPlan, say: PickText) => `
${say('# Figure: the values of both groups, with the cut-off', '# 图：两组的取值分布和截断值')}
fig, axes = plt.subplots(1, len(markers), figsize=(4.6 * len(markers), 4.6), layout="constrained", squeeze=False)
jitter = np.random.default_rng(0)
for ax, test in zip(axes[0], markers):
    both = [data.loc[~ill, test], data.loc[ill, test]]
    ax.boxplot(both, widths=0.5, showfliers=False, medianprops={"color": "black"})
    for place_at, values in enumerate(both, start=1):
        ax.scatter(place_at + jitter.uniform(-0.18, 0.18, len(values)), values, s=12, alpha=0.5)
    ax.axhline(cutoffs[test], color="grey", linestyle="--", linewidth=1)
    ax.set_xticks([1, 2], labels=[f"${say('others', '其余')}\\nn = {len(both[0])}", f"{case}\\nn = {len(both[1])}"])
    ax.set_ylabel(test)
${wishes.logAxis ? '    ax.set_yscale("log")\n' : ''}    ax.set_title(f"${say('cut-off {cutoffs[test]:.4g}', '截断值 {cutoffs[test]:.4g}')}")
plt.show()`
