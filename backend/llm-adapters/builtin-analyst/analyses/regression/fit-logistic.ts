import type { PickText } from '../../write/pick-text.ts'
import { refuseRepeatedTerms } from './take-model-rows.ts'

/**
 * Python: stops where no finite odds ratio exists. The terms that split the outcome are found by a linear programme
 * (Konis 2007, https://ora.ox.ac.uk/objects/uuid:8f9ee0d0-d78e-4101-9ab4-f9cbceed2a2a).
 */
export const refuseSeparation = (say: PickText): string =>
  `${say('# Do odds ratios exist? Not where terms repeat each other or split the outcome without error (separation).', '# 比值比是否存在？若各项互相重复，或能毫无差错地区分结局（完全或准完全分离），则不存在。')}
${refuseRepeatedTerms(say)}
signed = sm.add_constant(scaled).mul(2 * happened - 1, axis=0)
split = linprog(-signed.sum(), A_ub=-signed, b_ub=np.zeros(len(signed)), bounds=(-1, 1))
if -split.fun > 1e-6:
    apart = {name for name, weight in zip(names, split.x[1:]) if abs(weight) > 1e-6}
    for column, own in terms.items():
        if apart & set(own) and column in data:
            few = data[column].nunique() <= 10
            display(pd.crosstab(data[column], data[outcome]) if few else data.groupby(outcome)[column].agg(["min", "max"]))
    raise ValueError(
        "${say('Separation: these terms tell the outcome without error in some rows, so no finite odds ratio exists: ', '分离现象：以下各项在部分行中可毫无差错地区分结局，因此不存在有限的比值比：')}"
        + "${say(', ', '、')}".join(sorted(apart))
        + "${say('. Leave the predictor out (always where the outcome was made from it), join levels that are too small, or use Firth’s penalised likelihood (in R: logistf or brglm2).', '。请去掉该自变量（若结局由它划分而来则必须去掉）、合并过小的类别，或改用 Firth 惩罚似然法（R 的 logistf 或 brglm2 包）。')}"
    )`

/** Python: `model`, and `ratios` with the odds ratios of all terms together beside those of each predictor alone. */
export function fitLogistic(isMultivariable: boolean, say: PickText): string {
  const crude = `crude = {}
for own in terms.values():
    alone = fit(own)
    for name in own:
        crude[name] = (np.exp(alone.params[name]), *np.exp(alone.conf_int().loc[name]), alone.pvalues[name])
crude = pd.DataFrame(crude, index=["${say('crude OR', '单因素 OR')}", "${say('crude low', '单因素下限')}", "${say('crude high', '单因素上限')}", "${say('crude p', '单因素 p')}"]).T
`
  return `${say('# Logistic regression by maximum likelihood; intervals and p by Wald', '# 用最大似然法拟合 logistic 回归；置信区间和 p 值用 Wald 法')}
def fit(columns):
    return sm.Logit(happened, sm.add_constant(design[columns])).fit(disp=0, tol=1e-10)


model = fit(names)
if not model.mle_retvals["converged"]:
    raise ValueError("${say('The model does not converge. Name fewer predictors, or join rare levels.', '模型未收敛。请减少自变量，或合并罕见的类别。')}")
ratios = pd.DataFrame(
    {
        "OR": np.exp(model.params),
        "${say('95% CI low', '95% CI 下限')}": np.exp(model.conf_int()[0]),
        "${say('95% CI high', '95% CI 上限')}": np.exp(model.conf_int()[1]),
        "p": model.pvalues,
    }
).loc[names]
${
  isMultivariable
    ? `${say('# Each predictor alone, in the same rows', '# 单因素模型：逐个纳入自变量，使用相同的行')}
${crude}print("${say('Odds ratios: each predictor alone (crude), and all together (adjusted for each other)', '比值比：单因素（逐个纳入）与多因素（同时纳入，相互校正）')}")
display(pd.concat([crude, ratios], axis=1).round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "${say('crude p', '单因素 p')}")}))`
    : `print("${say('Odds ratios', '比值比')}")
display(ratios.round(4).replace({"p": {0.0: "< 0.0001"}}))`
}
for name, (ratio, low, high, p) in ratios.iterrows():
    report(f"OR, {name}", ratio)
    report(f"OR, {name}, 95% CI", (low, high))
    report(f"OR, {name}, p", p)
${isMultivariable ? `for name, ratio in crude.iloc[:, 0].items():\n    report(f"${say('crude OR', '单因素 OR')}, {name}", ratio)\n` : ''}print(f"${say('Whole model: likelihood-ratio χ² = {model.llr:.4f}, df = {model.df_model:.0f}, {show_p(model.llr_pvalue)}; AIC = {model.aic:.2f}; McFadden R² = {model.prsquared:.4f}', '整个模型：似然比 χ² = {model.llr:.4f}，自由度 = {model.df_model:.0f}，{show_p(model.llr_pvalue)}；AIC = {model.aic:.2f}；McFadden R² = {model.prsquared:.4f}')}")
report("AIC", model.aic)`
}
