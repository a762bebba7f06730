import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type CleaningTask = 'everything' | 'blanks' | 'types' | 'units' | 'categories' | 'duplicates' | 'impossible'

/** What a column can't hold: values below `low` or above `high`. */
export type Limit = { column: ColumnProfile; low: number | null; high: number | null }

/** Faults of a table that are looked for and, where that is safe or asked for, mended. */
export type CleanTablePlan = PlanBase & {
  kind: 'clean-table'
  task: CleaningTask
  /** The columns that are looked at. */
  columns: ColumnProfile[]
  isWholeTable: boolean
  /** What tells the subjects apart. */
  identifier: ColumnProfile | null
  limits: Limit[]
  /** What a value below a limit of detection becomes: the limit, or half of it. */
  belowLimit: 'limit' | 'half'
  /** The unit that is asked for; null takes the one most written. */
  unit: string | null
  /** Only a list of what is wrong; nothing is changed. */
  looksOnly: boolean
  /** Impossible values become missing; otherwise they are listed. */
  blanksImpossible: boolean
  dropsDuplicates: boolean
  /** Rows with a missing value in one of the columns are left out of the cleaned table. */
  dropsGaps: boolean
  lowerCase: ColumnProfile[]
  firstWord: ColumnProfile[]
  /** Names that are the same thing, as said. */
  sameNames: { column: ColumnProfile; names: string[] }[]
}
