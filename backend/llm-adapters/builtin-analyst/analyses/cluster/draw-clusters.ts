import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { ClusterPlan, Linkage } from './cluster-plan.ts'
import { linkageNames } from './linkage-names.ts'

/** Python: the clusters on the first two components, what they are like, and the silhouettes or the known groups. */
export const drawClusters = (plan: ClusterPlan, say: PickText): string =>
  `${say('# Figure: the clusters on the first two components, and how they differ', '# 图：各类在前两个主成分上的位置，以及各类的特征')}
fig, axes = plt.subplots(1, 3, figsize=(16, 5.2), layout="constrained", width_ratios=[1.2, ${plan.known ? 1.2 : 0.8}, 1])
palette = dict(zip(sizes.index, cycle(plt.rcParams["axes.prop_cycle"].by_key()["color"])))
left, middle, right = axes
for name, colour in palette.items():
    part = scores[cluster == name]
    left.scatter(part["PC1"], part["PC2"], s=20, alpha=0.7, color=colour, linewidths=0, label=f"{name} (n = {sizes[name]})")
left.legend(title="${say('cluster', '类别')}", fontsize=9)
left.set_title(f"${say('{k} clusters, n = {len(data)}', '分成 {k} 类，n = {len(data)}')}"${titleSuffix(plan, say)})
${plan.known ? drawKnown(plan, say) : drawSilhouettes(say)}
for ax in ${plan.known ? '(left, middle)' : '(left,)'}:
    ax.set_xlabel(f"PC1${say(' ({share[0]:.1%} of the variance)', '（方差占比 {share[0]:.1%}）')}")
    ax.set_ylabel(f"PC2${say(' ({share[1]:.1%} of the variance)', '（方差占比 {share[1]:.1%}）')}")
listed = apart.sort_values(ascending=False).index[:25]
limit = centres[listed].abs().to_numpy().max()
image = right.imshow(centres[listed].T, cmap="RdBu_r", vmin=-limit, vmax=limit, aspect="auto")
right.set_xticks(range(k), [f"{name}\\n(n = {sizes[name]})" for name in sizes.index])
right.set_yticks(range(len(listed)), listed)
if k * len(listed) <= 120:
    for row, column in enumerate(listed):
        for place, name in enumerate(sizes.index):
            value = centres.loc[name, column]
            right.text(place, row, f"{value:.1f}", ha="center", va="center", fontsize=9, color="white" if abs(value) > 0.65 * limit else "black")
fig.colorbar(image, ax=right, label="${say('mean in standard deviations', '均值（标准差单位）')}")
right.set_xlabel("${say('cluster', '类别')}")
right.set_title("${say('What the clusters are like', '各类的特征')}")
plt.show()`

const drawKnown = (
  { known }: ClusterPlan,
  say: PickText,
) => `shades = df.loc[data.index, known].map(str, na_action="ignore").astype(object).fillna("${say('(missing)', '（缺失）')}")
for shade, colour in zip(sorted(shades.unique()), cycle(plt.rcParams["axes.prop_cycle"].by_key()["color"])):
    middle.scatter(scores.loc[shades == shade, "PC1"], scores.loc[shades == shade, "PC2"], s=20, alpha=0.7, color=colour, linewidths=0, label=shade)
middle.legend(title=${pyString(known?.name ?? '')}, fontsize=9)
middle.set_title(f"${say('The same by {known} (not used)', '按 {known} 着色（未参与聚类）')}")`

const drawSilhouettes = (
  say: PickText,
) => `middle.plot(found.index, found["${say('silhouette', '轮廓系数')}"], marker="o", color="black", label="${say('these rows', '实际数据')}")
middle.plot(found.index, found["${say('shuffled columns', '打乱各列后')}"], marker="o", color="grey", linestyle="--", label="${say('shuffled columns', '打乱各列后')}")
middle.axvline(k, color="C3", linewidth=1, linestyle=":")
middle.set_xticks(found.index)
middle.set_ylim(0, None)
middle.set_xlabel("${say('number of clusters', '类数')}")
middle.set_ylabel("${say('mean silhouette', '平均轮廓系数')}")
middle.set_title("${say('How many clusters?', '分几类？')}")
middle.legend(fontsize=9)`

/** Python: the tree, and the rows in its order as a heat map. */
export const drawTree = (plan: ClusterPlan & { method: Linkage }, say: PickText): string =>
  `${say('# Figure: the tree, and the standardised values of the rows in its order', '# 图：聚类树，以及按其顺序排列的各行标准化值（热图）')}
fig, (top, below) = plt.subplots(2, 1, figsize=(11, 7), layout="constrained", height_ratios=[1, 1.3])
cut = (tree[-k, 2] + tree[1 - k, 2]) / 2
drawing = dendrogram(tree, ax=top, no_labels=True, link_color_func=lambda _: "black")
top.axhline(cut, color="black", linewidth=0.8, linestyle="--")
top.set_ylabel("${say('distance at which rows join', '合并时的距离')}")
top.set_title(f"${say(`Hierarchical clustering (${linkageNames[plan.method].en}), n = {len(data)}, cut into {k} clusters`, `层次聚类（${linkageNames[plan.method]['zh-CN']}），n = {len(data)}，切成 {k} 类`)}"${titleSuffix(plan, say)})
shown = scaled.iloc[drawing["leaves"]].T
image = below.imshow(shown.clip(-3, 3), cmap="RdBu_r", vmin=-3, vmax=3, aspect="auto", interpolation="nearest", extent=(0, 10 * len(data), len(columns) - 0.5, -0.5))
below.set_yticks(range(len(columns)), columns)
in_order = cluster.iloc[drawing["leaves"]].to_numpy()
places = {name: np.flatnonzero(in_order == name) for name in sizes.index}
below.set_xticks([10 * (place.mean() + 0.5) for place in places.values()], [f"{name}\\n(n = {sizes[name]})" for name in places])
for place in places.values():
    below.axvline(10 * place.min(), color="black", linewidth=1)
below.set_xlabel("${say('rows, in the order of the tree, with their clusters', '各行（按聚类树的顺序）及所属类别')}")
fig.colorbar(image, ax=below, label="${say('standardised value (cut at ±3)', '标准化值（截于 ±3）')}")
plt.show()`
