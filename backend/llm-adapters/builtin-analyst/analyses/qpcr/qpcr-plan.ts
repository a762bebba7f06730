import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** Relative expression by quantitative PCR: genes against reference genes, groups against a control. */
export type QpcrPlan = PlanBase & {
  kind: 'qpcr'
  ct: ColumnProfile
  gene: ColumnProfile
  /** Whose wells are technical replicates of each other. */
  sample: ColumnProfile
  group: ColumnProfile
  /** Genes that the others are set against. */
  references: string[]
  /** Genes that are asked for; null for all others. */
  targets: string[] | null
  control: string
  /** How many times a gene is copied in a cycle, where it is not taken as 2. */
  efficiencies: Record<string, number>
  /** What stands for a Ct that was not determined; null where such wells are left out. */
  undetermined: number | null
  isBar: boolean
}
