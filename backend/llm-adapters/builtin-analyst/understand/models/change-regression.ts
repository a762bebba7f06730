import type { ColumnProfile } from '#contract/dataset.ts'
import type { PoissonRegressionPlan, RegressionPlan } from '../../analyses/regression/regression-plan.ts'
import type { AnalysisPlan, Question, Understanding } from '../../analysis-plan.ts'
import { columnRole } from '../columns/column-role.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { chooseCategories } from './choose-predictors.ts'
import { planLinear } from './plan-linear.ts'
import { planLogistic } from './plan-logistic.ts'
import { asksNegativeBinomial, planPoisson } from './plan-poisson.ts'
import { planRegression } from './plan-regression.ts'
import { regressionMethods } from './regression-methods.ts'

type PlanOf<Kind extends AnalysisPlan['kind']> = Extract<AnalysisPlan, { kind: Kind }>

export const isRegression = (plan: AnalysisPlan): plan is RegressionPlan =>
  ['linear-regression', 'logistic-regression', 'poisson-regression'].includes(plan.kind)

/** Words such as "check the residuals" or "forest plot" without columns speak of the model that has been made. */
export function continuesModel(last: AnalysisPlan, request: ParsedRequest): boolean {
  const { columns, methods, roles, refersBack } = request
  const onlyParts = [...methods].every((method) => method === 'regression')
  if (last.kind === 'survival') return methods.size > 0 && onlyParts && columns.length === 0
  if (last.kind === 'compare-groups' || last.kind === 'associate-categories') return onlyParts && adjusts(last, request)
  const product = roles.model.interaction
  if (isRegression(last) && product.length === 2 && columns.every((column) => last.predictors.includes(column)))
    return true
  if (!isRegression(last) || [...methods].some((method) => !regressionMethods.has(method))) return false
  if (roles.model.outcome && roles.model.outcome !== last.outcome) return false
  return columns.length === 0 ? methods.size > 0 : onlyParts && (roles.covariates.length > 0 || refersBack !== null)
}

/** True where a comparison is to be made again with something held equal. */
const adjusts = (
  last: PlanOf<'compare-groups' | 'associate-categories'>,
  { columns, roles }: ParsedRequest,
): boolean => {
  const before: ColumnProfile[] =
    last.kind === 'compare-groups' ? [...last.measures, last.group] : [last.rows, last.columns]
  return roles.covariates.length > 0 && columns.every((column) => [...roles.covariates, ...before].includes(column))
}

/** Another kind of model on the columns before, or a comparison turned into a model; null where the request is neither. */
export function planModelAgain(last: AnalysisPlan, request: ParsedRequest): Understanding | null {
  if (last.kind === 'compare-groups' && adjusts(last, request)) {
    const outcome = last.measures.length === 1 ? (last.measures[0] ?? null) : null
    return planRegression(withColumns(request, outcome, [...last.measures, last.group]))
  }
  if (last.kind === 'associate-categories' && adjusts(last, request))
    return planLogistic(withColumns(request, null, [last.rows, last.columns]))
  if (!isRegression(last) || request.columns.length > 0) return null
  const again = withColumns(request, last.outcome, last.predictors)
  if (request.method === 'logistic' && last.kind !== 'logistic-regression') return planLogistic(again)
  if (request.method === 'linear' && last.kind !== 'linear-regression') return planLinear(again)
  if (request.method === 'poisson' && last.kind !== 'poisson-regression') return planPoisson(again)
  return null
}

const withColumns = (
  request: ParsedRequest,
  outcome: ColumnProfile | null,
  before: ColumnProfile[],
): ParsedRequest => ({
  ...request,
  columns: [...new Set([...(outcome ? [outcome] : []), ...before, ...request.columns])],
  roles: { ...request.roles, model: { ...request.roles.model, outcome } },
})

/** Adds, replaces or takes out predictors. */
export function changeRegression(
  plan: RegressionPlan,
  request: ParsedRequest,
): { plan: RegressionPlan } | { question: Question } {
  const { sheet } = request.table
  const { excluded } = request.roles.model
  const { exposure } = request.roles.model
  const named = request.columns.filter((column) => ![plan.outcome, exposure, ...excluded].includes(column))
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
      ...(plan.kind === 'poisson-regression' ? changeCounts(plan, request) : plan),
      predictors,
      interaction: changeInteraction(plan, request, predictors),
      categories: [...new Set([...retyped, ...categories])],
      assumptions: [...plan.assumptions, ...notes],
    },
  }
}

/** One that is asked for, else the one before, where both of its predictors stay. */
function changeInteraction(
  { interaction }: RegressionPlan,
  { roles }: ParsedRequest,
  predictors: ColumnProfile[],
): ColumnProfile[] {
  const wanted = roles.model.interaction.length > 0 ? roles.model.interaction : interaction
  return wanted.every((column) => predictors.includes(column)) ? wanted : []
}

const changeCounts = (plan: PoissonRegressionPlan, { prompt, roles }: ParsedRequest): PoissonRegressionPlan => ({
  ...plan,
  exposure: roles.model.exposure ?? plan.exposure,
  isNegativeBinomial: plan.isNegativeBinomial || asksNegativeBinomial(prompt),
})

const isRetyped = (column: ColumnProfile, { roles }: ParsedRequest) =>
  roles.model.asCategories.includes(column) || roles.model.asNumbers.includes(column)

function replaceOrAdd(kept: ColumnProfile[], named: ColumnProfile[], replaced: ColumnProfile | null): ColumnProfile[] {
  if (!replaced || !kept.includes(replaced)) return [...new Set([...kept, ...named])]
  return [...new Set(kept.flatMap((column) => (column === replaced ? named : [column])))]
}
