import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { ReduceDimensionsPlan } from './reduce-dimensions-plan.ts'

/** Python: a t-SNE map of the standardised columns with a fixed seed, how far its neighbours are true ones, and the figure. */
export const embedNeighbours = (plan: ReduceDimensionsPlan, say: PickText): string =>
  `${say('# t-SNE keeps neighbours together; from 5,000 rows on a random part of them is drawn.', '# t-SNE 保持邻近关系；超过 5000 行时随机抽取一部分')}
drawn = scaled.sample(5000, random_state=1).sort_index() if len(scaled) > 5000 else scaled
if len(drawn) < len(scaled):
    print(f"${say('Drawn: a random part of {len(drawn)} of {len(scaled)} rows (seed 1).', '绘图使用随机抽取的 {len(drawn)} 行（共 {len(scaled)} 行，随机种子 1）。')}")
perplexity = min(30, (len(drawn) - 1) / 3)
tsne = TSNE(n_components=2, perplexity=perplexity, init="pca", random_state=1)
embedding = pd.DataFrame(tsne.fit_transform(drawn), index=drawn.index, columns=["t-SNE 1", "t-SNE 2"])
neighbours = min(5, len(drawn) // 2 - 1)
trust = trustworthiness(drawn, embedding, n_neighbors=neighbours)
print(f"t-SNE: perplexity = {perplexity:.1f}${say(', KL divergence = {tsne.kl_divergence_:.3f}, trustworthiness = {trust:.3f} (1 is best; {neighbours} neighbours)', '，KL 散度 = {tsne.kl_divergence_:.3f}，可信度 = {trust:.3f}（最高为 1；{neighbours} 个近邻）')}")
report("perplexity", perplexity)
report("${say('trustworthiness', '可信度')}", trust)
embedding.to_csv("tsne_map.csv", encoding="utf-8-sig", index_label="${say('row', '行')}")
print("${say('Map saved as tsne_map.csv', '坐标已保存为 tsne_map.csv')}")

${say('# Figure: the first two components beside the t-SNE map', '# 图：前两个主成分与 t-SNE 图')}
fig, (left, right) = plt.subplots(1, 2, figsize=(12.5, 5.4), layout="constrained")
draw_points(left, scores)
left.set_xlabel(f"PC1${say(' ({share[0]:.1%} of the variance)', '（方差占比 {share[0]:.1%}）')}")
left.set_ylabel(f"PC2${say(' ({share[1]:.1%} of the variance)', '（方差占比 {share[1]:.1%}）')}")
left.set_title(f"${say('Principal components, n = {len(data)}', '主成分分析，n = {len(data)}')}"${titleSuffix(plan, say)})
draw_points(right, embedding.reindex(scores.index))
right.set_xlabel("t-SNE 1")
right.set_ylabel("t-SNE 2")
right.set_xticks([])
right.set_yticks([])
right.set_title(f"t-SNE${say(', n = {len(drawn)}, perplexity = {perplexity:.0f}', '，n = {len(drawn)}，perplexity = {perplexity:.0f}')}")
plt.show()`
