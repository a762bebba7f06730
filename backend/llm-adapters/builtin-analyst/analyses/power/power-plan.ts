import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type Design =
  | 'two-means'
  | 'paired-means'
  | 'one-mean'
  | 'two-proportions'
  | 'several-means'
  | 'correlation'
  | 'survival'

/** What a person says of a study; null where it is not said. Shares are of 1, also where they were written in percent. */
export type StudyGiven = {
  design: Design | null
  /** In the unit of the measure. */
  difference: number | null
  sd: number | null
  /** Cohen's d, or f for several means. */
  effectSize: number | null
  /** The means of several groups. */
  means: number[]
  shares: [first: number, second: number | null] | null
  correlation: number | null
  hazardRatio: number | null
  /** The share in which the event happens by the end. */
  eventShare: number | null
  groups: number | null
  /** Subjects in each group, or in all where `isTotal`. */
  n: number | null
  isTotal: boolean
  power: number | null
  alpha: number | null
  sides: 1 | 2 | null
  /** Size of the second group over the first. */
  ratio: number | null
  dropout: number | null
}

export type PowerPlan = PlanBase & {
  kind: 'power'
  given: StudyGiven & { design: Design; alpha: number; sides: 1 | 2; ratio: number; groups: number }
  solves: 'n' | 'power' | 'effect'
  /** Where the standard deviation is taken from; `within` pools it within groups. */
  spreadOf: ColumnProfile | null
  within: ColumnProfile | null
  /** The numbers of the request, as they were written. */
  said: string[]
}
