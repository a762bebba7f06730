import { countFree } from '../../analyses/fit-logistic-curve.ts'
import type { AnalysisPlan, Question } from '../../analysis-plan.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { canGroup } from '../tables/plan-description.ts'
import { declineCurve } from './curve-questions.ts'
import { listReadings } from './find-curve-columns.ts'
import { readCurveWishes } from './read-curve-wishes.ts'

type Curves = Extract<AnalysisPlan, { kind: 'dose-response' }>

/** True where a request asks for something else of the curves before it: "3PL instead", "also IC90". */
export const continuesCurve = (last: AnalysisPlan, { columns, method, refersBack }: ParsedRequest): boolean =>
  last.kind === 'dose-response' && method === 'dose' && columns.length === 0 && refersBack !== null

/** Another compound, response or grouping, another number of parameters, another share of the effect. */
export function changeCurve(plan: Curves, request: ParsedRequest): { plan: AnalysisPlan } | { question: Question } {
  const { sheet } = request.table
  const wishes = readCurveWishes(request.prompt)
  if (wishes.otherCurve) return { question: declineCurve(sheet) }
  const isReading = (column: Curves['response']) =>
    isNumeric(column) && (listReadings(sheet, plan.dose).includes(column) || columnRole(column, sheet) === 'measure')
  const [response = plan.response, second] = request.columns.filter(
    (column) => column !== plan.dose && isReading(column),
  )
  const named = request.columns.filter((column) => column !== plan.dose && !isReading(column))
  const unusable = second ?? named.find((column) => !canGroup(column, request))
  if (unusable) return { question: askUnusable(unusable, sheet) }
  const single = new Set(
    plan.filters.flatMap((one) => (one.kind === 'levels' && !one.exclude && one.levels.length === 1 ? one.column : [])),
  )
  const kept = request.refersBack === 'more' || named.length === 0 ? plan.groups : []
  const groups = [...new Set([...kept, ...named])].filter((column) => !single.has(column))
  const text = normaliseText(request.prompt)
  const isFour = /\b(?:4|four) ?-?(?:pl\b|param)|四参数|4 ?参数/.test(text) && countFree(wishes.fixed) === 4
  const fixed = isFour ? {} : { ...plan.fixed, ...wishes.fixed }
  const saysShare = /(?<![a-z])(?:ic|ec|ed|gi|lc|ld|ac|cc) ?\d{2}/.test(text)
  const shares = [...new Set([...plan.potency.shares, ...wishes.potency.shares])]
  const potency = saysShare ? { prefix: wishes.potency.prefix, shares } : plan.potency
  const logsDose = plan.logsDose || wishes.logsDose
  return { plan: { ...plan, colourBy: null, response, groups, fixed, potency, logsDose } }
}
