import type { ColumnProfile } from '#contract/dataset.ts'
import { columnRole } from '../../understand/columns/column-role.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { drawForest } from '../draw-forest.ts'
import { writeTerms } from '../model-terms.ts'
import { testInteraction } from '../test-interaction.ts'
import { checkHazards } from './check-hazards.ts'
import type { SurvivalPlan } from './survival-plan.ts'

export const listPredictors = ({ group, covariates }: SurvivalPlan): ColumnProfile[] => [
  ...(group ? [group] : []),
  ...covariates,
]

/** Python: the Cox model as `cox`, its hazard ratios as `ratios`, and the check of proportional hazards as `hazards`. */
export function fitCox(plan: SurvivalPlan, say: PickText): string {
  const predictors = listPredictors(plan)
  const categories = predictors.filter(
    (column) => column === plan.group || columnRole(column, plan.table.sheet) === 'category',
  )
  return `${say('# Cox model: rows without gaps', '# Cox 模型：只用无缺失的行')}
predictors = ${pyNames(predictors)}
complete = data.dropna(subset=predictors)
${writeTerms({ predictors, categories, table: plan.table, rows: 'complete', interaction: plan.interaction }, say)}
design = design.assign(duration=complete[time], event=happened[complete.index].astype(int))
events = design["event"].sum()
apart = [
    name for columns in terms.values() for name in columns
    if design[name].isin([0, 1]).all() and 0 in (design.loc[design[name] == 1, "event"].sum(), design.loc[design[name] == 0, "event"].sum())
]
if apart:
    raise ValueError(f"${say("The hazard ratio of {', '.join(apart)} can't be estimated: one of the two sides has no event. Leave the column out, merge its groups, or leave out those rows.", "无法估计 {'、'.join(apart)} 的风险比：其中一方没有发生任何事件。请去掉该列、合并分组，或排除这些行。")}")
cox = CoxPHFitter().fit(design, duration_col="duration", event_col="event", fit_options={"precision": 1e-14, "r_precision": 1e-16})
ratios = cox.summary[["exp(coef)", "exp(coef) lower 95%", "exp(coef) upper 95%", "p"]]
ratios.columns = ["HR", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}", "p"]
print(f"${say('Cox model: {len(design)} rows, {events} events; concordance {cox.concordance_index_:.3f}', 'Cox 模型：{len(design)} 行，{events} 个事件；一致性指数 {cox.concordance_index_:.3f}')}")
display(ratios.round(4).replace({"p": {0.0: "< 0.0001"}}))
for name, (ratio, low, high, ratio_p) in ratios.iterrows():
    report(f"HR, {name}", ratio)
    report(f"HR, {name}, 95% CI", (low, high))
    report(f"HR, {name}, p", ratio_p)
report("${say('concordance', '一致性指数')}", cox.concordance_index_)
${testCoxInteraction(plan, say)}${checkHazards(say)}`
}

const testCoxInteraction = ({ interaction }: SurvivalPlan, say: PickText): string => {
  const without =
    'CoxPHFitter().fit(design[[*kept, "duration", "event"]], duration_col="duration", event_col="event", fit_options={"precision": 1e-14, "r_precision": 1e-16})'
  const test = testInteraction({ interaction, without, logLikelihood: 'log_likelihood_' }, say)
  return test === '' ? '' : `\nmodel = cox\n${test}`
}

/** Python: the hazard ratios of a model of several terms as a forest; empty for one. */
export function drawHazards(plan: SurvivalPlan, say: PickText): string {
  if (plan.covariates.length === 0) return ''
  const axis = `"${say('hazard ratio (95% CI), logarithmic axis', '风险比（95% CI），对数坐标')}"`
  return drawForest({ rows: 'ratios', axis, title: `"${say('Cox model', 'Cox 模型')}"` }, say)
}
