import type { AnalysisPlan } from '../analysis-plan.ts'
import type { PlanBase } from '../plan-parts.ts'
import { axisOf, type Intent, names, optional } from './intent-parts.ts'

type ComparisonPlan = Extract<
  AnalysisPlan,
  {
    kind:
      | 'correlate'
      | 'partial-correlation'
      | 'agreement'
      | 'compare-groups'
      | 'two-way-anova'
      | 'compare-paired'
      | 'repeated-measures'
      | 'mcnemar'
      | 'associate-categories'
  }
>

/** What a plan of comparisons, correlations, agreement and cross tables means. */
export function readComparisonIntent(plan: ComparisonPlan): Intent {
  switch (plan.kind) {
    case 'correlate': {
      const figure = plan.columns.length > 2 ? 'heatmap' : 'scatter'
      const usual = plan.columns.length > 2 && plan.wishes.preferRanks ? ['spearman'] : ['pearson', 'spearman']
      const method = plan.wishes.kendall ? ['kendall'] : usual
      const roles = { columns: names(plan.columns), group: optional(plan.colourBy) }
      return {
        analysis: 'correlate',
        roles,
        options: { ...axisOf(plan), method, figure: [figure], interval: ['95'] },
      }
    }
    case 'partial-correlation': {
      const roles = { columns: names([plan.x, plan.y]), covariates: names(plan.covariates) }
      const options = { method: ['pearson', 'spearman'], figure: ['scatter'], interval: ['95'] }
      return { analysis: 'partial-correlation', roles, options }
    }
    case 'agreement': {
      const kappa = plan.wishes.weights ? ['weighted-kappa'] : ['kappa', 'weighted-kappa']
      const method = plan.scale === 'categories' ? kappa : plan.columns.length === 2 ? ['icc', 'bland-altman'] : ['icc']
      return {
        analysis: 'agreement',
        roles: { columns: names(plan.columns) },
        options: { method, interval: ['95'] },
      }
    }
    case 'compare-groups': {
      const roles = { outcome: names(plan.measures), group: [plan.group.name] }
      return {
        analysis: 'compare-groups',
        roles,
        options: { ...axisOf(plan), ...testsOf(plan), figure: [plan.wishes.figure ?? 'box'], interval: ['95'] },
      }
    }
    case 'two-way-anova': {
      const roles = { outcome: [plan.measure.name], group: names([plan.first, plan.second]) }
      const options = {
        ...axisOf(plan),
        method: ['anova'],
        interaction: ['yes'],
        correction: [plan.wishes.correction === 'bonferroni' ? 'bonferroni' : 'holm'],
        interval: ['95'],
      }
      return { analysis: 'compare-groups', roles, options }
    }
    case 'compare-paired': {
      const { repeats } = plan
      const roles =
        repeats.form === 'wide'
          ? { columns: names(repeats.columns) }
          : { columns: [repeats.measure.name, repeats.occasion.name], id: [repeats.subject.name] }
      const method = plan.wishes.preferRanks ? ['non-parametric'] : ['t-test']
      const options = { ...axisOf(plan), method, figure: ['line'], interval: ['95'] }
      return { analysis: 'compare-paired', roles, options }
    }
    case 'repeated-measures': {
      const { repeats } = plan
      const roles =
        repeats.form === 'wide'
          ? { outcome: names(repeats.columns) }
          : { outcome: [repeats.measure.name], time: [repeats.occasion.name], id: [repeats.subject.name] }
      const method = plan.wishes.preferRanks ? ['non-parametric'] : ['anova']
      const options = { ...axisOf(plan), method, figure: ['line'], correction: ['holm'], interval: ['95'] }
      return { analysis: 'repeated-measures', roles, options }
    }
    case 'mcnemar': {
      const roles = { columns: [plan.before.name, plan.after.name] }
      return { analysis: 'mcnemar', roles, options: { method: ['exact', 'chi-square'], interval: ['95'] } }
    }
    case 'associate-categories': {
      const roles = { columns: [plan.rows.name, plan.columns.name] }
      return {
        analysis: 'associate-categories',
        roles,
        options: { method: ['chi-square', 'fisher'], figure: ['bar'], interval: ['95'] },
      }
    }
  }
}

function testsOf({ wishes }: PlanBase): Record<string, string[]> {
  const { correction } = wishes
  if (wishes.preferRanks)
    return { method: ['non-parametric'], correction: [correction === 'bonferroni' ? correction : 'holm', 'dunn'] }
  const method = wishes.equalVariances ? ['t-test', 'student', 'anova'] : ['t-test', 'welch', 'anova']
  return { method, correction: [correction ?? (wishes.equalVariances ? 'tukey' : 'games-howell')] }
}
