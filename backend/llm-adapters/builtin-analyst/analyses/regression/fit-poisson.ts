import type { PickText } from '../../write/pick-text.ts'

/**
 * Python: `poisson`, `dispersion` and `negative` (negative binomial of type 2, alpha by maximum likelihood and then taken as given, as
 * MASS does), and `model`, the one that the conclusion takes: the negative binomial where it is asked for or the counts vary too much.
 */
export const fitPoisson = (isAsked: boolean, say: PickText): string =>
  `${say('# Poisson regression: the variance should equal the mean', '# 泊松回归：假定方差等于均值')}
def fit(columns, family=None):
    matrix = sm.add_constant(design[columns])
    return sm.GLM(y, matrix, family=family or sm.families.Poisson(), offset=offset).fit(tol=1e-12, maxiter=200)


poisson = fit(names)
if not poisson.converged:
    raise ValueError("${say('The model does not converge. Name fewer predictors, or join rare levels.', '模型未收敛。请减少自变量，或合并罕见的类别。')}")
dispersion = poisson.pearson_chi2 / poisson.df_resid
dispersion_p = stats.chi2.sf(poisson.pearson_chi2, poisson.df_resid)
print(f"${say('Overdispersion? Pearson χ² / df = {poisson.pearson_chi2:.4f} / {poisson.df_resid:.0f} = {dispersion:.4f} (1 is expected), {show_p(dispersion_p)}', '过离散检验：Pearson χ² / 自由度 = {poisson.pearson_chi2:.4f} / {poisson.df_resid:.0f} = {dispersion:.4f}（应接近 1），{show_p(dispersion_p)}')}")
report("${say('dispersion', '离散系数')}", dispersion)
report("${say('dispersion p', '离散检验 p')}", dispersion_p)

${say('# Negative binomial regression: the variance is mean + alpha × mean²', '# 负二项回归：方差 = 均值 + alpha × 均值²')}
def fit_negative(alpha):
    return fit(names, sm.families.NegativeBinomial(alpha=alpha))


search = minimize_scalar(lambda log_alpha: -fit_negative(np.exp(log_alpha)).llf, bounds=(-12, 5), method="bounded", options={"xatol": 1e-10})
alpha = np.exp(search.x)
negative = fit_negative(alpha)
statistic = max(0, 2 * (negative.llf - poisson.llf))
print(f"${say('Negative binomial: alpha = {alpha:.4g}; likelihood-ratio test against Poisson: χ² = {statistic:.4f}, {show_p(stats.chi2.sf(statistic, 1) / 2)}', '负二项回归：alpha = {alpha:.4g}；与泊松回归的似然比检验：χ² = {statistic:.4f}，{show_p(stats.chi2.sf(statistic, 1) / 2)}')}")
print(f"AIC: Poisson {poisson.aic:.2f}${say(', negative binomial', '，负二项')} {negative.aic + 2:.2f}")
report("alpha", alpha)
is_negative = ${isAsked ? 'True' : 'dispersion_p < 0.05 and dispersion > 1'}
model = negative if is_negative else poisson
print("${
    isAsked
      ? say('The negative binomial model is taken, as asked.', '按要求采用负二项模型。')
      : `" + ("${say('The counts vary more than Poisson allows, so the negative binomial model is taken.', '计数的变异超出泊松分布，因此采用负二项模型。')}" if is_negative else "${say('The Poisson model is taken.', '采用泊松模型。')}") + "`
  }")`

/** Python: `ratios`, the rate ratios of the model that was taken, beside those of each predictor alone and of the other model. */
export function listRateRatios(isMultivariable: boolean, say: PickText): string {
  const alone = isMultivariable
    ? `alone = {}
for own in terms.values():
    single = fit(own, model.family)
    for name in own:
        alone[name] = np.exp(single.params[name])
`
    : ''
  return `${say('# Rate ratios with Wald 95% intervals', '# 率比及 Wald 95% 置信区间')}
${alone}limits = np.exp(model.conf_int())
ratios = pd.DataFrame(
    {
        "IRR": np.exp(model.params),
        "${say('95% CI low', '95% CI 下限')}": limits[0],
        "${say('95% CI high', '95% CI 上限')}": limits[1],
        "p": model.pvalues,
    }
).loc[names]
shown = ratios.assign(**{"${say('Poisson p', '泊松 p')}": poisson.pvalues})
${isMultivariable ? `shown.insert(0, "${say('alone', '单因素')}", pd.Series(alone))\n` : ''}print("${isMultivariable ? say('Rate ratios: each predictor alone, and all together (adjusted for each other)', '率比：单因素（逐个纳入）与多因素（同时纳入，相互校正）') : say('Rate ratios', '率比')}")
display(shown.round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "${say('Poisson p', '泊松 p')}")}))
for name, (ratio, low, high, p) in ratios.iterrows():
    report(f"IRR, {name}", ratio)
    report(f"IRR, {name}, 95% CI", (low, high))
    report(f"IRR, {name}, p", p)
    report(f"${say('Poisson IRR', '泊松 IRR')}, {name}", np.exp(poisson.params[name]))
    report(f"${say('Poisson p', '泊松 p')}, {name}", poisson.pvalues[name])`
}
