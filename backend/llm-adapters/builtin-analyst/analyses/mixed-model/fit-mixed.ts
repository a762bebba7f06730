import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { MixedModelPlan } from './mixed-model-plan.ts'

/** Python: `model` by REML, its fixed `effects` with Wald intervals, and what varies between subjects as `spread`. */
export function fitMixed(plan: MixedModelPlan, say: PickText): string {
  const [low, high] = [say('95% CI low', '95% CI 下限'), say('95% CI high', '95% CI 上限')]
  return `${plan.predictors.length > 0 ? refuseRepeated(say) : 'names = []'}


${say('# Linear mixed model: rows of the same subject share a deviation of their own', '# 线性混合效应模型：同一对象的各行共有一个随机偏离')}
def fit(columns, random=("${say('intercept', '截距')}",), reml=True):
    everything = design.copy()
    everything["${say('intercept', '截距')}"] = 1.0
    with warnings.catch_warnings():
        ${say('# What the optimiser says is read from the result below.', '# 优化过程的提示由下面的结果判断。')}
        warnings.simplefilter("ignore")
        try:
            fitted = sm.MixedLM(y, everything[["${say('intercept', '截距')}", *columns]], data[subject], everything[list(random)]).fit(reml=reml, method=["powell", "bfgs"], xtol=1e-10, ftol=1e-12, gtol=1e-10)
        except np.linalg.LinAlgError:
            raise ValueError("${say('The model can’t be estimated from these rows: leave out a predictor or the random slope.', '现有数据无法估计该模型：请去掉一个自变量或随机斜率。')}") from None
    return fitted


${say('# REML for what is reported', '# 报告的结果用 REML 估计')}
random = ("${say('intercept', '截距')}",${plan.slope ? ` ${pyString(`${plan.slope.name} (+1)`)}` : ''})
${
  plan.slope
    ? `if random[1] not in design:
    raise ValueError("${say('The random slope has one value only in these rows.', '随机斜率对应的列在所用的行中只有一种取值。')}")
`
    : ''
}model = fit(names, random)
effects = pd.DataFrame({"${say('coefficient', '系数')}": model.fe_params, "SE": model.bse_fe})
effects["z"] = effects.iloc[:, 0] / effects["SE"]
effects["p"] = 2 * stats.norm.sf(effects["z"].abs())
for limit, sign in (("${low}", -1), ("${high}", 1)):
    effects[limit] = effects.iloc[:, 0] + sign * stats.norm.ppf(0.975) * effects["SE"]
if not np.isfinite(effects["SE"]).all():
    raise ValueError("${say('The errors of the effects can’t be estimated from these rows: leave out a predictor or the random slope.', '现有数据无法估计固定效应的标准误：请去掉一个自变量或随机斜率。')}")
print("${say('Fixed effects by REML; intervals and p by Wald (normal)', '固定效应（REML 估计），置信区间和 p 值为 Wald 法（正态近似）')}")
display(effects.round(4).replace({"p": {0.0: "< 0.0001"}}))
for name, row in effects.iterrows():
    report(f"${say('coefficient', '系数')}, {name}", row.iloc[0])
    report(f"${say('coefficient', '系数')}, {name}, 95% CI", (row["${low}"], row["${high}"]))
    report(f"${say('coefficient', '系数')}, {name}, SE", row["SE"])
    report(f"${say('coefficient', '系数')}, {name}, p", row["p"])
${say('# What varies between the subjects, and what is left within them', '# 对象之间的变异与对象之内的变异')}
between, within = model.cov_re.to_numpy(), model.scale
spread = pd.DataFrame(
    {"${say('variance', '方差')}": [*np.diag(between), within], "SD": np.sqrt([*np.diag(between), within])},
    index=[*(f"{subject}: {name}" for name in random), "${say('residual', '残差')}"],
)
display(spread.round(4))
for name, row in spread.iterrows():
    report(f"${say('variance', '方差')}, {name}", row.iloc[0])
is_singular = np.linalg.eigvalsh(between).min() < 1e-6 * within
if not model.converged:
    print("${say('Beware: the search for the estimates did not settle; take them as rough.', '注意：估计过程未收敛，结果仅供参考。')}")
if is_singular:
    print(f"${say('The fit is singular: the data show no variation between {subject} beyond what is within them (or no more than one kind of it). Effects stand, but a simpler model would do.', '拟合为奇异：数据未显示出超过组内变异的 {subject} 间变异（或随机效应完全相关）。固定效应仍可解读，但更简单的模型即可。')}")
${shareBetween(plan, say)}`
}

