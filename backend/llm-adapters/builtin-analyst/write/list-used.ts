import type { AnalysisPlan } from '../analysis-plan.ts'
import type { Derived } from '../plan-parts.ts'

/** The derived columns that a plan has in one of its parts. */
export function listUsed(plan: AnalysisPlan): Derived[] {
  const parts = Object.values(plan).flatMap((part) => (Array.isArray(part) ? part : [part]))
  return plan.derived.filter(({ column }) => parts.includes(column))
}
