import type { PickText } from '../../write/pick-text.ts'
import type { DifferentialExpressionPlan } from './differential-expression-plan.ts'

/** Python: the volcano, the ten clearest genes with their names. */
export const drawGenes = (
  { batches }: DifferentialExpressionPlan,
  say: PickText,
): string => `${say('# Figure: volcano plot, the clearest genes by name', '# 图：火山图，标出差异最明显的基因')}
evidence = -np.log10(results["pvalue"].clip(lower=np.nextafter(0, 1)))
fig, ax = plt.subplots(figsize=(7, 5.5), layout="constrained")
for chosen, colour, label in (
    (~is_higher & ~is_lower, "0.75", f"${say('not called: {(~is_higher & ~is_lower).sum()}', '未判定：{(~is_higher & ~is_lower).sum()}')}"),
    (is_higher, "C1", f"${say('higher: {is_higher.sum()}', '升高：{is_higher.sum()}')}"),
    (is_lower, "C0", f"${say('lower: {is_lower.sum()}', '降低：{is_lower.sum()}')}"),
):
    ax.scatter(results.loc[chosen, "log2FoldChange"], evidence[chosen], s=12, color=colour, alpha=0.7, label=label)
for chosen, side in ((is_higher, 1), (is_lower, -1)):
    for name in results.index[chosen][:5]:
        ax.annotate(
            str(name), (results.at[name, "log2FoldChange"], evidence[name]), xytext=(5 * side, 2),
            textcoords="offset points", fontsize=8, ha="left" if side > 0 else "right",
        )
for line in (-1, 1):
    ax.axvline(line, color="grey", linestyle=":", linewidth=1)
ax.margins(x=0.12)
ax.set_xlabel(f"${say('log2 fold change, {tested} / {reference}', 'log2 差异倍数，{tested} / {reference}')}")
ax.set_ylabel("-log10 p")
ax.set_title(f"${say(`{tested} against {reference}${batches.length > 0 ? ', adjusted for {", ".join(batches)}' : ''}`, `{tested} 与 {reference} 相比${batches.length > 0 ? '（校正 {", ".join(batches)}）' : ''}`).replaceAll('"', "'")}")
ax.legend(frameon=False)
plt.show()`

/** Python: the samples by principal components, and fold change against mean. */
export const drawSamples = (
  say: PickText,
): string => `${say('# Figure: do the samples group as the design says? And fold change against mean count', '# 图：样本是否按设计聚集；以及差异倍数与平均计数的关系')}
level = np.log2(kept / model.obs["size_factors"] + 1)
varying = level.loc[level.var(axis=1).nlargest(500).index]
_, scale, axes = np.linalg.svd(varying.sub(varying.mean(axis=1), axis=0), full_matrices=False)
share = 100 * scale**2 / (scale**2).sum()
fig, (ax, below) = plt.subplots(1, 2, figsize=(11, 4.8), layout="constrained")
for value in design["condition"].unique():
    chosen = (design["condition"] == value).to_numpy()
    ax.scatter(axes[0, chosen], axes[1, chosen], s=40, label=value)
for name, across, up in zip(shared, axes[0], axes[1]):
    ax.annotate(name, (across, up), xytext=(4, 4), textcoords="offset points", fontsize=8)
ax.set_xlabel(f"PC1 ({share[0]:.0f}%)")
ax.set_ylabel(f"PC2 ({share[1]:.0f}%)")
ax.set_title("${say('Samples: principal components of the 500 most variable genes', '样本：变异最大的 500 个基因的主成分')}", fontsize=11)
ax.legend(title=condition)
for chosen, colour in ((~is_higher & ~is_lower, "0.75"), (is_higher, "C1"), (is_lower, "C0")):
    below.scatter(results.loc[chosen, "baseMean"], results.loc[chosen, "log2FoldChange"], s=8, color=colour, alpha=0.7)
below.axhline(0, color="grey", linewidth=1)
below.set_xscale("log")
below.set_xlabel("${say('mean of normalised counts', '标准化计数的均值')}")
below.set_ylabel("${say('log2 fold change', 'log2 差异倍数')}")
below.set_title("${say('Fold change against mean (MA)', '差异倍数与均值（MA 图）')}", fontsize=11)
plt.show()`
