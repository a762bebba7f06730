import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase, Table } from '../../plan-parts.ts'

export type ExploreSamplesPlan = PlanBase & {
  /** `table` holds the measurements; `colourBy` is of `samples`. */
  kind: 'explore-samples'
  /** Principal components, distances with a tree, the most variable rows as a heat map, or reads by sample. */
  view: 'components' | 'samples' | 'variable' | 'libraries'
  /** How samples are held against each other in `samples`. */
  measure: 'distance' | 'correlation'
  scale: 'counts' | 'logarithms' | 'values'
  samples: Table
  gene: ColumnProfile
  sampleName: ColumnProfile
  shapeBy: ColumnProfile | null
  /** Coloured by it where nothing is asked for. */
  usualColour: ColumnProfile | null
  /** How many of the most variable rows are used. */
  top: number
}
