import type { Table } from '../../plan-parts.ts'
import type { Mentions } from '../columns/find-mentions.ts'
import type { Method } from '../method-names/list.ts'
import { findChanges } from './find-changes.ts'
import { type FoundCuts, findCuts } from './find-cuts.ts'

/** These have cuts, limits and changes of their own. */
const others: Method[] = ['diagnostic', 'outliers', 'cleaning', 'gaps', 'expression']

type Context = { methods: Set<Method>; table: Table }

/**
 * Columns that the request makes from others: measures cut into groups, changes from one occasion to the next. A change that is
 * compared or correlated is no paired comparison: `methods` loses it.
 */
export function deriveColumns(prompt: string, found: Mentions, { methods, table }: Context): FoundCuts {
  if (others.some((method) => methods.has(method))) return { ...found, derived: [], question: null }
  const cuts = findCuts(prompt, found, table.sheet)
  const changes = findChanges(prompt, cuts, { sheet: table.sheet, isPaired: methods.has('paired') })
  if (changes.derived.length > 0) methods.delete('paired')
  return { ...changes, derived: [...cuts.derived, ...changes.derived], question: cuts.question }
}
