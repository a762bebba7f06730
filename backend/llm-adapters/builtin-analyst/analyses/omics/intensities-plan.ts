import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase, Table } from '../../plan-parts.ts'
import type { FeatureCalls } from './feature-calls.ts'

export type IntensitiesPlan = PlanBase & {
  /** `table` is the one of intensities. */
  kind: 'intensities'
  samples: Table
  /** Names the rows of the intensities. */
  gene: ColumnProfile
  /** Of `samples`: names the columns of the intensities. */
  sampleName: ColumnProfile
  condition: ColumnProfile
  tested: string
  reference: string
  /** What else of `samples` the model takes into account. */
  batches: ColumnProfile[]
  test: 'moderated' | 'welch' | 'student'
  /** The prior variance follows the mean intensity. */
  hasTrend: boolean
  /** The values are not logarithms yet. */
  takesLogarithm: boolean
  calls: FeatureCalls
}
