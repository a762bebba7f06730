import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'
import type { FixedParameters } from '../fit-logistic-curve.ts'

/** Curves of a response over a dose, and the dose at which half of the effect is reached. */
export type DoseResponsePlan = PlanBase & {
  kind: 'dose-response'
  dose: ColumnProfile
  /** The base of the logarithm that the doses are given in; null where they are plain. */
  doseBase: '10' | 'e' | '2' | null
  response: ColumnProfile
  /** A curve for each level, or each combination of levels. */
  groups: ColumnProfile[]
  fixed: FixedParameters
  /** What half of the effect is called, and other shares of it in percent: `IC`, 50 and 90. */
  potency: { prefix: string; shares: number[] }
  /** The logarithm of the dose was asked for, which the curve takes anyway. */
  logsDose: boolean
}
