import type { BaselineTablePlan } from '../../analyses/baseline-table/baseline-table-plan.ts'
import type { Question } from '../../analysis-plan.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { readBaselineWishes } from './plan-baseline.ts'
import { askTooManyLevels, canGroup } from './plan-description.ts'

/** Another group or other columns for the table, medians in place of means, p values or none. */
export function changeBaseline(
  plan: BaselineTablePlan,
  request: ParsedRequest,
): { plan: BaselineTablePlan } | { question: Question } {
  const wished = { ...plan, ...readBaselineWishes(request.prompt), colourBy: null }
  const isSwap = request.refersBack === 'instead' && request.columns.length === 1
  const [group = isSwap ? request.columns.find((column) => canGroup(column, request)) : undefined] = request.groups
  const shown = group ?? request.colourBy ?? plan.group
  if (!canGroup(shown, request)) return { question: askTooManyLevels(shown) }
  const named = request.columns.filter((column) => column !== shown)
  const dropped = /去掉|剔除|不要|不含|\b(?:without|drop|leave out|exclude|remove)\b/i.test(request.prompt)
  const columns =
    named.length === 0
      ? [...plan.columns, ...(shown === plan.group ? [] : [plan.group])]
      : dropped
        ? plan.columns.filter((column) => !named.includes(column))
        : request.refersBack === 'more'
          ? [...new Set([...plan.columns, ...named])]
          : named
  return { plan: { ...wished, group: shown, columns: columns.filter((column) => column !== shown) } }
}
