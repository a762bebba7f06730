import type { ColumnProfile } from '#contract/dataset.ts'
import type { LinearRegressionPlan } from '../../analyses/regression/regression-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { listOccasions } from '../columns/find-occasions.ts'
import { findStudyGroup } from '../comparisons/find-group-reference.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { chooseCategories, choosePredictors } from './choose-predictors.ts'
import { askForNumber, askForOutcome } from './regression-questions.ts'

type Outcome = { outcome: ColumnProfile; notes: Bilingual[] }

/** Coefficients for a number; with something to adjust for, the difference between groups with it held equal. */
export function planLinear(request: ParsedRequest): Understanding {
  const { leftovers, roles, table } = request
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  const found = findNumericOutcome(request)
  if ('question' in found) return asQuestion(found.question)
  const { outcome } = found
  const chosen = choosePredictors(request, outcome)
  if ('question' in chosen) return asQuestion(chosen.question)
  const arm = findComparedArm(request, chosen.predictors)
  const baseline = findBaseline(request, outcome)
  const predictors = [
    ...(arm ? [arm] : []),
    ...chosen.predictors,
    ...(baseline && !chosen.predictors.includes(baseline) ? [baseline] : []),
  ]
  const { categories, notes } = chooseCategories(predictors, request)
  const base = planBase(request)
  const groupings = categories.filter((column) => !roles.covariates.includes(column))
  const plan: LinearRegressionPlan = {
    kind: 'linear-regression',
    ...base,
    outcome,
    predictors,
    categories,
    logged: [outcome, ...predictors].filter((column) => roles.model.logged.includes(column)),
    interaction: roles.model.interaction,
    compared: roles.covariates.length > 0 && groupings.length === 1 ? (groupings[0] ?? null) : null,
    colourBy: null,
    assumptions: [...base.assumptions, ...found.notes, ...chosen.notes, ...(arm ? [tellArm(arm)] : []), ...notes],
  }
  return { type: 'plan', plan }
}

/** The outcome as the request says it; else the one measure that is not to be adjusted for, which is told; else a question. */
export function findNumericOutcome(request: ParsedRequest): Outcome | { question: Question } {
  const { columns, roles, table } = request
  const said = roles.model.outcome
  const kind = { en: 'a column of numbers', 'zh-CN': '数值列' }
  if (said)
    return isNumeric(said) && said.distinct > 2
      ? { outcome: said, notes: [] }
      : { question: askForNumber(request, said) }
  const numbers = (list: ColumnProfile[]) => list.filter((column) => columnRole(column, table.sheet) === 'measure')
  const free = columns.filter((column) => ![...roles.covariates, ...roles.model.predictors].includes(column))
  const codes = free.filter((column) => columnRole(column, table.sheet) === 'either')
  const [outcome, second] = numbers(free).length > 0 ? numbers(free) : codes
  if (outcome && !second && columns.length > 1) return { outcome, notes: [tellOutcome(outcome)] }
  const candidates = numbers(columns).filter((column) => !roles.model.predictors.includes(column))
  return { question: askForOutcome(request, candidates.length > 0 ? candidates : numbers(table.sheet.columns), kind) }
}

/** An analysis of covariance compares groups: where the request names none, those that the table is about. */
function findComparedArm({ prompt, roles, table }: ParsedRequest, predictors: ColumnProfile[]): ColumnProfile | null {
  const isCompared = predictors.some(
    (column) => columnRole(column, table.sheet) === 'category' && !roles.covariates.includes(column),
  )
  if (!/ancova|analysis of covariance|协方差分析/i.test(prompt) || isCompared) return null
  const arm = findStudyGroup(table.sheet)
  return arm && !predictors.includes(arm) ? arm : null
}

/** “Adjusted for baseline” without a column: what the outcome was on the first occasion. */
function findBaseline({ optionText, table }: ParsedRequest, outcome: ColumnProfile): ColumnProfile | null {
  const says =
    /(?:adjust\w*|control\w*|correct\w*|account\w*) for (?:the |its )?(?:[\p{L}\d ,]{0,40} and )?baseline\b|(?:校正|调整|控制)了?[^,。;]{0,12}(?:基线|治疗前)|(?:以|按|对)(?:基线|治疗前)[^,。;]{0,12}(?:校正|调整|协变量)/u
  if (!says.test(optionText)) return null
  const family = listOccasions(table.sheet).find(({ columns }) => columns.includes(outcome))
  const first = family?.columns[0]
  return first && first !== outcome ? first : null
}

const tellArm = ({ name }: ColumnProfile): Bilingual => ({
  en: `An analysis of covariance compares groups; those of ${showName(name)} are taken.`,
  'zh-CN': `协方差分析用于比较各组；这里按 ${showName(name)} 分组。`,
})

const tellOutcome = ({ name }: ColumnProfile): Bilingual => ({
  en: `The outcome is taken to be ${showName(name)}.`,
  'zh-CN': `以 ${showName(name)} 为因变量。`,
})
