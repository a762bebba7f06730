import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type ExtraStatistic = 'geometric-mean' | 'cv' | 'skewness' | 'se' | 'sum'
export type SummaryFigure = 'bar' | 'line' | 'box' | 'violin' | 'histogram' | 'density' | 'interval'
export type ErrorBar = 'interval' | 'deviation' | 'error'

/** Statistics that are asked for by name, of whole columns or in each group of one or two groupings. */
export type SummarisePlan = PlanBase & {
  kind: 'summarise'
  /** `measures` have means and medians, `shares` counts and percentages, `rates` events by what they happened in. */
  content: 'measures' | 'shares' | 'rates'
  columns: ColumnProfile[]
  /** None, one or two. */
  groups: ColumnProfile[]
  extras: ExtraStatistic[]
  percentiles: number[]
  /** Percent. */
  interval: number
  figure: SummaryFigure
  errorBar: ErrorBar
  /** A pie was asked for, and bars are drawn. */
  replacesPie: boolean
  exposure: ColumnProfile | null
  /** How much exposure a rate is given by. */
  per: number
}
