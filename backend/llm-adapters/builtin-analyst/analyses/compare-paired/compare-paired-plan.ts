import type { PlanBase, Repeats } from '../../plan-parts.ts'

/** Two measurements of the same subjects. */
export type ComparePairedPlan = PlanBase & { kind: 'compare-paired'; repeats: Repeats }
