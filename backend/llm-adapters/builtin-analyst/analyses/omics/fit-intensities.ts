import type { PickText } from '../../write/pick-text.ts'
import type { IntensitiesPlan } from './intensities-plan.ts'

/** Python: intensities by protein (`level`, log2), and how well they are filled and levelled. */
export const readIntensities = (
  takesLogarithm: boolean,
  say: PickText,
): string => `${say('# Values by row name on the log2 scale; a name that is listed twice is averaged.', '# 按名称排列的 log2 值；重复列出的名称取平均。')}
has_name = df[gene].notna()
level = df[has_name].set_index(gene)[shared].astype(float)
repeated = level.index.duplicated().sum()
${
  takesLogarithm
    ? `print(f"${say('Zeros and negative values, made missing: {(level <= 0).to_numpy().sum()}', '0 和负值视为缺失：{(level <= 0).to_numpy().sum()} 个')}")
level = np.log2(level.where(level > 0))
`
    : ''
}level = level.groupby(level=0, sort=False).mean()
gaps = level.isna()
print(f"${say('Rows: {len(level)}; without a name: {(~has_name).sum()}; names listed more than once: {repeated}', '行数：{len(level)}；没有名称：{(~has_name).sum()}；重复列出的名称：{repeated} 个')}")
print(f"${say('Missing values: {gaps.to_numpy().sum()} ({gaps.to_numpy().mean():.1%}); rows with all values: {(~gaps.any(axis=1)).sum()}', '缺失值：{gaps.to_numpy().sum()} 个（{gaps.to_numpy().mean():.1%}）；没有缺失的行：{(~gaps.any(axis=1)).sum()}')}")`

/** Python: what the samples look like before any test. */
export const checkLevels = (
  say: PickText,
): string => `${say('# Are the samples on one level? Medians that differ much call for normalisation first.', '# 各样本是否处于同一水平？中位数相差很大时应先作标准化。')}
medians = level.median()
quality = pd.DataFrame({"${say('median', '中位数')}": medians.round(2), "${say('missing', '缺失数')}": gaps.sum()})
display(samples[factors].join(quality))
if medians.max() - medians.min() > 1:
    print(f"${say('The medians of the samples differ by up to {medians.max() - medians.min():.1f} on the log2 scale: are the values normalised?', '各样本的中位数最多相差 {medians.max() - medians.min():.1f}（log2），请确认数值是否已标准化。')}")`

/** Python: a linear model for each row on its own values: `change`, `error`, `variance`, `degrees`. */
export const fitRows = (
  say: PickText,
): string => `${say('# A linear model for each row on the samples that it has values for; rows with the same gaps are solved together.', '# 对每一行用有值的样本拟合线性模型；缺失位置相同的行一起求解。')}
matrix = pd.DataFrame({"intercept": 1.0}, index=design.index)
if batches:
    matrix = matrix.join(pd.get_dummies(design[design.columns[1:]], drop_first=True, dtype=float))
for value in sorted(set(design["condition"]) - {reference}):
    matrix[f"is {value}"] = (design["condition"] == value).astype(float)
place = matrix.columns.get_loc(f"is {tested}")
x = matrix.to_numpy()
change, variance, unscaled = (pd.Series(np.nan, index=level.index) for _ in range(3))
degrees = pd.Series(0, index=level.index)
is_tested = (design["condition"] == tested).to_numpy()
is_reference = (design["condition"] == reference).to_numpy()
for has_value, rows in level.groupby(list((~gaps).to_numpy().T)).groups.items():
    seen = np.array(has_value)
    if (seen & is_tested).sum() < 2 or (seen & is_reference).sum() < 2:
        continue
    used = x[seen]
    left = seen.sum() - np.linalg.matrix_rank(used)
    target = np.eye(x.shape[1])[place]
    inverse = np.linalg.pinv(used.T @ used)
    ${say("# Too little is left, or the condition can't be told apart in these samples", '# 剩余样本太少，或在这些样本中无法区分条件')}
    if left < 1 or not np.allclose(target @ inverse @ (used.T @ used), target, atol=1e-8):
        continue
    y = level.loc[rows].to_numpy()[:, seen]
    beta = y @ used @ inverse
    change[rows] = beta[:, place]
    variance[rows] = ((y - beta @ used.T) ** 2).sum(axis=1) / left
    unscaled[rows] = np.sqrt(inverse[place, place])
    degrees[rows] = left
fitted = change.notna()
print(f"${say('Rows tested: {fitted.sum()}; left out, with fewer than two values in a condition: {(~fitted).sum()}', '检验的行：{fitted.sum()}；某一条件下不足 2 个值而未检验：{(~fitted).sum()}')}")
if fitted.sum() < 1:
    raise ValueError("${say('No row has enough values in both conditions.', '没有一行在两种条件下都有足够的数值。')}")`

