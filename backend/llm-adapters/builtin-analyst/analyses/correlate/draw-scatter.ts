import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { isShadedByNumber, shadeLevels } from '../shade.ts'
import type { CorrelatePlan } from './correlate-plan.ts'

/** Python blocks: points, the regression line with the 95 % band of its mean, colours and log axes when asked. */
export function drawScatter(plan: CorrelatePlan, say: PickText): string[] {
  const figure = `${say('# Figure: points, and the regression line with the 95% band of its mean', '# 图：散点，以及回归直线和均值的 95% 置信带')}
fig, ax = plt.subplots(layout="constrained")
${drawPoints(plan, say)}
grid = np.linspace(data[x].min(), data[x].max(), 200)
fitted = line.intercept + line.slope * grid
residual_sd = np.sqrt(((data[y] - line.intercept - line.slope * data[x]) ** 2).sum() / (n - 2))
spread = np.sqrt(1 / n + (grid - data[x].mean()) ** 2 / ((data[x] - data[x].mean()) ** 2).sum())
band = stats.t.ppf(0.975, n - 2) * residual_sd * spread
ax.plot(grid, fitted, color="black", linewidth=1.5)
ax.fill_between(grid, fitted - band, fitted + band, color="black", alpha=0.12, linewidth=0)
ax.set_xlabel(x)
ax.set_ylabel(y)
ax.set_title(f"${say('{x} and {y}: r = {pearson.statistic:.2f}, n = {n}', '{x} 与 {y}：r = {pearson.statistic:.2f}，n = {n}')}"${titleSuffix(plan, say)})
${plan.wishes.logAxis ? logAxes(say) : ''}plt.show()`
  return hasGroups(plan) ? [figure, listByShade(plan, say)] : [figure]
}

const hasGroups = ({ colourBy, table }: CorrelatePlan) => colourBy !== null && !isShadedByNumber(colourBy, table.sheet)

const logAxes = (say: PickText) => `ax.set_xscale("log")
ax.set_yscale("log")
print(f"${say('Logarithmic axes; rows with a value of 0 or less that cannot be drawn: {((data[x] <= 0) | (data[y] <= 0)).sum()}', '对数坐标；含小于等于 0 的值而无法绘出的行：{((data[x] <= 0) | (data[y] <= 0)).sum()} 行')}")
`

function drawPoints(plan: CorrelatePlan, say: PickText): string {
  if (!plan.colourBy) return 'ax.scatter(data[x], data[y], s=20, alpha=0.6)'
  const name = pyString(plan.colourBy.name)
  if (!hasGroups(plan))
    return `shaded = ax.scatter(data[x], data[y], c=data[${name}], s=22, alpha=0.8)
fig.colorbar(shaded, ax=ax, label=${name})`
  return `${shadeLevels({ name, frame: 'data', say })}
for shade in sorted(shades.unique()):
    ax.scatter(data.loc[shades == shade, x], data.loc[shades == shade, y], s=20, alpha=0.7, label=shade)
ax.legend(title=${name})`
}

const listByShade = (
  { colourBy }: CorrelatePlan,
  say: PickText,
) => `${say('# Within the groups the relation can be another one (Simpson’s paradox).', '# 各组内部的关系可能与总体不同（辛普森悖论）。')}
by_group = []
for shade in sorted(shades.unique()):
    part = data[shades == shade]
    if len(part) >= 4 and part[x].nunique() > 1 and part[y].nunique() > 1:
        within = stats.pearsonr(part[x], part[y])
        low, high = correlation_interval(within.statistic, len(part))
        by_group.append({${pyString(colourBy?.name ?? '')}: shade, "n": len(part), "Pearson r": within.statistic, "${say('95% CI low', '95% CI 下限')}": low, "${say('95% CI high', '95% CI 上限')}": high, "p": within.pvalue})
print("${say('Pearson correlation within each group', '各组内部的 Pearson 相关')}")
display(pd.DataFrame(by_group).round(4).replace({"p": {0.0: "< 0.0001"}}))`
