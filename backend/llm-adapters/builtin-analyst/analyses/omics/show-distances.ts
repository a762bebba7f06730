import type { PickText } from '../../write/pick-text.ts'
import { barColours, frameGrid } from './draw-heatmap.ts'

/** Python: distances or correlations of the samples as a clustered heat map, and the samples that are far from the others. */
export function showDistances(measure: 'distance' | 'correlation', say: PickText): string {
  const isDistance = measure === 'distance'
  const show = (value: string) => (isDistance ? `{${value}:.1f}` : `{1 - ${value}:.3f}`)
  const [name, names] = isDistance
    ? [say('distance', '距离'), say('Distances', '距离')]
    : [say('correlation', '相关系数'), say('Correlations', '相关系数')]
  return `${
    isDistance
      ? say(
          '# Euclidean distances between the samples, and a tree (average linkage)',
          '# 样本间的欧氏距离和层次聚类（平均连接）',
        )
      : say(
          '# Pearson correlations between the samples; 1 - r is the distance of the tree (average linkage)',
          '# 样本间的 Pearson 相关系数；以 1 - r 为距离作层次聚类（平均连接）',
        )
  }
pairs = pdist(varying.T.to_numpy()${isDistance ? '' : ', metric="correlation"'})
distance = pd.DataFrame(squareform(pairs), index=shared, columns=shared)
tree = linkage(pairs, method="average")
table = ${isDistance ? 'distance' : '1 - distance'}
table.to_csv("sample_${measure}s.csv", encoding="utf-8-sig")
display(table.round(${isDistance ? 1 : 3}))

${say('# Far from all others: the nearest sample is beyond 3 scaled median absolute deviations, and by a third, of what is usual', '# 离群：最近的样本也远于通常水平 3 倍（标准化）绝对中位差，且远出三分之一以上')}
nearest = pd.Series({name: distance.loc[name, distance.columns != name].min() for name in shared})
deviation = 1.4826 * (nearest - nearest.median()).abs().median()
far = nearest[(nearest - nearest.median() > 3 * deviation) & (nearest > 4 / 3 * nearest.median())]

${say('# Figure: heat map, samples in the order of the tree', '# 图：热图，样本按聚类树排列')}
${barColours('', 'distance.columns')}
room = 0.3 + 0.075 * max(len(str(name)) for name in shared)
width, height = 2 + 0.45 * len(shared) + room, 2.2 + 0.45 * len(shared) + under
table.index.name = table.columns.name = None
grid = sns.clustermap(
    table, row_linkage=tree, col_linkage=tree, cmap="${isDistance ? 'Blues_r' : 'Blues'}", col_colors=bars, figsize=(width, height),
    annot=len(shared) <= 16, fmt="${isDistance ? '.0f' : '.2f'}", annot_kws={"fontsize": 8}, xticklabels=True, yticklabels=True,
    dendrogram_ratio=(1 / width, 0.8 / height), colors_ratio=0.2 / height, cbar_pos=None,
)
grid.ax_heatmap.tick_params(labelsize=8)
${frameGrid('', `"${say(`${names} between the samples (dark: ${isDistance ? 'close' : 'high'})`, `样本间的${name}（颜色深表示${isDistance ? '接近' : '相关高'}）`)}"`)}

${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
one, other = np.triu_indices(len(shared), 1)
closest = pairs.argmin()
report("${say('number of samples', '样本数')}", len(shared))
report("${say(`median ${name}`, `${name}的中位数`)}", ${isDistance ? 'np.median(pairs)' : '1 - np.median(pairs)'})
report("${say('samples far from the others', '离群样本数')}", len(far))
for name in nearest.sort_values(ascending=False).index[:3]:
    report(f"${say(`${name} of {name} and its nearest`, `{name} 与最近样本的${name}`)}", ${isDistance ? 'nearest[name]' : '1 - nearest[name]'})
print("\\n${say('Conclusion', '结论')}")
print(f"${say(`The closest samples are {shared[one[closest]]} and {shared[other[closest]]} (${name} ${show('pairs.min()')}); the most isolated one is {nearest.idxmax()} (${name} ${show('nearest.max()')} to its nearest; usual is ${show('nearest.median()')}).`, `最接近的样本是 {shared[one[closest]]} 和 {shared[other[closest]]}（${name} ${show('pairs.min()')}）；最孤立的是 {nearest.idxmax()}（与最近样本的${name}为 ${show('nearest.max()')}，通常为 ${show('nearest.median()')}）。`)}")
if len(far) > 0:
    print(f"${say("Far from the others by this rule: {', '.join(far.index)}. Look at how they were prepared before leaving any out.", "按此规则离群的样本：{'、'.join(far.index)}。剔除前请先核查其制备和测量过程。")}")
else:
    print("${say('No sample is far from the others by this rule (3 scaled median absolute deviations).', '按此规则（3 倍标准化绝对中位差）没有离群样本。')}")
for name in factors:
    groups = samples[name].astype(str).to_numpy()
    same = groups[one] == groups[other]
    if same.any() and (~same).any():
        print(f"${say(`Mean ${name} within groups of {name}: ${show('pairs[same].mean()')}; between them: ${show('pairs[~same].mean()')}.`, `{name} 的组内平均${name}：${show('pairs[same].mean()')}；组间：${show('pairs[~same].mean()')}。`)}")`
}
