import type { PickText } from '../../write/pick-text.ts'
import type { DifferentialExpressionPlan } from './differential-expression-plan.ts'

/** Python: size factors, dispersions, models and Wald tests of all genes: `results`, sorted by p. */
export const testGenes = (
  { batches, minCount }: DifferentialExpressionPlan,
  say: PickText,
): string => `${say('# Genes that are tested', '# 参与检验的基因')}
${
  minCount > 0
    ? `kept = counts[counts.sum(axis=1) >= ${minCount}]
print(f"${say(`Genes with at least ${minCount} reads in all: {len(kept)} of {len(counts)}`, `总读段数至少为 ${minCount} 的基因：{len(kept)} 个，共 {len(counts)} 个`)}")`
    : `kept = counts
print(f"${say('Genes: {len(kept)}; without a single read: {(kept.sum(axis=1) == 0).sum()}', '基因：{len(kept)} 个；其中没有任何读段：{(kept.sum(axis=1) == 0).sum()} 个')}")`
}
if (kept > 0).all(axis=1).sum() < 1:
    raise ValueError("${say('No gene has reads in every sample, so the samples cannot be put on one scale.', '没有基因在所有样本中都有读段，无法对样本作标准化。')}")

${say('# Size factors, then a dispersion for each gene: its own estimate, drawn towards the trend', '# 先估计标准化因子，再估计每个基因的离散度：各自的估计值向趋势收缩')}
with threadpool_limits(1), warnings.catch_warnings(record=True) as remarks:
    warnings.simplefilter("always", UserWarning)
    warnings.simplefilter("ignore", DomainWarning)
    model = DeseqDataSet(counts=kept.T.astype(int), metadata=design, design="~ ${formulaOf(batches.length)}", quiet=True, n_cpus=1)
    search_means = model.inference.irls
    model.inference.irls = fit_means
    model.inference.lin_reg_mu = fit_linear_means
    model.inference.alpha_mle = fit_dispersions
    model.fit_size_factors()
    model.fit_genewise_dispersions()
    means = np.asarray(model.layers["normed_counts"]).mean(axis=0)
    own = model.var["genewise_dispersions"].to_numpy()
    trend = fit_trend(means[means > 0], own[means > 0])
    if trend is None:
        print("${say('Dispersions do not follow the usual trend: their mean is used in its place.', '离散度不符合通常的趋势，改用其平均值。')}")
        model.fit_type = "mean"
        model.fit_dispersion_trend()
    else:
        model.uns["disp_function_type"] = "parametric"
        model.uns["trend_coeffs"] = pd.Series(trend, index=["a0", "a1"])
        model.var["_normed_means"] = means
        model.var["fitted_dispersions"] = np.where(means > 0, trend[0] + trend[1] / np.where(means > 0, means, 1), np.nan)
    degrees = len(shared) - terms.shape[1]
    residuals = np.log(own / model.var["fitted_dispersions"].to_numpy())[own >= 1e-6]
    if len(residuals) == 0:
        raise ValueError("${say('The counts vary no more than chance between replicates, so there is nothing to estimate the dispersion from.', '重复样本间的计数差异不超过随机波动，无法估计离散度。')}")
    spread = stats.median_abs_deviation(residuals, scale="normal") ** 2
    model.uns["_squared_logres"] = spread
    model.uns["prior_disp_var"] = np.float64(match_prior(residuals, degrees) if degrees <= 3 else max(spread - polygamma(1, degrees / 2), 0.25))
    model.fit_MAP_dispersions()

    ${say("# Fold changes, outliers by Cook's distance, Wald tests", '# 差异倍数、Cook 距离识别的离群值、Wald 检验')}
    model.fit_LFC()
    model.calculate_cooks()
    if model.refit_cooks:
        model.refit()
    model.cooks_outlier()
    test = DeseqStats(model, contrast=["condition", tested, reference], alpha=alpha, independent_filter=False, quiet=True, n_cpus=1)
    test.inference.wald_test = test_changes
    test.summary()
for remark in sorted({str(one.message) for one in remarks if issubclass(one.category, UserWarning)}):
    print(f"${say('Remark of PyDESeq2: {remark}', 'PyDESeq2 的提示：{remark}')}")`

/** Python: false discovery rates after leaving out genes of few reads, by R's rule. */
export const adjustForMany = (
  say: PickText,
): string => `${say("# Independent filtering as in R's results(): genes with few reads can't be found, so they are left out of the correction;", '# 与 R 的 results() 相同的独立过滤：读段太少的基因检验不出差异，不参与多重校正；')}
${say('# the limit is the one from which on nearly the most genes are found at this FDR.', '# 阈值取在该 FDR 下发现的基因数已接近最多的位置。')}
results = test.results_df
p = results["pvalue"]
mean = results["baseMean"].to_numpy()
nothing = (mean == 0).mean()
shares = np.linspace(nothing, 0.95 if nothing < 0.95 else 1, 50)
corrected = []
for limit in np.quantile(mean, shares):
    chosen = (mean >= limit) & p.notna()
    fdr = pd.Series(np.nan, index=results.index)
    if chosen.any():
        fdr[chosen] = stats.false_discovery_control(p[chosen])
    corrected.append(fdr)
found = np.array([(fdr < alpha).sum() for fdr in corrected])
place = 0
if found.max() > 10:
    curve = sm.nonparametric.lowess(found, shares, frac=1 / 5, it=3, delta=0.01 * (shares[-1] - shares[0]))[:, 1]
    enough = curve.max() - np.sqrt(((found - curve)[found > 0] ** 2).mean())
    for floor in (enough, 0.9 * curve.max(), 0.8 * curve.max()):
        if (found > floor).any():
            place = np.argmax(found > floor)
            break
results["FDR"] = corrected[place]
has_reads = results["baseMean"] > 0
print(f"${say("Genes with a p-value: {p.notna().sum()}; left out as outliers in one sample (Cook): {(p.isna() & has_reads).sum()}; with too few reads for the correction: {(p.notna() & results['FDR'].isna()).sum()}", "有 p 值的基因：{p.notna().sum()} 个；因个别样本离群（Cook 距离）未检验：{(p.isna() & has_reads).sum()} 个；因读段太少不参与校正：{(p.notna() & results['FDR'].isna()).sum()} 个")}")`

/** `batch1 + condition`: the condition last. */
const formulaOf = (batches: number): string =>
  [...Array.from({ length: batches }, (_, at) => `batch${at + 1}`), 'condition'].join(' + ')
