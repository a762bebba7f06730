import type { ColumnProfile } from '#contract/dataset.ts'
import type { MixedModelPlan } from '../../analyses/mixed-model/mixed-model-plan.ts'
import type { AnalysisPlan, Understanding } from '../../analysis-plan.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { planMixed } from './plan-mixed.ts'

/** Words of such a model that name no outcome of their own speak of the one before: "with a random slope of week", "plus age". */
export const continuesMixed = (last: AnalysisPlan, { columns, methods, roles, refersBack }: ParsedRequest): boolean => {
  if (last.kind !== 'mixed-model') return false
  const { outcome } = roles.model
  if (outcome && outcome !== last.outcome) return false
  if (![...methods].every((method) => method === 'mixed' || method === 'regression')) return false
  if (columns.includes(last.outcome)) return false
  return columns.length === 0
    ? methods.size > 0 || roles.model.excluded.length > 0
    : methods.size > 0 || roles.covariates.length > 0 || refersBack !== null
}

/** The model before with other predictors, another random part or other rows; null where it is no such model. */
export function planMixedAgain(last: AnalysisPlan, request: ParsedRequest): Understanding | null {
  if (last.kind !== 'mixed-model') return null
  const { roles } = request
  const subject = roles.random.subject ?? last.subject
  const slope = roles.random.slope ?? last.slope
  const predictors = choosePredictors(last, request).filter((column) => column !== subject && column !== last.outcome)
  const interaction = roles.model.interaction.length > 0 ? roles.model.interaction : last.interaction
  return planMixed({
    ...request,
    columns: [last.outcome, ...new Set([...predictors, ...roles.model.interaction])],
    roles: {
      ...roles,
      random: { subject, slope, outcome: last.outcome, design: null, formula: [] },
      model: {
        ...roles.model,
        outcome: last.outcome,
        takesAll: false,
        interaction,
        asCategories: [
          ...last.categories.filter((column) => !roles.model.asNumbers.includes(column)),
          ...roles.model.asCategories,
        ],
      },
    },
  })
}

function choosePredictors(
  { predictors }: MixedModelPlan,
  { columns, replaced, roles }: ParsedRequest,
): ColumnProfile[] {
  const kept = predictors.filter((column) => !roles.model.excluded.includes(column))
  const named = columns.filter((column) => !roles.model.excluded.includes(column))
  if (replaced && kept.includes(replaced)) return kept.flatMap((column) => (column === replaced ? named : [column]))
  return [...new Set([...kept, ...named])]
}
