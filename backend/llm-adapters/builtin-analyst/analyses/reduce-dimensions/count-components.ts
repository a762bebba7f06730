import type { PickText } from '../../write/pick-text.ts'

/** Python: how many components are more than chance, by parallel analysis (Horn 1965), beside the usual rules of thumb. */
export const countComponents = (asked: number | null, say: PickText): string =>
  `${say('# How many components? Parallel analysis (Horn 1965): those above the 95th percentile of shuffled columns', '# 保留几个主成分？平行分析（Horn 1965）：特征值大于打乱各列后的第 95 百分位数')}
random = np.random.default_rng(1)
values = scaled.to_numpy()
times = int(np.clip(2e7 / values.size, 20, 200))
shuffled = [np.linalg.eigvalsh(np.corrcoef(random.permuted(values, axis=0), rowvar=False))[::-1] for _ in range(times)]
chance = np.quantile(shuffled, 0.95, axis=0)[: len(eigenvalues)]
above = eigenvalues > chance
count = len(above) if above.all() else int(above.argmin())
enough = int((share.cumsum() < 0.8).sum()) + 1
print(f"${say('Components above chance (parallel analysis, {times} shuffles): {count}; with an eigenvalue above 1: {(eigenvalues > 1).sum()}; for 80% of the variance: {enough}', '平行分析（打乱 {times} 次）保留的主成分数：{count}；特征值大于 1 的有 {(eigenvalues > 1).sum()} 个；累计方差达到 80% 需要 {enough} 个')}")
report("${say('number of components, parallel analysis', '主成分数，平行分析')}", count)${
    asked === null
      ? ''
      : `
asked = min(${asked}, len(components))
print(f"${say('The first {asked} components hold {share[:asked].sum():.1%} of the variance.', '前 {asked} 个主成分共解释 {share[:asked].sum():.1%} 的方差。')}")
report("${say('cumulative share of variance of the components asked for', '所要求主成分的累计方差占比')}", share[:asked].sum())`
  }

${say('# Rows far from all others pull the components towards themselves.', '# 远离其他行的点会把主成分拉向自己')}
used = max(count, 2)
distance = (scores.iloc[:, :used] ** 2 / eigenvalues[:used]).sum(axis=1)
far = distance[distance > stats.chi2.ppf(0.999, used)].sort_values(ascending=False)
if len(far):
    print(f"${say('Rows far from the others (beyond 99.9% of a normal distribution): {len(far)}; their numbers from 0:', '远离其他点的行（超出正态分布的 99.9%）：{len(far)} 行；行号（从 0 起）：')}${say(' ', '')}{list(far.index[:10])}")`