/** Python: empirical Bayes (Smyth 2004), with a trend on the mean intensity where asked for. */
export const moderate = (
  { hasTrend }: IntensitiesPlan,
  say: PickText,
): string => `${say('# Empirical Bayes: variances drawn towards a common one, whose size and weight come from all rows', '# 经验贝叶斯：各行的方差向共同的方差收缩，其大小和权重由所有行估计')}
${say("# (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3:3; limma's fitFDist and eBayes).", '# （Smyth 2004，Statistical Applications in Genetics and Molecular Biology 3:3；即 limma 的 fitFDist 和 eBayes）。')}
s2, df_own = variance[fitted].to_numpy(), degrees[fitted].to_numpy()
offset = np.maximum(s2, 1e-5 * (np.median(s2) or 1))
log_s2 = np.log(offset) - digamma(df_own / 2) + np.log(df_own / 2)
${
  hasTrend
    ? `${say('# The prior follows the mean: a natural cubic spline with four parameters', '# 先验方差随平均强度变化：4 个参数的自然三次样条')}
mean = level.mean(axis=1)[fitted].to_numpy()
pieces = 1 + (len(mean) >= 3) + (len(mean) >= 6) + (len(mean) >= 30)
knots = np.quantile(mean, np.linspace(0, 1, pieces))
cubes = [np.clip(mean - knot, 0, None) ** 3 for knot in knots]
parts = [(cubes[at] - cubes[-1]) / (knots[-1] - knots[at]) for at in range(pieces - 1)]
basis = np.column_stack([np.ones(len(mean)), mean, *(part - parts[-1] for part in parts[:-1])])
centre = basis @ np.linalg.lstsq(basis, log_s2, rcond=None)[0]
spread = ((log_s2 - centre) ** 2).sum() / (len(mean) - basis.shape[1])`
    : `centre = log_s2.mean()
spread = log_s2.var(ddof=1) if len(log_s2) > 1 else 0.0`
}
spread -= polygamma(1, df_own / 2).mean()
if spread > 0:
    ${say('# trigamma(df / 2) = spread', '# trigamma(自由度 / 2) = spread')}
    df_prior = 2 * brentq(lambda half: polygamma(1, half) - spread, 1e-8, 1e8, xtol=1e-13, rtol=1e-14)
    s2_prior = np.exp(centre + digamma(df_prior / 2) - np.log(df_prior / 2))
    s2_post = (df_prior * s2_prior + df_own * s2) / (df_prior + df_own)
else:
    df_prior, s2_prior = np.inf, ${hasTrend ? 'np.exp(centre)' : 'offset.mean()'}
    s2_post = np.full(len(s2), 1.0) * s2_prior
df_total = np.minimum(df_own + df_prior, df_own.sum())
print(f"${say('Prior degrees of freedom: {df_prior:.2f}; prior standard deviation: {np.sqrt(np.mean(s2_prior)):.3f}', '先验自由度：{df_prior:.2f}；先验标准差：{np.sqrt(np.mean(s2_prior)):.3f}')}")
report("${say('prior degrees of freedom', '先验自由度')}", df_prior if np.isfinite(df_prior) else "infinite")${hasTrend ? '' : `\nreport("${say('prior variance', '先验方差')}", s2_prior)`}
error = unscaled[fitted] * np.sqrt(s2_post)`

/** Python: no pooling: Student's t from the model, or Welch's t of the two conditions. */
export const testPlainly = (test: 'welch' | 'student', say: PickText): string =>
  test === 'student'
    ? `${say("# Student's t of each row, from its own variance alone", '# 每行的 Student t 检验，只用该行自身的方差')}
error = (unscaled * np.sqrt(variance))[fitted]
df_total = degrees[fitted].to_numpy()`
    : `${say("# Welch's t of each row, from its own variances alone", '# 每行的 Welch t 检验，只用该行自身的方差')}
one, other = level.loc[fitted, is_tested], level.loc[fitted, is_reference]
change[fitted] = one.mean(axis=1) - other.mean(axis=1)
share_one, share_other = one.var(axis=1) / one.notna().sum(axis=1), other.var(axis=1) / other.notna().sum(axis=1)
error = np.sqrt(share_one + share_other)
df_total = ((share_one + share_other) ** 2 / (share_one**2 / (one.notna().sum(axis=1) - 1) + share_other**2 / (other.notna().sum(axis=1) - 1))).to_numpy()`

/** Python: `results`, sorted by p. */
export const collectTests = (
  say: PickText,
): string => `${say('# t, p and the false discovery rate (Benjamini-Hochberg) of all tested rows', '# 所有检验行的 t、p 和错误发现率（Benjamini-Hochberg）')}
results = pd.DataFrame({"mean": level.mean(axis=1)[fitted], "log2FoldChange": change[fitted]})
half = stats.t.ppf(0.975, df_total) * error
results["95% CI low"] = results["log2FoldChange"] - half
results["95% CI high"] = results["log2FoldChange"] + half
has_spread = error > 0
results["t"] = (results["log2FoldChange"] / error).where(has_spread)
results["df"] = df_total
results["pvalue"] = 2 * stats.t.sf(results["t"].abs(), df_total)
results["FDR"] = np.nan
results.loc[has_spread, "FDR"] = stats.false_discovery_control(results.loc[has_spread, "pvalue"])
results["n, " + tested] = level.loc[fitted, is_tested].notna().sum(axis=1)
results["n, " + reference] = level.loc[fitted, is_reference].notna().sum(axis=1)
results = results.sort_values("pvalue")`
