import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** Columns of numbers drawn in two dimensions; `colourBy` colours the points. */
export type ReduceDimensionsPlan = PlanBase & {
  kind: 'reduce-dimensions'
  columns: ColumnProfile[]
  shapeBy: ColumnProfile | null
  /** `tsne` draws neighbours together, and has the components beside it. */
  method: 'pca' | 'tsne'
  /** How many components were asked for; else a rule says. */
  count: number | null
  /** Said of each row in the file of scores. */
  label: ColumnProfile | null
}
