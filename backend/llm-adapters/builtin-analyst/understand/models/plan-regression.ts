import type { Understanding } from '../../analysis-plan.ts'
import { columnRole, listColumns } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion } from '../plan-base.ts'
import { findEventLevel, listEvents } from '../survival/find-follow-up.ts'
import { planLinear } from './plan-linear.ts'
import { planLogistic } from './plan-logistic.ts'
import { askForOutcome } from './regression-questions.ts'

const outcomes = {
  en: 'a number (linear) or a yes-or-no (logistic)',
  'zh-CN': '数值（线性回归）或只有两种取值（logistic 回归）的列',
}

/** A regression whose kind is not named: logistic for an outcome of two values, linear for a number. */
export function planRegression(request: ParsedRequest): Understanding {
  const { columns, filters, roles, table } = request
  const { outcome } = roles.model
  if (!outcome && columns.length === 0 && filters.length === 0 && roles.event === null) {
    const numbers = listColumns(table.sheet, ['measure'])
    const events = listEvents(table.sheet)
    if (numbers.length > 0 && events.length > 0 && numbers.length + events.length <= 6)
      return asQuestion(askForOutcome(request, [...numbers, ...events], outcomes))
  }
  if (outcome) return outcome.distinct === 2 ? planLogistic(request) : planLinear(request)
  const speaksOfEvent = filters.some(
    (filter) => filter.kind === 'levels' && findEventLevel(filter.column)?.level === filter.levels[0],
  )
  const numbers = columns.filter(
    (column) => columnRole(column, table.sheet) === 'measure' && !roles.covariates.includes(column),
  )
  return speaksOfEvent || numbers.length === 0 ? planLogistic(request) : planLinear(request)
}
