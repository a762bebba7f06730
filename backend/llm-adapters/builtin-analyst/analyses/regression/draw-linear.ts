import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { LinearRegressionPlan } from './regression-plan.ts'

/** Python: for one number its line through the points; for more the effects, those of numbers per standard deviation. */
export function drawEffects(plan: LinearRegressionPlan, say: PickText): string {
  const [only, second] = plan.predictors
  const suffix = titleSuffix(plan, say)
  return only && !second && !plan.categories.includes(only) ? drawLine(suffix, say) : drawForest(suffix, say)
}

const drawLine = (
  suffix: string,
  say: PickText,
) => `${say('# Figure: the line with its 95% band, and where 95% of the single values would be', '# 图：回归直线及其 95% 置信带，以及单个值的 95% 预测范围')}
x = design[names[0]]
grid = pd.DataFrame({"const": 1.0, names[0]: np.linspace(x.min(), x.max(), 100)})
band = model.get_prediction(grid).summary_frame()
fig, ax = plt.subplots(layout="constrained")
ax.scatter(x, y, s=16, alpha=0.5)
ax.plot(grid[names[0]], band["mean"], color="black")
ax.fill_between(grid[names[0]], band["mean_ci_lower"], band["mean_ci_upper"], color="black", alpha=0.2)
ax.plot(grid[names[0]], band["obs_ci_lower"], color="grey", linestyle=":", linewidth=1)
ax.plot(grid[names[0]], band["obs_ci_upper"], color="grey", linestyle=":", linewidth=1)
ax.set_xlabel(predictors[0])
ax.set_ylabel(outcome)
ax.set_title(f"${say('{outcome} by {predictors[0]}, n = {len(data)}, R² = {model.rsquared:.3f}', '{outcome} 与 {predictors[0]}，n = {len(data)}，R² = {model.rsquared:.3f}')}"${suffix})
plt.show()`

const drawForest = (
  suffix: string,
  say: PickText,
) => `${say('# Figure: the effects with their 95% intervals; numbers per standard deviation, so that they can be compared', '# 图：各项效应及 95% 置信区间；数值变量按每增加 1 个标准差，以便比较')}
measured = {own[0] for column, own in terms.items() if own == [f"{column} (+1)"]}
step = pd.Series({name: design[name].std() if name in measured else 1.0 for name in names})
centre, low, high = (effects.iloc[:, column] * step for column in range(3))
labels = [name.removesuffix(" (+1)") + (f"${say(' (+1 SD = {step[name]:.3g})', '（+1 SD = {step[name]:.3g}）')}" if name in measured else "") for name in names]
places = range(len(names))
fig, ax = plt.subplots(figsize=(8, 1.5 + 0.42 * len(names)), layout="constrained")
ax.errorbar(centre, places, xerr=[centre - low, high - centre], fmt="s", color="black", capsize=3)
ax.axvline(0, color="grey", linestyle="--", linewidth=1)
ax.set_yticks(places, labels=labels)
ax.set_ylim(len(names) - 0.4, -0.6)
numbers = ax.secondary_yaxis("right")
numbers.set_yticks(places, labels=[f"{a:.4g}${say(' ({b:.4g} to {c:.4g})', '（{b:.4g} 至 {c:.4g}）')}" for a, b, c in zip(centre, low, high)])
numbers.tick_params(length=0)
ax.set_xlabel(f"${say('difference in {outcome} (95% CI)', '{outcome} 的差值（95% CI）')}")
ax.set_title(f"${say('Linear regression of {outcome}, n = {len(data)}, R² = {model.rsquared:.3f}', '{outcome} 的线性回归，n = {len(data)}，R² = {model.rsquared:.3f}')}"${suffix})
plt.show()`

/** Python: residuals against fitted values, their quantiles, their spread, and Cook's distances. */
export const drawResiduals = (say: PickText): string =>
  `${say('# Figure: the residuals', '# 图：残差诊断')}
fig, axes = plt.subplots(2, 2, figsize=(9, 7.5), layout="constrained")
fitted = model.fittedvalues
for ax, values, label in (
    (axes[0, 0], model.resid, "${say('residual', '残差')}"),
    (axes[1, 0], np.sqrt(np.abs(residuals)), "${say('√|standardised residual|', '√|标准化残差|')}"),
):
    ax.scatter(fitted, values, s=14, alpha=0.5)
    if len(np.unique(fitted)) > 10:
        smooth = lowess(values, fitted)
        ax.plot(smooth[:, 0], smooth[:, 1], color="black", linewidth=1)
    ax.set_xlabel(f"${say('fitted {outcome}', '{outcome} 的拟合值')}")
    ax.set_ylabel(label)
axes[0, 0].axhline(0, color="grey", linestyle="--", linewidth=1)
axes[0, 0].set_title("${say('Residuals: no trend, even spread?', '残差：应无趋势、离散均匀')}")
axes[1, 0].set_title(f"${say('Spread (Breusch-Pagan {show_p(pagan_p)})', '离散程度（Breusch-Pagan {show_p(pagan_p)}）')}")
normal, ordered = stats.probplot(residuals, fit=False)
axes[0, 1].scatter(normal, ordered, s=14, alpha=0.5)
axes[0, 1].axline((0, 0), slope=1, color="grey", linestyle="--", linewidth=1)
axes[0, 1].set_xlabel("${say('normal quantile', '正态分位数')}")
axes[0, 1].set_ylabel("${say('standardised residual', '标准化残差')}")
axes[0, 1].set_title("${say('Normal residuals: on the line?', '残差正态性：应在直线上')}")
axes[1, 1].vlines(range(1, len(distances) + 1), 0, distances, linewidth=1)
axes[1, 1].set_xlabel("${say('row used', '所用的行')}")
axes[1, 1].set_ylabel("${say('Cook’s distance', 'Cook 距离')}")
axes[1, 1].set_title("${say('Influence of single rows', '单个行的影响')}")
plt.show()`
