import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question, Understanding } from '../analysis-plan.ts'
import type { Bilingual } from '../plan-parts.ts'
import { showName, showNames } from '../write-names.ts'
import { columnRole, isNumeric } from './column-role.ts'
import { askAgreementOrAccuracy } from './diagnostic-questions.ts'
import { normaliseText, splitWords } from './normalise-text.ts'
import type { ParsedRequest } from './parse-request.ts'
import { asQuestion, planBase } from './plan-base.ts'
import { ask, askUnknownColumns } from './questions.ts'

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
  const sets = listRaters(request).filter(
    (raters) =>
      !(wantsKappa && scaleOf(raters, request) !== 'categories') && !(wantsNumbers && !raters.every(isNumeric)),
  )
  const [only, other] = sets
  const chosen = named.length > 1 ? named : named.length === 0 && only && !other ? only : null
  if (!chosen) return asQuestion(askForRaters(request, sets))
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

/** Columns of one kind whose names differ in one word. */
function listRaters({ table: { sheet } }: ParsedRequest): ColumnProfile[][] {
  const found = new Map<string, ColumnProfile[]>()
  for (const column of sheet.columns) {
    if (['identifier', 'text', 'date', 'empty'].includes(columnRole(column, sheet))) continue
    const words = splitWords(column.name)
    if (words.length < 2) continue
    words.forEach((_, at) => {
      const key = `${isNumeric(column)} ${words.map((word, place) => (place === at ? '*' : word)).join(' ')}`
      found.set(key, [...(found.get(key) ?? []), column])
    })
  }
  return [...found.values()].filter((columns) => columns.length > 1)
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

function askForRaters({ columns }: ParsedRequest, sets: ColumnProfile[][]): Question {
  const shown = sets.map((raters) => showNames(raters))
  const named = columns.length > 0 ? showNames(columns) : null
  return ask(
    `Agreement is between two or more columns, one for each rater or device${named ? `; named is only ${named.en}` : ''}. ${shown.length > 0 ? `It could be: ${shown.map(({ en }) => en).join('; ')}.` : 'Name them.'}`,
    `一致性分析针对两列或更多列（每位评定者或每台仪器一列）${named ? `；请求中只提到 ${named['zh-CN']}` : ''}。${shown.length > 0 ? `可能是：${shown.map((names) => names['zh-CN']).join('；')}。` : '请指明是哪几列。'}`,
    sets.slice(0, 4).map(agreementExample),
  )
}

const agreementExample = (columns: ColumnProfile[]): Bilingual => {
  const names = columns.map(({ name }) => showName(name))
  return {
    en: `agreement between ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    'zh-CN': `${names.slice(0, -1).join('、')}和${names.at(-1)}的一致性`,
  }
}

function askForFitting(columns: ColumnProfile[], scale: 'categories' | 'measurements'): Question {
  const names = showNames(columns)
  return scale === 'categories'
    ? ask(
        `Kappa compares two columns with the same few categories; ${names.en} are not such. For columns of numbers ask for their agreement.`,
        `kappa 比较两列取值相同的少数类别；${names['zh-CN']} 不是这样的列。若是数值列，请要求分析其一致性。`,
        columns.length === 2 && columns.every(isNumeric) ? [agreementExample(columns)] : [],
      )
    : ask(
        `ICC and Bland-Altman need columns of numbers; ${names.en} are not all numbers. For categories ask for kappa.`,
        `ICC 和 Bland-Altman 需要数值列；${names['zh-CN']} 不全是数值。若是类别，请使用 kappa。`,
      )
}
