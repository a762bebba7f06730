import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase, Table } from '../../plan-parts.ts'
import type { FeatureCalls } from '../omics/feature-calls.ts'

export type DifferentialExpressionPlan = PlanBase & {
  /** `table` is the one of counts. */
  kind: 'differential-expression'
  samples: Table
  /** Names the rows of the counts. */
  gene: ColumnProfile
  /** Of `samples`: names the columns of the counts. */
  sampleName: ColumnProfile
  condition: ColumnProfile
  tested: string
  reference: string
  /** What else of `samples` the model takes into account. */
  batches: ColumnProfile[]
  /** Reads that a gene must have in all samples together to be tested; 0 for all genes. */
  minCount: number
  calls: FeatureCalls
}
