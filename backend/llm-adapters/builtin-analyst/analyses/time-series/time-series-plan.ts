import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type Step = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** How the table writes its times. */
export type TimeAxis = {
  /** Dates, `2024-05`, `2024Q2`, years, or a year (where there is one), a month and a day in columns of their own. */
  form: 'date' | 'month' | 'quarter' | 'year' | 'parts'
  /** One column, or for `parts` year (where there is one), month, day (where there is one). */
  columns: ColumnProfile[]
  hasYear: boolean
  /** The step that the times are written in. */
  step: Step
}

/** A measure over time: trend, season, and a forecast where it is asked for. */
export type TimeSeriesPlan = PlanBase & {
  kind: 'time-series'
  axis: TimeAxis
  /** Null where the rows are counted. */
  outcome: ColumnProfile | null
  /** Of several rows at the same time. */
  summary: 'sum' | 'mean'
  step: Step
  /** A line for each. */
  group: ColumnProfile | null
  /** How many steps are foretold; null where no forecast is asked for. */
  horizon: number | null
  model: 'smoothing' | 'arima'
}
