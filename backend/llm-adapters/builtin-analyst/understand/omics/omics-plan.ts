import type { DifferentialExpressionPlan } from '../../analyses/differential-expression/differential-expression-plan.ts'
import type { ExploreSamplesPlan } from '../../analyses/omics/explore-samples-plan.ts'
import type { IntensitiesPlan } from '../../analyses/omics/intensities-plan.ts'
import type { AnalysisPlan } from '../../analysis-plan.ts'

export type OmicsPlan = DifferentialExpressionPlan | IntensitiesPlan | ExploreSamplesPlan
export const isOmicsPlan = (plan: AnalysisPlan): plan is OmicsPlan =>
  plan.kind === 'differential-expression' || plan.kind === 'intensities' || plan.kind === 'explore-samples'
