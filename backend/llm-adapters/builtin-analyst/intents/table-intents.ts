import type { AnalysisPlan } from '../analysis-plan.ts'
import { axisOf, type Intent, names, optional } from './intent-parts.ts'

type TablePlan = Extract<
  AnalysisPlan,
  { kind: 'describe-table' | 'summarise' | 'baseline-table' | 'clean-table' | 'find-outliers' | 'describe-gaps' }
>

/** What a plan of description, baseline tables and cleaning means. */
export function readTableIntent(plan: TablePlan): Intent {
  switch (plan.kind) {
    case 'describe-table': {
      const roles = { columns: names(plan.columns), group: optional(plan.group) }
      return {
        analysis: 'describe',
        roles,
        options: { ...axisOf(plan), statistic: ['mean', 'median'], figure: ['histogram'] },
      }
    }
    case 'summarise': {
      const isPair = plan.content === 'shares' && plan.groups.length === 0
      const roles = {
        columns: names(plan.columns),
        group: isPair ? [] : names(plan.groups),
        exposure: optional(plan.exposure),
      }
      const figure = [plan.figure, ...(plan.replacesPie ? ['pie'] : [])]
      const statistic = plan.content === 'measures' ? ['mean', 'median', 'se', ...plan.extras] : []
      const options = {
        ...axisOf(plan),
        statistic,
        figure,
        interval: [String(plan.interval)],
        percentile: plan.percentiles.map(String),
        ...(plan.exposure ? { rate: [String(plan.per)] } : {}),
      }
      return { analysis: 'describe', roles, options }
    }
    case 'baseline-table': {
      const statistic = [...(plan.summary === 'by-shape' ? ['mean', 'median'] : [plan.summary]), 'smd']
      const roles = { columns: names(plan.columns), group: [plan.group.name] }
      const tests = [
        ...(plan.summary === 'median' ? ['non-parametric'] : [plan.group.distinct > 2 ? 'anova' : 't-test']),
      ]
      const method = plan.tests ? [...tests, 'chi-square', 'fisher'] : []
      return { analysis: 'describe', roles, options: { statistic: [...statistic, 'smd'], method } }
    }
    case 'clean-table': {
      const roles = { columns: plan.isWholeTable ? [] : names(plan.columns) }
      const rule = plan.belowLimit === 'half' ? ['half-limit'] : []
      return {
        analysis: 'clean',
        roles,
        options: { task: plan.task === 'blanks' ? ['types', 'categories'] : [plan.task], rule, unit: ['any'] },
      }
    }
    case 'find-outliers': {
      const options = { task: ['outliers'], rule: [plan.rule], figure: ['box'], ...axisOf(plan) }
      const roles = { columns: names(plan.columns), group: optional(plan.group) }
      return { analysis: 'clean', roles, options }
    }
    case 'describe-gaps': {
      const roles = { columns: names(plan.columns), group: optional(plan.group) }
      return { analysis: 'clean', roles, options: { task: ['missing'], rule: [plan.action], imputation: ['any'] } }
    }
  }
}
