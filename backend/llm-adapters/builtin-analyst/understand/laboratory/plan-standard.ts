import type { ColumnProfile } from '#contract/dataset.ts'
import type { StandardCurvePlan } from '../../analyses/standard-curve/standard-curve-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual, RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import { expandRange } from '../conditions/expand-range.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { listCurveGroups } from './find-curve-columns.ts'
import { findSample, findWells, listDilutions, listRuns, listUnknowns } from './find-wells.ts'
import { declineLaboratory } from './laboratory-limits.ts'
import { findAxes } from './plan-dose.ts'
import { readStandardWishes, type StandardWishes } from './read-standard-wishes.ts'
import {
  askForDilution,
  askForStandards,
  askForUnknowns,
  askWeights,
  askWhichRun,
  declineGoingOn,
  declineShape,
  declineWeights,
} from './standard-questions.ts'

/** A standard curve, and the amounts of the unknowns that are in the table. */
export function planStandard(request: ParsedRequest): Understanding {
  const { columns, leftovers, prompt, table } = request
  const { sheet } = table
  const wishes = readStandardWishes(prompt)
  const open = checkWishes(wishes, request)
  if (open) return asQuestion(open)
  if (goesOn(prompt)) return asQuestion(declineGoingOn())
  const found = findAxes(request)
  if ('question' in found) return asQuestion(found.question)
  const { dose: amount, response: signal } = found
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(sheet, leftovers.unknownColumns, columns))
  const beside = declineLaboratory(request, amount)
  if (beside) return asQuestion(beside)
  const wells = findWells(sheet, amount)
  if (!wells || amount.distinct < 3) return asQuestion(askForStandards(sheet, amount))
  if (wishes.readsBack && !wells.hasUnknowns) return asQuestion(askForUnknowns(sheet, amount))
  const sample = wells.hasUnknowns ? findSample(sheet, wells.column) : null
  const dilution = wells.hasUnknowns ? (listDilutions(sheet)[0] ?? null) : null
  if (!dilution && wishes.saysDiluted) return asQuestion(askForDilution(sheet))
  if (dilution && !isNumeric(dilution)) return asQuestion(askUnusable(dilution, sheet))
  const told = [amount, signal, sample, wells.column, dilution]
  const { filters, only } = readOnly(request.filters, { prompt, sample, kind: wells.column })
  const kinds = wells.column ? [] : listCurveGroups(sheet)
  const run = [...listRuns(sheet), ...kinds].find((column) => !told.includes(column) && !isSingle(column, filters))
  if (run && !wishes.poolsRuns) return asQuestion(askWhichRun(request, run))
  const unusable = columns.find((column) => !told.includes(column) && column !== run)
  if (unusable) return asQuestion(askUnusable(unusable, sheet))
  const isImmune =
    /elisa|酶联|酶标|immuno|luminex|免疫/.test(`${normaliseText(prompt)} ${normaliseText(table.dataset.name)}`) ||
    /450/.test(signal.name)
  const model = wishes.model ?? (isImmune && !wishes.weightPower && !wishes.throughOrigin ? 'logistic' : 'line')
  const base = planBase(request)
  const plan: StandardCurvePlan = {
    kind: 'standard-curve',
    ...base,
    filters,
    colourBy: null,
    ...{ amount, signal, sample, wells, model, dilution, only },
    weightPower: wishes.weightPower ?? 0,
    throughOrigin: wishes.throughOrigin ?? false,
    subtractsBlank: wishes.subtractsBlank ?? false,
    assumptions: [
      ...base.assumptions,
      ...(found.notes.length > 0 ? [sayColumns(amount, signal)] : []),
      ...(wishes.model ? [] : [sayModel(model)]),
      ...(only ? [sayOnly(only)] : []),
    ],
  }
  return finishStandard(plan, request)
}

/** The plan, unless its parts do not go together. */
export function finishStandard(plan: StandardCurvePlan, request: ParsedRequest): Understanding {
  if (plan.model === 'logistic' && (plan.weightPower > 0 || plan.throughOrigin))
    return asQuestion(declineWeights(request))
  return { type: 'plan', plan }
}

export function checkWishes(wishes: StandardWishes, request: ParsedRequest): Question | null {
  if (wishes.otherCurve) return declineShape(request)
  return wishes.openWeights ? askWeights(request) : null
}

/** What is wanted of amounts that are yet to be read back. */
const goesOn = (prompt: string): boolean =>
  /compar|differ|\bmeans?\b|median|average(?! the )|correlat|\bt ?-?test|anova|比较|差异|差别|(?<!取|求|算)平均|均值|中位|相关|检验/.test(
    normaliseText(prompt),
  ) &&
  !/(?:average|mean)s? (?:of )?(?:the )?(?:dup|trip|repl|read|well)|averaged|复孔|平行|重复/.test(normaliseText(prompt))

const isSingle = (column: ColumnProfile, filters: RowFilter[]) =>
  filters.some(
    (one) =>
      one.column === column &&
      ((one.kind === 'levels' && !one.exclude && one.levels.length === 1) ||
        (one.kind === 'number' && one.comparison === '==')),
  )

type Named = { prompt: string; sample: ColumnProfile | null; kind: ColumnProfile | null }

/** Samples that are named are the unknowns to read, and no condition that would leave out the standards; "U01 to U12" is a range. */
export function readOnly(
  filters: RowFilter[],
  { prompt, sample, kind }: Named,
): { filters: RowFilter[]; only: string[] | null } {
  const isNaming = (one: RowFilter) =>
    one.kind === 'levels' && !one.exclude && (one.column === sample || one.column === kind)
  const named = filters.flatMap((one) =>
    isNaming(one) && one.kind === 'levels' && one.column === sample ? one.levels : [],
  )
  const kept = filters.filter((one) => !isNaming(one))
  if (!sample || named.length === 0) return { filters: kept, only: null }
  const only = expandRange(named, sample, prompt)
  const others = listUnknowns(sample)
  return { filters: kept, only: others.length > 0 && others.every((level) => only.includes(level)) ? null : only }
}

const sayColumns = (amount: ColumnProfile, signal: ColumnProfile): Bilingual => ({
  en: `The known amounts are in ${showName(amount.name)}, the signal is ${showName(signal.name)}.`,
  'zh-CN': `已知含量列为 ${showName(amount.name)}，信号列为 ${showName(signal.name)}。`,
})

const sayModel = (model: StandardCurvePlan['model']): Bilingual =>
  model === 'logistic'
    ? {
        en: 'A four-parameter curve is taken, as is usual for an immunoassay; say “linear” for a straight line.',
        'zh-CN': '按免疫测定的惯例采用四参数曲线；若要直线，请写“线性”。',
      }
    : {
        en: 'A straight line is taken, and whether the points bend away from it is tested; say “4PL” for a curve that levels off.',
        'zh-CN': '采用直线，并检验各点是否偏离直线；若信号趋于饱和，请写“四参数”。',
      }

/** The unknowns that stand for themselves: `showName` of what was asked for. */
export const sayOnly = (only: string[]): Bilingual => ({
  en: `Only these unknowns are read back: ${only.slice(0, 12).map(showName).join(', ')}${only.length > 12 ? ` and ${only.length - 12} more` : ''}.`,
  'zh-CN': `只反算以下样品：${only.slice(0, 12).map(showName).join('、')}${only.length > 12 ? ` 等 ${only.length} 个` : ''}。`,
})
