import type { StudyGiven } from '../../analyses/power/power-plan.ts'
import type { AnalysisPlan, Understanding } from '../../analysis-plan.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { planStudy } from './plan-power.ts'
import { readStudy } from './read-study.ts'

const empty = (value: StudyGiven[keyof StudyGiven]) =>
  value === null || value === false || (Array.isArray(value) && value.length === 0)

/** Numbers of a study without the others speak of the one before: "and with 90% power?", "脱落率 20%". */
export const continuesPower = (last: AnalysisPlan, { methods, prompt }: ParsedRequest, alone: Understanding): boolean =>
  last.kind === 'power' &&
  alone.type === 'question' &&
  [...methods].every((method) => method === 'power' || method === 'cox' || method === 'survival') &&
  readStudy(prompt).said.length > 0

/** The study before with other numbers; null where the plan is no such study. */
export function planPowerAgain(last: AnalysisPlan, request: ParsedRequest): Understanding | null {
  if (last.kind !== 'power') return null
  const { given, said } = readStudy(request.prompt)
  const changed = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => name !== 'design' && !empty(value)),
  )
  const merged: StudyGiven = { ...last.given, ...changed }
  // A size in place of the power, and the other way round: what was solved before is not given now.
  if (given.n !== null && given.power === null && last.solves === 'n') merged.power = null
  if (given.n !== null) merged.isTotal = given.isTotal
  if (given.power !== null && given.n === null && last.solves === 'power') merged.n = null
  if (given.difference !== null) merged.effectSize = null
  if (given.effectSize !== null) Object.assign(merged, { difference: null, means: [] })
  const columns =
    request.columns.length > 0 ? request.columns : [last.spreadOf, last.within].filter((column) => column !== null)
  const prompt = last.spreadOf ? `${request.prompt} (sd of the data)` : request.prompt
  return planStudy({ ...request, prompt, columns }, { given: merged, said })
}
