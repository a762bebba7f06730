import type { Understanding } from '../analysis-plan.ts'
import type { Bilingual } from '../plan-parts.ts'
import type { ParsedRequest } from './parse-request.ts'
import { asQuestion } from './plan-base.ts'
import { planLogistic } from './plan-logistic.ts'
import { askUnsupported } from './questions.ts'

/** A regression whose kind is not named: what the outcome is decides. */
export function planRegression(request: ParsedRequest): Understanding {
  const outcome = request.roles.model.outcome
  if (outcome?.distinct === 2) return planLogistic(request)
  return planLater({ en: 'linear regression', 'zh-CN': '线性回归' })(request)
}

/** A model that is understood but not written yet. */
export const planLater =
  (topic: Bilingual) =>
  ({ table }: ParsedRequest): Understanding =>
    asQuestion(askUnsupported(topic, table.sheet))
