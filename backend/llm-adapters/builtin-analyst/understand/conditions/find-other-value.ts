import type { AnalysisPlan } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { holds } from './find-values.ts'

type Said = Pick<ParsedRequest, 'columns' | 'filters' | 'methods' | 'numbers' | 'optionText'>

const bareNumber =
  /^(?:(?:and|what about|how about|now|then|那|那么|换成|改成|再看) ?)*(?:at |for |with )?[\d.]{1,12} ?(?:的?呢)?$/

/** "0.5呢", "and at 1?": another value of the column that the analysis before keeps to one value of. */
export function findOtherValue(
  last: AnalysisPlan,
  { columns, filters, methods, numbers, optionText }: Said,
): RowFilter | null {
  const [written, second] = numbers
  if (written === undefined || second !== undefined || columns.length > 0) return null
  if (filters.length > 0 || methods.size > 0) return null
  if (!bareNumber.test(optionText.replace(/[?？!。.,，]+$/, '').trim())) return null
  const value = Number(written)
  const kept = last.filters.filter(
    (filter): filter is Extract<RowFilter, { kind: 'number' }> =>
      filter.kind === 'number' && filter.comparison === '==' && holds(filter.column, value),
  )
  const [only, another] = kept
  return only && !another ? { ...only, value } : null
}
