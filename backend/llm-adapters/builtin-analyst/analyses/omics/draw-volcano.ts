import type { PickText } from '../../write/pick-text.ts'
import type { FeatureCalls } from './feature-calls.ts'

/** Python: fold change against evidence, what is called in colour, the clearest by name in two columns beside. `adjusted`: what else the model holds. */
export const drawVolcano = (
  { direction, focus }: FeatureCalls,
  adjusted: boolean,
  say: PickText,
): string => `${say('# Figure: volcano plot, the clearest by name', '# 图：火山图，标出证据最强的条目')}
drawn = results.dropna(subset=["pvalue"])
evidence = -np.log10(drawn["pvalue"].clip(lower=np.nextafter(0, 1)))
up, down = is_higher.loc[drawn.index], is_lower.loc[drawn.index]
fig, ax = plt.subplots(figsize=(9, 6), layout="constrained")
for chosen_points, colour, label in (
    (~up & ~down, "0.75", f"${say('not called: {(~up & ~down).sum()}', '未判定：{(~up & ~down).sum()}')}"),
    (up, "C1", f"${say('higher: {up.sum()}', '升高：{up.sum()}')}"),
    (down, "C0", f"${say('lower: {down.sum()}', '降低：{down.sum()}')}"),
):
    ax.scatter(drawn.loc[chosen_points, "log2FoldChange"], evidence[chosen_points], s=10, color=colour, alpha=0.7, label=label)
widest = 1.1 * max(drawn["log2FoldChange"].abs().max(), threshold, 0.1)
height = max(evidence.max(), 1)
ax.set_xlim(-1.5 * widest, 1.5 * widest)
ax.set_ylim(-0.02 * height, 1.06 * height)
named = ${focus.length > 0 ? 'drawn.loc[drawn.index.intersection(focus)]' : `${{ up: 'drawn[up]', down: 'drawn[down]', both: 'drawn[up | down]' }[direction ?? 'both']}.head(top)`}
for side in (1, -1):
    ${say('# Names in a column at the edge, moved apart where they would touch', '# 名称排在边缘的一列，互相重叠时错开')}
    places = evidence[named.index[np.sign(named["log2FoldChange"]) == side]].sort_values()
    gap = 0.042 * height
    levels = places.to_numpy(copy=True)
    for at in range(1, len(levels)):
        levels[at] = max(levels[at], levels[at - 1] + gap)
    levels -= max(levels[-1] - 1.02 * height, 0) if len(levels) > 0 else 0
    for at in range(len(levels) - 2, -1, -1):
        levels[at] = min(levels[at], levels[at + 1] - gap)
    for name, beside in zip(places.index, levels):
        ax.annotate(
            str(name), (drawn.at[name, "log2FoldChange"], evidence[name]), xytext=(side * 1.48 * widest, beside), fontsize=8,
            ha="right" if side > 0 else "left", va="center", arrowprops={"arrowstyle": "-", "color": "0.6", "linewidth": 0.6},
        )
if threshold > 0:
    for line in (-threshold, threshold):
        ax.axvline(line, color="grey", linestyle=":", linewidth=1)
if (drawn["FDR"] < alpha).any():
    ax.axhline(evidence[drawn["FDR"] < alpha].min(), color="grey", linestyle=":", linewidth=1)
ax.set_xlabel(f"${say('log2 fold change, {tested} / {reference}', 'log2 差异倍数，{tested} / {reference}')}")
ax.set_ylabel(f"${say('-log10 p (dotted: FDR = {alpha:g})', '-log10 p（横虚线：FDR = {alpha:g}）')}")
ax.set_title(f"${say(`{tested} against {reference}${adjusted ? ", adjusted for {', '.join(batches)}" : ''}`, `{tested} 与 {reference} 相比${adjusted ? "（校正 {'、'.join(batches)}）" : ''}`)}")
ax.legend(frameon=False, loc="upper center", ncols=3, fontsize=9)
plt.show()`
