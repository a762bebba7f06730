import type { AgreementPlan } from './analyses/agreement/agreement-plan.ts'
import type { AssociateCategoriesPlan } from './analyses/associate-categories/associate-categories-plan.ts'
import type { BaselineTablePlan } from './analyses/baseline-table/baseline-table-plan.ts'
import type { CleanTablePlan } from './analyses/clean-table/clean-table-plan.ts'
import type { ClusterPlan } from './analyses/cluster/cluster-plan.ts'
import type { CompareGroupsPlan } from './analyses/compare-groups/compare-groups-plan.ts'
import type { ComparePairedPlan } from './analyses/compare-paired/compare-paired-plan.ts'
import type { CorrelatePlan } from './analyses/correlate/correlate-plan.ts'
import type { DescribeGapsPlan } from './analyses/describe-gaps/describe-gaps-plan.ts'
import type { DescribeTablePlan } from './analyses/describe-table/describe-table-plan.ts'
import type { DiagnosticTestPlan } from './analyses/diagnostic-test/diagnostic-test-plan.ts'
import type { DifferentialExpressionPlan } from './analyses/differential-expression/differential-expression-plan.ts'
import type { DoseResponsePlan } from './analyses/dose-response/dose-response-plan.ts'
import type { FindOutliersPlan } from './analyses/find-outliers/find-outliers-plan.ts'
import type { McNemarPlan } from './analyses/mcnemar/mcnemar-plan.ts'
import type { MixedModelPlan } from './analyses/mixed-model/mixed-model-plan.ts'
import type { ExploreSamplesPlan } from './analyses/omics/explore-samples-plan.ts'
import type { IntensitiesPlan } from './analyses/omics/intensities-plan.ts'
import type { PartialCorrelationPlan } from './analyses/partial-correlation/partial-correlation-plan.ts'
import type { PowerPlan } from './analyses/power/power-plan.ts'
import type { PredictPlan } from './analyses/predict/predict-plan.ts'
import type { QpcrPlan } from './analyses/qpcr/qpcr-plan.ts'
import type { ReduceDimensionsPlan } from './analyses/reduce-dimensions/reduce-dimensions-plan.ts'
import type { RegressionPlan } from './analyses/regression/regression-plan.ts'
import type { RepeatedMeasuresPlan } from './analyses/repeated-measures/repeated-measures-plan.ts'
import type { StandardCurvePlan } from './analyses/standard-curve/standard-curve-plan.ts'
import type { SummarisePlan } from './analyses/summarise/summarise-plan.ts'
import type { SurvivalPlan } from './analyses/survival/survival-plan.ts'
import type { TimeSeriesPlan } from './analyses/time-series/time-series-plan.ts'
import type { TwoWayAnovaPlan } from './analyses/two-way-anova/two-way-anova-plan.ts'
import type { Bilingual } from './plan-parts.ts'

/** What is going to be computed. A new analysis is a new member here and a new folder in `analyses/`. */
export type AnalysisPlan =
  | DescribeTablePlan
  | SummarisePlan
  | BaselineTablePlan
  | CleanTablePlan
  | FindOutliersPlan
  | DescribeGapsPlan
  | CorrelatePlan
  | PartialCorrelationPlan
  | AgreementPlan
  | CompareGroupsPlan
  | TwoWayAnovaPlan
  | ComparePairedPlan
  | RepeatedMeasuresPlan
  | AssociateCategoriesPlan
  | McNemarPlan
  | RegressionPlan
  | MixedModelPlan
  | PowerPlan
  | SurvivalPlan
  | DiagnosticTestPlan
  | ClusterPlan
  | ReduceDimensionsPlan
  | PredictPlan
  | TimeSeriesPlan
  | DifferentialExpressionPlan
  | IntensitiesPlan
  | ExploreSamplesPlan
  | DoseResponsePlan
  | StandardCurvePlan
  | QpcrPlan

/** Why there is no plan, as it is told, with whole requests to choose from: the possible readings, or what would work. */
export type Question = {
  /** `declines`: it can't be computed, or not here; `asks`: something is open. */
  kind: 'asks' | 'declines'
  text: Bilingual
  choices: Bilingual[]
  /** Words of the request that fit no column. */
  unknown?: string[]
}

export type Understanding = { type: 'plan'; plan: AnalysisPlan } | { type: 'question'; question: Question }
