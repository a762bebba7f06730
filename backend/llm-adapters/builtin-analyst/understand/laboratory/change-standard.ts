import type { AnalysisPlan, Question } from '../../analysis-plan.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { checkWishes, finishStandard, readOnly, sayOnly } from './plan-standard.ts'
import { readStandardWishes } from './read-standard-wishes.ts'

type StandardCurve = Extract<AnalysisPlan, { kind: 'standard-curve' }>

/** True where a request asks for another curve through the same standards: "4pl not linear", "through the origin". */
export function continuesStandard(last: AnalysisPlan, { columns, method, prompt, table }: ParsedRequest): boolean {
  if (last.kind !== 'standard-curve' || last.table.sheet !== table.sheet) return false
  const wishes = readStandardWishes(prompt)
  const text = normaliseText(prompt)
  const isNew = /standard curves?|calibration|标准曲线|标曲/.test(text)
  const says = Object.keys(wishes).some((name) => name !== 'readsBack')
  return says && !isNew && columns.length === 0 && (method === null || method === 'dose' || method === 'standard')
}

/** Another shape, other weights, the blank subtracted, other rows or other unknowns. */
export function changeStandard(
  plan: StandardCurve,
  request: ParsedRequest,
): { plan: AnalysisPlan } | { question: Question } {
  const { columns, prompt, table } = request
  const wishes = readStandardWishes(prompt)
  const open = checkWishes(wishes, request)
  if (open) return { question: open }
  const known = [plan.amount, plan.signal, plan.sample, plan.wells.column, plan.dilution]
  const unusable = columns.find((column) => !known.includes(column))
  if (unusable) return { question: askUnusable(unusable, table.sheet) }
  const { filters, only } = readOnly(plan.filters, { prompt, sample: plan.sample, kind: plan.wells.column })
  const model = wishes.model ?? plan.model
  const straight = model === 'line' ? {} : { weightPower: 0 as const, throughOrigin: false }
  const changed: StandardCurve = {
    ...plan,
    ...straight,
    ...(wishes.weightPower !== undefined && { weightPower: wishes.weightPower }),
    ...(wishes.throughOrigin && { throughOrigin: true }),
    ...(wishes.subtractsBlank && { subtractsBlank: true }),
    ...{ model, filters, colourBy: null, only: only ?? plan.only },
    assumptions: [...plan.assumptions, ...(only ? [sayOnly(only)] : [])],
  }
  const finished = finishStandard(changed, request)
  return finished.type === 'plan' ? { plan: finished.plan } : { question: finished.question }
}
