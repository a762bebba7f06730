import type { ColumnProfile } from '#contract/dataset.ts'
import type { RegressionPlan } from '../analyses/regression/regression-plan.ts'
import type { AnalysisPlan, Question } from '../analysis-plan.ts'
import { chooseCategories } from './choose-predictors.ts'
import { columnRole } from './column-role.ts'
import type { ParsedRequest } from './parse-request.ts'
import { regressionMethods } from './regression-methods.ts'
import { askUnusable } from './relation-questions.ts'

export const isRegression = (plan: AnalysisPlan): plan is RegressionPlan => plan.kind === 'logistic-regression'

/** Words such as "check the residuals" or "forest plot" without columns speak of the model that has been made. */
export function continuesModel(last: AnalysisPlan, { columns, methods, roles, refersBack }: ParsedRequest): boolean {
  const onlyParts = [...methods].every((method) => method === 'regression')
  if (last.kind === 'survival') return methods.size > 0 && onlyParts && columns.length === 0
  if (!isRegression(last) || [...methods].some((method) => !regressionMethods.has(method))) return false
  if (roles.model.outcome && roles.model.outcome !== last.outcome) return false
  return columns.length === 0 ? methods.size > 0 : onlyParts && (roles.covariates.length > 0 || refersBack !== null)
}

/** Adds, replaces or takes out predictors. */
export function changeRegression(
  plan: RegressionPlan,
  request: ParsedRequest,
): { plan: RegressionPlan } | { question: Question } {
  const { sheet } = request.table
  const { excluded } = request.roles.model
  const named = request.columns.filter((column) => !excluded.includes(column) && column !== plan.outcome)
  const unusable = named.find((column) => ['identifier', 'text', 'date', 'empty'].includes(columnRole(column, sheet)))
  if (unusable) return { question: askUnusable(unusable, sheet) }
  const kept = plan.predictors.filter((column) => !excluded.includes(column))
  const predictors = replaceOrAdd(kept, named, request.replaced)
  if (predictors.length === 0) return { plan }
  const before = plan.categories.filter((column) => predictors.includes(column))
  const { categories, notes } = chooseCategories(
    predictors.filter((column) => !plan.predictors.includes(column) || isRetyped(column, request)),
    request,
  )
  const retyped = before.filter((column) => !request.roles.model.asNumbers.includes(column))
  return {
    plan: {
      ...plan,
      predictors,
      categories: [...new Set([...retyped, ...categories])],
      assumptions: [...plan.assumptions, ...notes],
    },
  }
}

const isRetyped = (column: ColumnProfile, { roles }: ParsedRequest) =>
  roles.model.asCategories.includes(column) || roles.model.asNumbers.includes(column)

function replaceOrAdd(kept: ColumnProfile[], named: ColumnProfile[], replaced: ColumnProfile | null): ColumnProfile[] {
  if (!replaced || !kept.includes(replaced)) return [...new Set([...kept, ...named])]
  return [...new Set(kept.flatMap((column) => (column === replaced ? named : [column])))]
}
