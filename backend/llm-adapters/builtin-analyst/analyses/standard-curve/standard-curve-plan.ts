import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** A curve through standards of known amount, on which the signals of unknowns are read back. */
export type StandardCurvePlan = PlanBase & {
  kind: 'standard-curve'
  amount: ColumnProfile
  signal: ColumnProfile
  /** What names an unknown; its readings are averaged. */
  sample: ColumnProfile | null
  wells: Wells
  model: 'line' | 'logistic'
  /** The power of the amount that weighs a standard less: 1/x, 1/x². */
  weightPower: 0 | 1 | 2
  throughOrigin: boolean
  subtractsBlank: boolean
  /** How many times an unknown was diluted. */
  dilution: ColumnProfile | null
  /** The unknowns that are asked for; null for all. */
  only: string[] | null
}

/** How standards and unknowns are told apart. */
export type Wells = {
  /** What says so in each row; null where an amount that is missing says it. */
  column: ColumnProfile | null
  standards: string[]
  /** Values that mean a blank, in `column` or in the column of the samples. */
  blanks: { column: ColumnProfile; levels: string[] } | null
  hasUnknowns: boolean
}
