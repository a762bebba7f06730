import type { ColumnProfile } from '#contract/dataset.ts'
import { countFree } from '../../analyses/fit-logistic-curve.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { canGroup } from '../tables/plan-description.ts'
import {
  askForDose,
  askForReading,
  askHowManyCurves,
  askNotNumeric,
  declineCurve,
  declineFewDoses,
} from './curve-questions.ts'
import { groupings, listCurveGroups, listDoses, listReadings, namesDose, readDoseBase } from './find-curve-columns.ts'
import { declineLaboratory } from './laboratory-limits.ts'
import { readCurveWishes } from './read-curve-wishes.ts'

/** A curve of a response over a dose, one for each compound where there are several. */
export function planDose(request: ParsedRequest): Understanding {
  const { columns, leftovers, prompt, table } = request
  const { sheet } = table
  const wishes = readCurveWishes(prompt)
  if (wishes.otherCurve) return asQuestion(declineCurve(sheet))
  const found = findAxes(request)
  if ('question' in found) return asQuestion(found.question)
  const { dose, response } = found
  if (/抑制率|inhibition rates?|percent(?:age)? inhibition/i.test(prompt) && !/inhibition|抑制/i.test(response.name))
    return asQuestion(declineCurve(sheet))
  const beside = declineLaboratory(request, dose)
  if (beside) return asQuestion(beside)
  if (dose.distinct < countFree(wishes.fixed)) return asQuestion(declineFewDoses(dose, countFree(wishes.fixed)))
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(sheet, leftovers.unknownColumns, columns))
  const others = columns.filter((column) => column !== dose && column !== response)
  const unusable = others.find((column) => !canGroup(column, request) || columnRole(column, sheet) === 'measure')
  if (unusable)
    return asQuestion(isNumeric(unusable) ? askForReading(request, [response, unusable]) : askUnusable(unusable, sheet))
  const chosen = chooseGroups(others, { dose, request })
  if ('question' in chosen) return asQuestion(chosen.question)
  const base = planBase(request)
  return {
    type: 'plan',
    plan: {
      kind: 'dose-response',
      ...base,
      colourBy: null,
      dose,
      doseBase: readDoseBase(dose),
      response,
      groups: chosen.groups,
      fixed: wishes.fixed,
      potency: wishes.potency,
      logsDose: wishes.logsDose,
      assumptions: [
        ...base.assumptions,
        ...found.notes,
        ...chosen.notes,
        ...(wishes.isThree && countFree(wishes.fixed) === 3 && wishes.fixed.bottom === 0 ? [threeNote] : []),
      ],
    },
  }
}

const threeNote: Bilingual = {
  en: 'Three parameters: the bottom is held at 0. If the slope is meant, say “Hill slope fixed at 1”.',
  'zh-CN': '三参数：下平台固定为 0。如果指的是固定斜率，请写“Hill 斜率固定为 1”。',
}

type Axes = { dose: ColumnProfile; response: ColumnProfile; notes: Bilingual[] }

/** The dose and the response: as the request says, else the only columns that can be them, which is told. */
export function findAxes(request: ParsedRequest): Axes | { question: Question } {
  const { columns, roles, table } = request
  const { sheet } = table
  const doses = listDoses(sheet)
  const isTurned =
    roles.curve.y !== null && doses.includes(roles.curve.y) && !doses.some((one) => one === roles.curve.x)
  const [x, y] = isTurned ? [roles.curve.y, roles.curve.x] : [roles.curve.x, roles.curve.y]
  const numbers = columns.filter((column) => isNumeric(column))
  const rest = y && numbers.length === 2 ? numbers.find((column) => column !== y) : undefined
  const dose = (x && isNumeric(x) ? x : null) ?? only(doses, columns) ?? rest ?? null
  if (!dose) return { question: askForDose(request, doses) }
  const readings = listReadings(sheet, dose)
  const named = numbers.filter((column) => column !== dose && !(x === null && doses.includes(column)))
  const isReading = (column: ColumnProfile) => readings.includes(column) || columnRole(column, sheet) === 'measure'
  const response =
    (y && y !== dose && isNumeric(y) ? y : null) ??
    only(named.filter(isReading), []) ??
    only(inhibited(readings, dose), [])
  if (y && !isNumeric(y)) return { question: askNotNumeric(y, sheet) }
  if (!response)
    return { question: askForReading(request, named.filter(isReading).length > 1 ? named.filter(isReading) : readings) }
  const isSaid = columns.includes(dose) && columns.includes(response)
  return { dose, response, notes: isSaid ? [] : [sayAxes(dose, response)] }
}

/** What an inhibitor inhibits is an activity, where only one column is called so. */
function inhibited(readings: ColumnProfile[], dose: ColumnProfile): ColumnProfile[] {
  const activities = readings.filter(({ name }) => /activity|活性/i.test(name))
  return /inhibitor|抑制剂/i.test(dose.name) && activities.length === 1 ? activities : readings
}

/** The only candidate, or the only one that the request names. */
function only(candidates: ColumnProfile[], named: ColumnProfile[]): ColumnProfile | null {
  const mentioned = candidates.filter((column) => named.includes(column))
  const [first, second] = mentioned.length > 0 ? mentioned : candidates
  return first && !second ? first : null
}

function chooseGroups(
  named: ColumnProfile[],
  { dose, request }: { dose: ColumnProfile; request: ParsedRequest },
): { groups: ColumnProfile[]; notes: Bilingual[] } | { question: Question } {
  const { filters, prompt, table } = request
  const isFixed = (column: ColumnProfile) =>
    filters.some((one) => one.column === column && one.kind === 'levels' && !one.exclude && one.levels.length === 1)
  const usual = listCurveGroups(table.sheet).filter(
    (column) => !isFixed(column) && !namesDose(column, dose, table.sheet) && column !== dose,
  )
  const groups = [...new Set([...named, ...usual])].filter((column) => !isFixed(column))
  if (pooled.test(prompt)) return { groups: named.filter((column) => !isFixed(column)), notes: [] }
  if (groups.length > 2) return { question: askHowManyCurves(request, groups) }
  const open = groupings(table.sheet).filter(
    (column) =>
      !groups.includes(column) && !isFixed(column) && !namesDose(column, dose, table.sheet) && column !== dose,
  )
  if (named.length === 0 && groups.length === 0 && open.length > 0) return { question: askHowManyCurves(request, open) }
  const told = groups.filter((column) => !named.includes(column))
  if (told.length === 0) return { groups, notes: [] }
  const names = showNames(told)
  return {
    groups,
    notes: [
      {
        en: `A curve for each level of ${names.en}, which are not pooled; for one curve of all, say “one curve for all rows”.`,
        'zh-CN': `按 ${names['zh-CN']} 的各水平分别拟合，不合并；若要合并成一条，请写“所有行拟合一条曲线”。`,
      },
    ],
  }
}

const pooled =
  /\b(?:one|single|a single|pooled) curve\b|\bpool(?:ed)?\b|\b(?:all|every) rows\b|(?:一条|同一条|合并)(?:的)?曲线|合并/i

const sayAxes = (dose: ColumnProfile, response: ColumnProfile): Bilingual => ({
  en: `The dose is in ${showName(dose.name)}, the response in ${showName(response.name)}.`,
  'zh-CN': `剂量列为 ${showName(dose.name)}，反应列为 ${showName(response.name)}。`,
})
