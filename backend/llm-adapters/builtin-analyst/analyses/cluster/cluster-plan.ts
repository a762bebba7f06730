import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type Linkage = 'ward' | 'average' | 'complete' | 'single'

/** Rows that are put together by how like they are. */
export type ClusterPlan = PlanBase & {
  kind: 'cluster'
  columns: ColumnProfile[]
  method: 'k-means' | Linkage
  /** How many clusters were asked for; else the silhouette says. */
  count: number | null
  /** A grouping that is known, which the clusters are held against and not made from. */
  known: ColumnProfile | null
  /** Components were asked for too. */
  showsComponents: boolean
}