const refuseRepeated = (say: PickText) => `names = list(design)
if len(data) <= len(names) + 2:
    raise ValueError("${say('There are too few rows for so many terms: name fewer predictors.', '行数太少，不足以估计这么多项，请减少自变量。')}")
if np.linalg.matrix_rank((design - design.mean()) / design.std()) < len(names):
    raise ValueError("${say('Some predictors follow from the others (the same thing twice, or parts and their sum): leave one of them out.', '有自变量可由其他自变量推出（例如重复的指标，或各部分与其合计），请去掉其中一个。')}")`

/** Python: `icc` and R² of the model with a random intercept alone, and the test of a random slope where there is one. */
function shareBetween({ slope, time, predictors }: MixedModelPlan, say: PickText): string {
  const correlation = `print(f"${say('Correlation of intercept and slope: {between[0, 1] / np.sqrt(between[0, 0] * between[1, 1]):.3f}', '截距与斜率的相关：{between[0, 1] / np.sqrt(between[0, 0] * between[1, 1]):.3f}')}") if between.diagonal().min() > 0 else None`
  const share = `plain = ${slope ? 'fit(names)' : 'model'}
own = plain.cov_re.iloc[0, 0]
icc = own / (own + plain.scale)
print(f"${
    predictors.length > 0
      ? say(
          'Share of the variance left by the predictors that lies between {subject} (ICC, random intercept): {icc:.4f}',
          '扣除自变量后，{subject} 间变异所占比例（ICC，随机截距模型）：{icc:.4f}',
        )
      : say(
          'Share of the variance that lies between {subject} (ICC): {icc:.4f}',
          '{subject} 间变异所占比例（ICC）：{icc:.4f}',
        )
  }")
report("ICC", icc)`
  const explained =
    predictors.length === 0
      ? ''
      : `
explained = plain.model.exog @ plain.fe_params
explained = explained.var(ddof=1)
total = explained + own + plain.scale
print(f"${say('R²: {explained / total:.4f} by the predictors (marginal), {(explained + own) / total:.4f} with {subject} (conditional)', 'R²：自变量解释 {explained / total:.4f}（边际），加上 {subject} 为 {(explained + own) / total:.4f}（条件）')}")
report("${say('marginal R²', '边际 R²')}", explained / total)
report("${say('conditional R²', '条件 R²')}", (explained + own) / total)`
  const tried = slope ?? time
  if (!tried) return `${share}${explained}`
  const step = pyString(`${tried.name} (+1)`)
  return `${slope ? `${correlation}\n` : ''}${share}${explained}
${say('# Do the subjects differ in how they change? Likelihood-ratio test of a random slope (REML)', '# 各对象的变化是否不同？随机斜率的似然比检验（REML）')}
${slope ? 'steeper = model' : `steeper = fit(names, ("${say('intercept', '截距')}", ${step})) if ${step} in design else None`}
sloped, slope_p = ${pyString(tried.name)}, np.nan
${
  slope
    ? ''
    : `if steeper is not None and steeper.converged:
`
}${indentIf(
  !slope,
  `slope_chi_square = max(0.0, 2 * (steeper.llf - plain.llf))
slope_p = stats.chi2.sf(slope_chi_square, 2)
print(f"${say('Random slope of {sloped}: χ² = {slope_chi_square:.4f}, df = 2, {show_p(slope_p)} (a variance can’t be below 0, so p is on the high side)', '{sloped} 的随机斜率：χ² = {slope_chi_square:.4f}，自由度 = 2，{show_p(slope_p)}（方差不能为负，p 值偏保守）')}")
report("${say('random slope chi-square', '随机斜率卡方')}", slope_chi_square)
report("${say('random slope p', '随机斜率 p')}", slope_p)`,
)}`
}

const indentIf = (deeper: boolean, code: string): string => (deeper ? code.replace(/^(?=.)/gm, '    ') : code)
