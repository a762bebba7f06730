import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../plan-parts.ts'

export type Role =
  | 'outcome'
  | 'group'
  | 'covariates'
  | 'columns'
  | 'time'
  | 'event'
  | 'id'
  | 'exposure'
  | 'dose'
  | 'gene'
  | 'sample'

/** What a plan means but for the conditions that every plan may have. */
export type Intent = {
  analysis: string
  roles: Partial<Record<Role, string[]>>
  /** Rows that the analysis itself picks. */
  rows?: string[]
  /** All that the plan fulfils: what was asked for, and what this analysis always gives. */
  options: Record<string, string[]>
}

export const names = (columns: ColumnProfile[]) => columns.map(({ name }) => name)
export const optional = (column: ColumnProfile | null) => (column ? [column.name] : [])
export const axisOf = ({ wishes }: PlanBase): Record<string, string[]> => (wishes.logAxis ? { axis: ['log'] } : {})
export const interactionOf = (columns: ColumnProfile[]): Record<string, string[]> =>
  columns.length > 0 ? { interaction: ['yes'] } : {}
