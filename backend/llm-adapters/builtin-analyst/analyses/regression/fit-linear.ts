import type { PickText } from '../../write/pick-text.ts'
import { inflateVariance } from './inflate-variance.ts'
import { refuseRepeatedTerms } from './take-model-rows.ts'

/** Python: `model` by least squares, `effects` with its coefficients, each predictor alone beside them, and errors by HC3. */
export function fitLinear(isMultivariable: boolean, say: PickText): string {
  const [low, high] = [say('95% CI low', '95% CI 下限'), say('95% CI high', '95% CI 上限')]
  const crude = say('alone', '单因素')
  return `${refuseRepeatedTerms(say)}


${say('# Least squares', '# 最小二乘法')}
def fit(columns):
    return sm.OLS(y, sm.add_constant(design[columns])).fit()


model = fit(names)
robust = model.get_robustcov_results("HC3")
robust_limits = pd.DataFrame(robust.conf_int(), index=model.params.index)
limits = model.conf_int()
effects = pd.DataFrame(
    {
        "${say('coefficient', '系数')}": model.params,
        "${low}": limits[0],
        "${high}": limits[1],
        "p": model.pvalues,
        "${say('standardised', '标准化系数')}": model.params * design.std() / y.std(),
        "${say('HC3 low', 'HC3 下限')}": robust_limits[0],
        "${say('HC3 high', 'HC3 上限')}": robust_limits[1],
        "HC3 p": pd.Series(robust.pvalues, index=model.params.index),
    }
).loc[names]
${
  isMultivariable
    ? `alone = {}
for own in terms.values():
    single = fit(own)
    for name in own:
        alone[name] = (single.params[name], *single.conf_int().loc[name], single.pvalues[name])
alone = pd.DataFrame(alone, index=["${crude}", "${say('alone low', '单因素下限')}", "${say('alone high', '单因素上限')}", "${say('alone p', '单因素 p')}"]).T
print("${say('Coefficients: each predictor alone, and all together (adjusted for each other); HC3 allows for unequal variances', '回归系数：单因素（逐个纳入）与多因素（同时纳入，相互校正）；HC3 为允许方差不齐的稳健标准误')}")
display(pd.concat([alone, effects], axis=1).round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "HC3 p", "${say('alone p', '单因素 p')}")}))`
    : `print("${say('Coefficients; HC3 allows for unequal variances', '回归系数；HC3 为允许方差不齐的稳健标准误')}")
display(effects.round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "HC3 p")}))`
}
for name, row in effects.iterrows():
    report(f"${say('coefficient', '系数')}, {name}", row.iloc[0])
    report(f"${say('coefficient', '系数')}, {name}, 95% CI", (row.iloc[1], row.iloc[2]))
    report(f"${say('coefficient', '系数')}, {name}, p", row["p"])
    report(f"${say('standardised coefficient', '标准化系数')}, {name}", row.iloc[4])
    report(f"${say('coefficient', '系数')}, {name}, HC3 p", row["HC3 p"])
print(f"R² = {model.rsquared:.4f}${say(', adjusted', '，调整')} R² = {model.rsquared_adj:.4f}${say('; residual SD', '；残差标准差')} = {np.sqrt(model.scale):.4g}${say('; ', '；')}F({model.df_model:.0f}, {model.df_resid:.0f}) = {model.fvalue:.4f}${say(', ', '，')}{show_p(model.f_pvalue)}")
report("R²", model.rsquared)
report("${say('adjusted R²', '调整 R²')}", model.rsquared_adj)
report("${say('residual SD', '残差标准差')}", np.sqrt(model.scale))
report("F", model.fvalue)
report("${say('F test p', 'F 检验 p')}", model.f_pvalue)`
}

/** Python: the F test of leaving each predictor out, and its variance inflation. */
export const testLinearPredictors = (say: PickText): string =>
  `${say('# Each predictor as a whole: the F test of leaving it out, and how far it overlaps with the others', '# 每个自变量整体：去掉后的 F 检验，以及与其他自变量的重叠程度')}
${inflateVariance('model.cov_params().loc[names, names]')}
wholes = {}
for column, own in terms.items():
    statistic, p, df_effect = model.compare_f_test(fit([name for name in names if name not in own]))
    wholes[column] = (df_effect, statistic, p, inflation[column])
wholes = pd.DataFrame(wholes, index=["df", "F", "p", "VIF"]).T
print("${say('Each predictor as a whole (VIF of a category: of all its terms together)', '每个自变量整体的检验（分类变量的 VIF 为其所有项合计）')}")
display(wholes.round(4).replace({"p": {0.0: "< 0.0001"}}))
for column, (_, statistic, p, value) in wholes.iterrows():
    report(f"F, {column}", statistic)
    report(f"${say('F test p', 'F 检验 p')}, {column}", p)
    report(f"VIF, {column}", value)`
