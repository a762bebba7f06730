import type { Understanding } from '../analysis-plan.ts'
import type { Table } from '../plan-parts.ts'
import type { Method } from './method-names/list.ts'
import type { ParsedRequest } from './parse-request.ts'
import { planAgreement } from './plan-agreement.ts'
import { planBaseline } from './plan-baseline.ts'
import { planCleaning } from './plan-cleaning.ts'
import { planDiagnostic } from './plan-diagnostic.ts'
import { planDose } from './plan-dose.ts'
import { planClusters, planReduction } from './plan-exploration.ts'
import { planExpression } from './plan-expression.ts'
import { planLinear } from './plan-linear.ts'
import { planLogistic } from './plan-logistic.ts'
import { planMixed } from './plan-mixed.ts'
import { planPaired } from './plan-paired.ts'
import { planPartial } from './plan-partial.ts'
import { planPoisson } from './plan-poisson.ts'
import { planPower } from './plan-power.ts'
import { planPrediction } from './plan-prediction.ts'
import { planQpcr } from './plan-qpcr.ts'
import { planRegression } from './plan-regression.ts'
import { planRepeated } from './plan-repeated.ts'
import { planStandard } from './plan-standard.ts'
import { planSurvival } from './plan-survival.ts'
import { planTimeSeries } from './plan-time-series.ts'
import { planTwoWay } from './plan-two-way.ts'

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
