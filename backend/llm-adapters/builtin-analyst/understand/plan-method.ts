import type { Understanding } from '../analysis-plan.ts'
import type { Table } from '../plan-parts.ts'
import { planAgreement } from './comparisons/plan-agreement.ts'
import { planPaired } from './comparisons/plan-paired.ts'
import { planPartial } from './comparisons/plan-partial.ts'
import { planRepeated } from './comparisons/plan-repeated.ts'
import { planTwoWay } from './comparisons/plan-two-way.ts'
import { planDiagnostic } from './diagnostic/plan-diagnostic.ts'
import { planClusters, planReduction } from './exploration/plan-exploration.ts'
import { planPrediction } from './exploration/plan-prediction.ts'
import { planTimeSeries } from './exploration/plan-time-series.ts'
import { planDose } from './laboratory/plan-dose.ts'
import { planQpcr } from './laboratory/plan-qpcr.ts'
import { planStandard } from './laboratory/plan-standard.ts'
import type { Method } from './method-names/list.ts'
import { planLinear } from './models/plan-linear.ts'
import { planLogistic } from './models/plan-logistic.ts'
import { planMixed } from './models/plan-mixed.ts'
import { planPoisson } from './models/plan-poisson.ts'
import { planRegression } from './models/plan-regression.ts'
import type { ParsedRequest } from './parse-request.ts'
import { planExpression } from './plan-expression.ts'
import { planPower } from './planning/plan-power.ts'
import { planSurvival } from './survival/plan-survival.ts'
import { planBaseline } from './tables/plan-baseline.ts'
import { planCleaning } from './tables/plan-cleaning.ts'

/** Of one table that fits the request best, or of all tables that are at hand. */
type Planner =
  | { reads: 'one-table'; plan: (request: ParsedRequest) => Understanding }
  | { reads: 'all-tables'; plan: (prompt: string, tables: Table[]) => Understanding }

const planners: Record<Method, Planner> = {
  power: { reads: 'one-table', plan: planPower },
  expression: { reads: 'all-tables', plan: planExpression },
  cluster: { reads: 'one-table', plan: planClusters },
  timeSeries: { reads: 'one-table', plan: planTimeSeries },
  predict: { reads: 'one-table', plan: planPrediction },
  reduce: { reads: 'one-table', plan: planReduction },
  cox: { reads: 'one-table', plan: planSurvival },
  mixed: { reads: 'one-table', plan: planMixed },
  qpcr: { reads: 'one-table', plan: (request) => planQpcr(request) },
  standard: { reads: 'one-table', plan: planStandard },
  dose: { reads: 'one-table', plan: planDose },
  logistic: { reads: 'one-table', plan: planLogistic },
  poisson: { reads: 'one-table', plan: planPoisson },
  linear: { reads: 'one-table', plan: planLinear },
  diagnostic: { reads: 'one-table', plan: planDiagnostic },
  survival: { reads: 'one-table', plan: planSurvival },
  baseline: { reads: 'one-table', plan: planBaseline },
  regression: { reads: 'one-table', plan: planRegression },
  partial: { reads: 'one-table', plan: planPartial },
  agreement: { reads: 'one-table', plan: planAgreement },
  mcnemar: { reads: 'one-table', plan: planPaired },
  repeated: { reads: 'one-table', plan: planRepeated },
  paired: { reads: 'one-table', plan: planPaired },
  outliers: { reads: 'one-table', plan: planCleaning },
  cleaning: { reads: 'one-table', plan: planCleaning },
  gaps: { reads: 'one-table', plan: planCleaning },
  twoWay: { reads: 'one-table', plan: planTwoWay },
}

/** How a method that is asked for by name gets its plan. */
export const plannerOf = (method: Method): Planner => planners[method]
