import type { PickText } from '../../write/pick-text.ts'
import type { ClusterPlan } from './cluster-plan.ts'

/** Python: `labels_of(rows, k)`, the cluster of each row, from 0. */
export function assignRows({ method }: ClusterPlan, say: PickText): string {
  if (method === 'k-means')
    return `${say('# k-means from 50 starts with a fixed seed: the best of them is taken', '# k 均值：固定随机种子，从 50 个起点开始，取最好的结果')}
def labels_of(rows, k):
    return KMeans(n_clusters=k, n_init=50 if len(rows) <= 5000 else 10, random_state=1).fit_predict(rows)`
  return `${say(`# Hierarchical clustering: the tree is cut so that k branches are left`, '# 层次聚类：在树上切出 k 个分支')}
def labels_of(rows, k):
    return fcluster(linkage(rows, method="${method}"), k, criterion="maxclust") - 1`
}

const sizeLimit = (say: PickText) => `if len(data) > 5000:
    raise ValueError(f"${say('A tree of {len(data)} rows is too large (at most 5,000): use k-means, or fewer rows.', '{len(data)} 行数据的聚类树过大（最多 5000 行）：请改用 k 均值聚类，或减少行数。')}")
`

/** Python: silhouettes for each number of clusters, `k` by them or as asked for, and `cluster`, numbered by size from 1. */
export function chooseClusters({ method, count }: ClusterPlan, say: PickText): string {
  const isTree = method !== 'k-means'
  return `${isTree ? sizeLimit(say) : ''}values = scaled.to_numpy()
${say('# How many clusters? The mean silhouette (1: apart, 0: touching) for each number, beside that of columns shuffled apart', '# 分几类？比较各类数的平均轮廓系数（1 为分得很开，0 为相接），并与打乱各列后的数据对照')}
different = len(np.unique(values.round(9), axis=0))
most = min(${Math.max(8, count ?? 0)}, different - 1)
if most < 2:
    raise ValueError("${say('There are too few different rows to be put into clusters.', '不同的行太少，无法聚类。')}")
${
  count === null
    ? ''
    : `if ${count} > most:
    raise ValueError(f"${say(`${count} clusters were asked for, but there are only {different} different rows.`, `要求分成 ${count} 类，但只有 {different} 个不同的行。`)}")
`
}random = np.random.default_rng(1)
mixed = random.permuted(values[random.permutation(len(values))[:5000]], axis=0)
tried = {number: labels_of(values, number) for number in range(2, most + 1)}
found = pd.DataFrame(
    {
        "${say('silhouette', '轮廓系数')}": {number: silhouette_score(values, labels, sample_size=min(len(values), 5000), random_state=1) for number, labels in tried.items()},
        "${say('shuffled columns', '打乱各列后')}": {number: silhouette_score(mixed, labels_of(mixed, number)) for number in tried},
        "${say('sum of squares within', '组内平方和')}": {number: sum(((values[labels == one] - values[labels == one].mean(axis=0)) ** 2).sum() for one in range(number)) for number, labels in tried.items()},
    }
)
found.index.name = "k"
display(found.round(4))
best = int(found["${say('silhouette', '轮廓系数')}"].idxmax())
${count === null ? 'k = best' : `k = ${count}`}
print(f"${say(count === null ? 'Number of clusters: {k}, which has the largest mean silhouette.' : 'Number of clusters: {k}, as asked for; the largest mean silhouette is at {best}.', count === null ? '类数取平均轮廓系数最大的 {k}。' : '按要求分成 {k} 类；平均轮廓系数最大的类数为 {best}。')}")
for number, silhouette in found["${say('silhouette', '轮廓系数')}"].items():
    report(f"${say('mean silhouette, {number} clusters', '平均轮廓系数，{number} 类')}", silhouette)

${say('# Clusters are numbered by their size, the largest first.', '# 各类按大小编号，最大的为 1')}
order = pd.Series(tried[k]).value_counts(sort=False).sort_values(ascending=False, kind="stable").index
cluster = pd.Series(tried[k], index=data.index).map({label: place + 1 for place, label in enumerate(order)})
sizes = cluster.value_counts().sort_index()
width = found.loc[k, "${say('silhouette', '轮廓系数')}"]
within = found.loc[k, "${say('sum of squares within', '组内平方和')}"]
total = (values**2).sum()
print("${say('Sizes of the clusters: ', '各类的大小：')}" + "${say(', ', '，')}".join(f"${say('{name}: {size}', '第 {name} 类 {size} 行')}" for name, size in sizes.items()))
report("${say('number of clusters', '类数')}", k)
report("${say('mean silhouette', '平均轮廓系数')}", width)
report("${say('sum of squares within', '组内平方和')}", within)
report("${say('share of the variance between clusters', '类间方差占比')}", 1 - within / total)
for name, size in sizes.items():
    report(f"${say('size of cluster {name}', '第 {name} 类的大小')}", size)${
      isTree
        ? `
tree = linkage(values, method="${method}")
cophenetic = cophenet(tree, pdist(values))[0]
print(f"${say('Cophenetic correlation of the tree with the distances: {cophenetic:.3f}', '聚类树与原始距离的共表型相关系数：{cophenetic:.3f}')}")
report("${say('cophenetic correlation', '共表型相关系数')}", cophenetic)`
        : ''
    }`
}

/** Python: whether resampled rows give the same clusters, by the adjusted Rand index. */
export const judgeStability = (say: PickText): string =>
  `${say('# Do other samples of these rows give the same clusters? Adjusted Rand index of 30 resamples (1: the same, 0: chance)', '# 换一批样本还会得到同样的类吗？30 次重抽样的调整兰德指数（1 为完全相同，0 为随机水平）')}
agreement = []
for _ in range(30):
    drawn = np.unique(random.choice(len(values), min(len(values), 2000)))
    if len(np.unique(values[drawn].round(9), axis=0)) > k:
        agreement.append(adjusted_rand_score(cluster.iloc[drawn], labels_of(values[drawn], k)))
stability = float(np.mean(agreement)) if agreement else np.nan
print(f"${say('Stability: mean adjusted Rand index = {stability:.3f}', '稳定性：平均调整兰德指数 = {stability:.3f}')}")
report("${say('stability (mean adjusted Rand index)', '稳定性（平均调整兰德指数）')}", stability)`
