import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { MixedModelPlan } from './mixed-model-plan.ts'

/** Python: `levels`, `step` and `covariance`, which the lines and the slopes of the groups are made of. */
export function nameLines({ time, group }: MixedModelPlan, say: PickText): string {
  if (!time) return ''
  return `time = ${pyString(time.name)}
step = f"{time} (+1)"
${group ? `group = ${pyString(group.name)}\nlevels = sorted(set(data[group]), key=lambda level: (level != references[group], level))` : `levels = ["${say('all', '全部')}"]`}
if step not in names:
    raise ValueError(f"${say('{time} has one value only in these rows, so nothing changes over it.', '{time} 在所用的行中只有一种取值，无法分析随其变化的情况。')}")
covariance = model.cov_params().iloc[: len(effects), : len(effects)]`
}

/** Python: each subject's line, and the fitted mean of each group with its band where all else is at its average. */
export function drawLines(plan: MixedModelPlan, say: PickText): string {
  const { time, group, interaction } = plan
  if (!time) return ''
  const products =
    interaction.length > 0
      ? `\n        for one, other in pairs:\n            point[f"{one} × {other}"] = point[one] * point[other]`
      : ''
  return `${say('# Figure: each subject’s line, and the fitted mean of each group with its 95% band', '# 图：每个对象的连线，以及各组的拟合均值和 95% 置信带')}
moments = np.linspace(data[time].min(), data[time].max(), 50)
fig, axes = plt.subplots(1, len(levels), figsize=(max(6.0, 3.6 * len(levels)), 4.6), sharey=True, layout="constrained", squeeze=False)
for number, (ax, level) in enumerate(zip(axes[0], levels)):
    rows = ${group ? 'data[data[group] == level]' : 'data'}
    for _, own in rows.groupby(subject):
        own = own.sort_values(time)
        ax.plot(own[time], own[outcome], color="grey", linewidth=0.8, alpha=0.45, marker=".", markersize=3)
    means = []
    for moment in moments:
        point = design.mean()
        point[step] = moment${
          group
            ? `
        for name in terms.get(group, []):
            point[name] = float(name.startswith(f"{group}: {level} / "))`
            : ''
        }${products}
        weights = point.reindex(model.fe_params.index, fill_value=1.0)
        means.append((weights @ model.fe_params, np.sqrt(weights @ covariance @ weights)))
    centre, error = np.array(means).T
    ax.plot(moments, centre, color=f"C{number}", linewidth=2.5)
    ax.fill_between(moments, centre - 1.96 * error, centre + 1.96 * error, color=f"C{number}", alpha=0.25)
    ax.set_xlabel(time)
    ax.set_title(${group ? `f"{level}${say(' (n = {rows[subject].nunique()})', '（n = {rows[subject].nunique()}）')}"` : `f"n = {rows[subject].nunique()}"`})
axes[0, 0].set_ylabel(outcome)
fig.suptitle(f"${say('{outcome} over {time}: single lines and fitted mean', '{outcome} 随 {time} 的变化：个体连线与拟合均值')}"${titleSuffix(plan, say)})
plt.show()`
}

