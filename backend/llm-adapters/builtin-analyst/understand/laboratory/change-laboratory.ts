import type { AnalysisPlan } from '../../analysis-plan.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { continuesCurve } from './change-curve.ts'
import { continuesQpcr } from './change-qpcr.ts'
import { continuesStandard } from './change-standard.ts'

/** True where a request changes the curve or the qPCR analysis before it. */
export const continuesLaboratory = (last: AnalysisPlan, request: ParsedRequest): boolean =>
  continuesCurve(last, request) || continuesStandard(last, request) || continuesQpcr(last, request)
