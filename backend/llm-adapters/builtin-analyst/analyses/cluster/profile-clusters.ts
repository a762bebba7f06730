import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { ClusterPlan } from './cluster-plan.ts'

/** Python: what each cluster is like, the known grouping beside it, and the file of labels. */
export function profileClusters({ known }: ClusterPlan, say: PickText): string[] {
  return [
    `${say('# What the clusters are like: means in the units of the table, and in standard deviations from the overall mean', '# 各类的特征：原单位的均值，以及与总体均值相差几个标准差')}
profile = data.groupby(cluster).mean().T
profile.columns = [f"${say('cluster {name} (n = {sizes[name]})', '第 {name} 类（n = {sizes[name]}）')}" for name in sizes.index]
centres = scaled.groupby(cluster).mean()
apart = ((scaled.groupby(cluster).transform("mean")) ** 2).sum() / (scaled**2).sum()
profile["${say('share between', '类间占比')}"] = apart
print("${say('Means by cluster; “share between”: how much of the variance of a column lies between the clusters', '各类均值；“类间占比”为该变量的方差中类间差异所占比例')}")
display(profile.sort_values("${say('share between', '类间占比')}", ascending=False).round(3))
print("${say('The clusters were made from these columns, so they differ in them by construction: tests of that difference would be circular and are not given.', '各类就是按这些变量划分的，差异由此产生；对这些变量做组间检验是循环论证，因此不给出 p 值。')}")
for column in columns[:30]:
    for name in sizes.index[:8]:
        report(f"${say('mean, {column}, cluster {name}', '均值，{column}，第 {name} 类')}", profile[f"${say('cluster {name} (n = {sizes[name]})', '第 {name} 类（n = {sizes[name]}）')}"][column])`,
    known
      ? `${say('# The clusters beside a grouping that is known and was not used', '# 与未参与聚类的已知分组对照')}
known = ${pyString(known.name)}
both = pd.crosstab(cluster.rename("${say('cluster', '类别')}"), df.loc[data.index, known])
display(both)
told = df.loc[data.index, known].notna()
rand = adjusted_rand_score(df.loc[data.index, known][told].astype(str), cluster[told])
print(f"${say('Adjusted Rand index with {known}: {rand:.3f} (1: the same grouping, 0: no more than chance)', '与 {known} 的调整兰德指数：{rand:.3f}（1 为分组完全一致，0 为随机水平）')}")
report(f"${say('adjusted Rand index, {known}', '调整兰德指数，{known}')}", rand)
for name in both.index[:8]:
    for level in both.columns[:12]:
        report(f"${say('n, cluster {name}, {level}', '例数，第 {name} 类，{level}')}", both.loc[name, level])`
      : '',
    `${say('# The label of each row, for later use', '# 保存每行所属的类别')}
df.loc[data.index].assign(cluster=cluster).to_csv("clusters.csv", encoding="utf-8-sig", index_label="${say('row', '行')}")
print("${say('Rows with their cluster saved as clusters.csv', '各行及其类别已保存为 clusters.csv')}")`,
  ]
}

/** Python: the conclusion; how clear the clusters are by the limits of Kaufman and Rousseeuw (1990). */
export const concludeClusters = ({ known }: ClusterPlan, say: PickText): string =>
  `${say('# In plain words, from the numbers above (limits of the silhouette: Kaufman and Rousseeuw 1990)', '# 根据以上数字用文字说明（轮廓系数的界限：Kaufman 和 Rousseeuw 1990）')}
if width > 0.7:
    clear = "${say('strong', '很清楚')}"
elif width > 0.5:
    clear = "${say('reasonable', '较清楚')}"
elif width > 0.25:
    clear = "${say('weak', '较弱')}"
else:
    clear = "${say('hardly any', '几乎没有')}"
ahead = width - found.loc[k, "${say('shuffled columns', '打乱各列后')}"]
leading = apart.sort_values(ascending=False).head(3)
print("\\n${say('Conclusion', '结论')}")
print(f"${say('{k} clusters; the structure is {clear} (mean silhouette {width:.2f}).', '分成 {k} 类，类别结构{clear}（平均轮廓系数 {width:.2f}）。')}")
if ahead < 0.05:
    print(f"${say('Shuffled columns, which hold no clusters, give about as much ({width - ahead:.2f}): nothing here supports more than one cluster.', '打乱各列后（其中没有类别）的轮廓系数也差不多（{width - ahead:.2f}）：没有证据支持存在一个以上的类别。')}")
if stability < 0.6:
    print(f"${say('Other samples would give other clusters (stability {stability:.2f}): take them as one of several ways to cut the data.', '换一批样本会得到不同的类（稳定性 {stability:.2f}）：这只是多种划分方式之一。')}")
print("${say('The clusters differ most in ', '各类差异最大的变量：')}" + "${say(', ', '，')}".join(f"${say('{column} ({part:.0%})', '{column}（{part:.0%}）')}" for column, part in leading.items()) + "${say('.', '。')}")${
    known
      ? `
if rand > 0.8:
    print(f"${say('They are nearly the groups of {known}.', '结果与 {known} 的分组基本一致。')}")
elif rand > 0.3:
    print(f"${say('They have something in common with the groups of {known}, but are not the same.', '结果与 {known} 的分组部分一致，但并不相同。')}")
else:
    print(f"${say('They have little in common with the groups of {known}.', '结果与 {known} 的分组基本无关。')}")`
      : ''
  }
print("${say('Clusters are a description of these rows: any method of clustering finds some, and other columns or scales give others.', '聚类只是对这些数据的描述：任何聚类方法都会给出类别，换变量或尺度结果也会不同。')}")`
