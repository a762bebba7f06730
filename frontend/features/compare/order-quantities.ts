import type { ComparedQuantity } from '#contract/comparison.ts'

const order: ComparedQuantity['verdict'][] = ['agreed', 'majority', 'split', 'single']

/** Agreed first, then majority, split and single; within one verdict as they came. */
export function orderQuantities(quantities: ComparedQuantity[], onlyDiffering: boolean): ComparedQuantity[] {
  const shown = onlyDiffering ? quantities.filter(({ groups }) => groups.length > 1) : quantities
  return shown.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}
