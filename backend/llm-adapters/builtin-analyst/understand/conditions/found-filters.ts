import type { ColumnProfile } from '#contract/dataset.ts'
import type { RowFilter } from '../../plan-parts.ts'

/** Filters that are written out, and the prompt without them. */
export type FoundFilters = {
  filters: RowFilter[]
  /** A condition that can't be read: its column is not named ("over 60"), or a range is to be left out. */
  unclear: string | null
  /** Columns whose values are set against each other: "7月和8月", "smokers and non-smokers". */
  groups: ColumnProfile[]
  masked: string
}
