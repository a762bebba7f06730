import type { AnalysisPlan, Question } from '../../analysis-plan.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { readRule } from './plan-cleaning.ts'
import { canGroup } from './plan-description.ts'

type Cleaning = Extract<AnalysisPlan, { kind: 'clean-table' | 'find-outliers' | 'describe-gaps' }>

/** Other columns, another rule for outliers, gaps by another group. */
export function changeCleaning(
  plan: Cleaning,
  request: ParsedRequest,
): { plan: AnalysisPlan } | { question: Question } {
  const named = request.columns
  const more = request.refersBack === 'more'
  switch (plan.kind) {
    case 'find-outliers': {
      const [group = request.colourBy ?? plan.group] = request.groups.filter((column) => canGroup(column, request))
      const numbers = named.filter((column) => isNumeric(column) && column !== group)
      const columns = numbers.length === 0 ? plan.columns : more ? [...new Set([...plan.columns, ...numbers])] : numbers
      return { plan: { ...plan, colourBy: null, group, columns, rule: readRule(request.prompt) ?? plan.rule } }
    }
    case 'describe-gaps': {
      const [group = request.colourBy ?? plan.group] = request.groups.filter((column) => canGroup(column, request))
      const others = named.filter((column) => column !== group)
      const columns = others.length === 0 ? plan.columns : more ? [...new Set([...plan.columns, ...others])] : others
      const isWholeTable = others.length === 0 && plan.isWholeTable
      return {
        plan: { ...plan, colourBy: null, group, isWholeTable, columns: columns.filter((column) => column !== group) },
      }
    }
    case 'clean-table': {
      if (named.length === 0) return { plan: { ...plan, colourBy: null } }
      const columns = more && !plan.isWholeTable ? [...new Set([...plan.columns, ...named])] : named
      return { plan: { ...plan, colourBy: null, columns, isWholeTable: false } }
    }
  }
}