/** Python: the fixed effects with their intervals, numbers per standard deviation so that they can be compared. */
export function drawFixed(plan: MixedModelPlan, say: PickText): string {
  if (plan.predictors.length === 0) return ''
  return `${say('# Figure: the fixed effects with their 95% intervals; numbers per standard deviation', '# 图：固定效应及 95% 置信区间；数值变量按每增加 1 个标准差')}
measured = {own[0] for column, own in terms.items() if own == [f"{column} (+1)"]}
sizes = pd.Series({name: design[name].std() if name in measured else 1.0 for name in names})
shown = effects.loc[names]
centre, low, high = (shown.iloc[:, column] * sizes for column in (0, 4, 5))
labels = [name.removesuffix(" (+1)") + (f"${say(' (+1 SD = {sizes[name]:.3g})', '（+1 SD = {sizes[name]:.3g}）')}" if name in measured else "") for name in names]
places = range(len(names))
fig, ax = plt.subplots(figsize=(8, 1.5 + 0.42 * len(names)), layout="constrained")
ax.errorbar(centre, places, xerr=[centre - low, high - centre], fmt="s", color="black", capsize=3)
ax.axvline(0, color="grey", linestyle="--", linewidth=1)
ax.set_yticks(places, labels=labels)
ax.set_ylim(len(names) - 0.4, -0.6)
numbers = ax.secondary_yaxis("right")
numbers.set_yticks(places, labels=[f"{a:.3g}${say(' ({b:.3g} to {c:.3g})', '（{b:.3g} 至 {c:.3g}）')}" for a, b, c in zip(centre, low, high)])
numbers.tick_params(length=0)
ax.set_xlabel(f"${say('difference in {outcome} (95% CI)', '{outcome} 的差值（95% CI）')}")
ax.set_title(f"${say('Fixed effects, {len(counts)} {subject}, n = {len(data)}', '固定效应，{subject} 共 {len(counts)} 个，n = {len(data)}')}"${titleSuffix(plan, say)})
plt.show()`
}

/** Python: residuals against fitted values, quantiles of residuals and of the subjects' own deviations, and these in order. */
export const drawChecks = (say: PickText): string =>
  `${say('# Figure: is the model right? Residuals, and the deviations of the subjects', '# 图：模型检查：残差与各对象的随机偏离')}
residuals = model.resid / np.sqrt(model.scale)
deviations = pd.Series({key: value.iloc[0] for key, value in model.random_effects.items()}).sort_values()
fig, axes = plt.subplots(2, 2, figsize=(9.5, 7.5), layout="constrained")
axes[0, 0].scatter(model.fittedvalues, residuals, s=14, alpha=0.5)
axes[0, 0].axhline(0, color="grey", linestyle="--", linewidth=1)
axes[0, 0].set_xlabel(f"${say('fitted {outcome}', '{outcome} 的拟合值')}")
axes[0, 0].set_ylabel("${say('standardised residual', '标准化残差')}")
axes[0, 0].set_title("${say('Residuals: no trend, even spread?', '残差：应无趋势、离散均匀')}")
for ax, values, title in (
    (axes[0, 1], residuals, "${say('Normal residuals: on the line?', '残差正态性：应在直线上')}"),
    (axes[1, 0], deviations, f"${say('Deviations of {subject}: on the line?', '{subject} 的随机偏离：应在直线上')}"),
):
    (normal, ordered), (slope, start, _) = stats.probplot(values)
    ax.scatter(normal, ordered, s=14, alpha=0.5)
    ax.axline((0, start), slope=slope, color="grey", linestyle="--", linewidth=1)
    ax.set_xlabel("${say('normal quantile', '正态分位数')}")
    ax.set_title(title)
axes[1, 1].plot(deviations, range(len(deviations)), "o", markersize=4)
axes[1, 1].axvline(0, color="grey", linestyle="--", linewidth=1)
axes[1, 1].set_xlabel(f"${say('deviation from the mean, {outcome}', '与总均值的偏离（{outcome}）')}")
if len(deviations) <= 30:
    axes[1, 1].set_yticks(range(len(deviations)), labels=[str(key) for key in deviations.index], fontsize=8)
else:
    axes[1, 1].set_yticks([])
    axes[1, 1].set_ylabel(f"${say('{len(deviations)} {subject}, in order', '{len(deviations)} 个 {subject}，按大小排列')}")
axes[1, 1].set_title(f"${say('Deviations of {subject} (shrunken)', '各 {subject} 的随机偏离（收缩估计）')}")
plt.show()
residual_p = stats.shapiro(residuals).pvalue if len(residuals) <= 5000 else np.nan
report("${say('Shapiro-Wilk p, residuals', '残差 Shapiro-Wilk p')}", residual_p)`
