import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type CorrelatePlan = PlanBase & { kind: 'correlate'; columns: ColumnProfile[] }
