import type { PickText } from '../../write/pick-text.ts'

/** Python: the samples by principal components of the Python table `level` (a row for each feature), and fold change against mean. */
export const drawSamplesAndMeans = (
  { level, mean, meanLabel, isLog }: { level: string; mean: string; meanLabel: string; isLog: boolean },
  say: PickText,
): string => `${say('# Figure: do the samples group as the design says? And fold change against mean', '# 图：样本是否按设计聚集；以及差异倍数与平均值的关系')}
varying = ${level}.loc[${level}.var(axis=1).nlargest(500).index]
fig, (ax, below) = plt.subplots(1, 2, figsize=(11, 4.8), layout="constrained")
if len(varying) < 3:
    ax.text(0.5, 0.5, "${say('too few rows without gaps', '没有缺失的行太少')}", ha="center", transform=ax.transAxes)
else:
    _, scale, axes = np.linalg.svd(varying.sub(varying.mean(axis=1), axis=0), full_matrices=False)
    share = 100 * scale**2 / (scale**2).sum()
    for value in design["condition"].unique():
        of_value = (design["condition"] == value).to_numpy()
        ax.scatter(axes[0, of_value], axes[1, of_value], s=40, label=value)
    for name, across, high in zip(shared, axes[0], axes[1]):
        ax.annotate(name, (across, high), xytext=(4, 4), textcoords="offset points", fontsize=8)
    ax.margins(0.15)
    ax.set_xlabel(f"PC1 ({share[0]:.0f}%)")
    ax.set_ylabel(f"PC2 ({share[1]:.0f}%)")
    ax.legend(title=condition)
ax.set_title(f"${say('Samples: principal components of the {len(varying)} most variable rows', '样本：变异最大的 {len(varying)} 行的主成分')}", fontsize=11)
for of_call, colour in ((~is_higher & ~is_lower, "0.75"), (is_higher, "C1"), (is_lower, "C0")):
    below.scatter(results.loc[of_call, ${mean}], results.loc[of_call, "log2FoldChange"], s=8, color=colour, alpha=0.7)
below.axhline(0, color="grey", linewidth=1)${isLog ? '\nbelow.set_xscale("log")' : ''}
below.set_xlabel("${meanLabel}")
below.set_ylabel(f"${say('log2 fold change, {tested} / {reference}', 'log2 差异倍数，{tested} / {reference}')}")
below.set_title("${say('Fold change against mean (MA)', '差异倍数与均值（MA 图）')}", fontsize=11)
plt.show()`
