import type { PlanBase, Repeats } from '../../plan-parts.ts'

/** Three or more measurements of the same subjects. */
export type RepeatedMeasuresPlan = PlanBase & { kind: 'repeated-measures'; repeats: Repeats }
