import type { ColumnProfile } from '#contract/dataset.ts'
import { pyString } from '#contract/python-text.ts'
import { columnRole } from '../../understand/column-role.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel, pyNames } from '../../write/python-text.ts'
import { orderLevels } from '../reference-level.ts'
import type { SurvivalPlan } from './survival-plan.ts'

export const listPredictors = ({ group, covariates }: SurvivalPlan): ColumnProfile[] => [
  ...(group ? [group] : []),
  ...covariates,
]

/** Python: the Cox model as `cox`, its hazard ratios as `ratios`, and the check of proportional hazards as `schoenfeld`. */
export function fitCox(plan: SurvivalPlan, say: PickText): string {
  const isCategory = (column: ColumnProfile) =>
    column === plan.group || columnRole(column, plan.table.sheet) === 'category'
  const predictors = listPredictors(plan)
  const categories = predictors.filter(isCategory)
  const numbers = predictors.filter((column) => !isCategory(column))
  const references = categories.map(
    (column) => `${pyString(column.name)}: ${pyLevel(orderLevels(column)[0] ?? '', column, plan.table)}`,
  )
  return `${say('# Cox model: categories against their reference, numbers per unit; rows without gaps', '# Cox 模型：分类变量与参照相比，数值变量按每增加 1 个单位；只用无缺失的行')}
references = {${references.join(', ')}}
complete = data.dropna(subset=${pyNames(predictors)})
design = pd.DataFrame({"duration": complete[time], "event": happened[complete.index].astype(int)})
for column, reference in references.items():
    for level in sorted(set(complete[column]) - {reference}):
        design[f"{column}: {level} / {reference}"] = (complete[column] == level).astype(int)
${
  numbers.length > 0
    ? `for column in ${pyNames(numbers)}:
    design[f"{column} (+1)"] = complete[column]
`
    : ''
}events = design["event"].sum()
cox = CoxPHFitter().fit(design, duration_col="duration", event_col="event")
schoenfeld = statistics.proportional_hazard_test(cox, design, time_transform="km").summary["p"]
ratios = cox.summary[["exp(coef)", "exp(coef) lower 95%", "exp(coef) upper 95%", "p"]]
ratios.columns = ["HR", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}", "p"]
ratios = ratios.assign(**{"${say('Schoenfeld p', 'Schoenfeld 检验 p')}": schoenfeld.reindex(ratios.index)})
print(f"${say('Cox model: {len(design)} rows, {events} events; concordance {cox.concordance_index_:.3f}', 'Cox 模型：{len(design)} 行，{events} 个事件；一致性指数 {cox.concordance_index_:.3f}')}")
display(ratios.round(4).replace({"p": {0.0: "< 0.0001"}}))
for name, (ratio, low, high, ratio_p, _) in ratios.iterrows():
    report(f"HR, {name}", ratio)
    report(f"HR, {name}, 95% CI", (low, high))
    report(f"HR, {name}, p", ratio_p)
report("${say('concordance', '一致性指数')}", cox.concordance_index_)`
}

/** Python: the hazard ratios of a model of several terms as a forest; empty for one. */
export function drawForest(plan: SurvivalPlan, say: PickText): string {
  if (plan.covariates.length === 0) return ''
  return `${say('# Figure: hazard ratios with their 95% intervals', '# 图：风险比及 95% 置信区间')}
fig, ax = plt.subplots(figsize=(7.5, 1.4 + 0.42 * len(ratios)), layout="constrained")
centre, low, high = (ratios.iloc[:, column] for column in range(3))
places = range(len(ratios))
ax.errorbar(centre, places, xerr=[centre - low, high - centre], fmt="s", color="black", capsize=3)
ax.axvline(1, color="grey", linestyle="--", linewidth=1)
ax.set_xscale("log")
ax.xaxis.set_major_formatter("{x:g}")
ax.xaxis.set_minor_formatter("{x:g}")
ax.tick_params(axis="x", which="both", labelsize=8)
ax.set_yticks(places, labels=ratios.index)
ax.invert_yaxis()
ax.set_xlabel("${say('hazard ratio (95% CI), logarithmic axis', '风险比（95% CI），对数坐标')}")
ax.set_title("${say('Cox model', 'Cox 模型')}")
plt.show()`
}
