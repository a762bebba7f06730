import type { ColumnProfile } from '#contract/dataset.ts'
import type { Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { askAgreementOrAccuracy } from '../diagnostic/diagnostic-questions.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { askForFitting, askForRaters, declineRater } from './agreement-questions.ts'
import { chooseSpoken, countRaters, listRaters } from './list-raters.ts'

/** Raters or devices, a column for each: named, or the only ones whose names differ in one word alone. */
export function planAgreement(request: ParsedRequest): Understanding {
  const { columns, leftovers, methods, table, together } = request
  if (methods.has('diagnostic')) return asQuestion(askAgreementOrAccuracy(columns))
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns, columns))
  const text = normaliseText(request.prompt)
  const wantsKappa = /kappa/.test(text)
  const wantsNumbers = /bland|\bicc\b|intra ?-?class|组内相关|limits of agreement|一致性界限/.test(text)
  const [joint] = together
  const named = joint && columns.every((column) => joint.includes(column)) ? joint : columns
  const fitting = listRaters(request.table.sheet).filter(
    (raters) =>
      !(wantsKappa && scaleOf(raters, request) !== 'categories') && !(wantsNumbers && !raters.every(isNumeric)),
  )
  const sets = chooseSpoken(fitting, text)
  const [only, other] = sets
  const chosen = named.length > 1 ? named : named.length === 0 && only && !other ? only : null
  if (!chosen) return asQuestion(askForRaters(request, sets))
  const counted = countRaters(text)
  if (counted?.isOrdinal && (named === joint || named.length < 2) && counted.count > chosen.length)
    return asQuestion(declineRater(chosen, counted.words))
  if (counted && !counted.isOrdinal && counted.count !== chosen.length)
    return asQuestion(askForRaters(request, [chosen]))
  const scale = wantsKappa ? 'categories' : wantsNumbers ? 'measurements' : scaleOf(chosen, request)
  const levels = listLevels(chosen)
  const fits =
    scale === 'categories' ? chosen.length === 2 && levels.length >= 2 && levels.length <= 12 : chosen.every(isNumeric)
  if (!fits) return asQuestion(askForFitting(chosen, scale))
  const base = planBase(request)
  // The names of the method are no longer in the text that wishes are read from.
  if (scale === 'categories')
    base.wishes.weights ??= /quadratic|二次/.test(text) ? 'quadratic' : /weighted|加权/.test(text) ? 'linear' : null
  if (scale === 'categories' && levels.length > 2) base.assumptions.push(sayOrder(levels))
  return { type: 'plan', plan: { kind: 'agreement', ...base, columns: chosen, scale, levels, colourBy: null } }
}

function scaleOf(columns: ColumnProfile[], { table }: ParsedRequest): 'categories' | 'measurements' {
  return columns.every((column) => columnRole(column, table.sheet) !== 'measure') ? 'categories' : 'measurements'
}

function listLevels(columns: ColumnProfile[]): string[] {
  const values = [...new Set(columns.flatMap(({ levels }) => levels.map(({ value }) => value)))]
  return columns.every(isNumeric)
    ? values.toSorted((a, b) => Number(a) - Number(b))
    : values.toSorted((a, b) => (a < b ? -1 : 1))
}

const sayOrder = (levels: string[]): Bilingual => {
  const shown = levels.map(showName)
  return {
    en: `For weights the categories count in this order: ${shown.join(', ')}. If another one is right, change the list in the code.`,
    'zh-CN': `加权时类别按此顺序计算：${shown.join('、')}。若顺序不对，请修改代码中的列表。`,
  }
}
