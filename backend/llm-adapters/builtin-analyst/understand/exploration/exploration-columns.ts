import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, askUnknownColumns } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import { isRowNumber } from '../tables/find-identifier.ts'

const mostColumns = 200
/** Numbers that say when or which, not how much. */
const calendar =
  /\b(?:years?|months?|days?|weeks?|quarters?|dates?|id|no|number|code|zip|plate|batch|visit|lat(?:itude)?|lon(?:gitude)?)\b|年份|月份|日期|季度|编号|序号|邮编|批次/

/** A number that says when or which. */
export const isCalendar = ({ name }: ColumnProfile): boolean => calendar.test(splitWords(name).join(' '))

export type ChosenColumns = {
  /** Columns of numbers that are analysed. */
  columns: ColumnProfile[]
  /** Groupings that are named: what the rows are coloured by, or held against. */
  groupings: ColumnProfile[]
  notes: Bilingual[]
}

/** What rows are told apart by: the numbers that are named, else all measurements, which is told. */
export function chooseNumbers(request: ParsedRequest, what: Bilingual): ChosenColumns | { question: Question } {
  const { leftovers, roles, table, together } = request
  const { sheet } = table
  if (leftovers.unknownColumns.length > 0)
    return { question: askUnknownColumns(sheet, leftovers.unknownColumns, request.columns) }
  const others = [request.colourBy, roles.shape, request.replaced]
  const named = [...new Set([...request.columns, ...together.flat()])].filter((column) => !others.includes(column))
  const isGrouping = (column: ColumnProfile) =>
    !isNumeric(column) ||
    (columnRole(column, sheet) !== 'measure' && (request.groups.includes(column) || column.distinct === 2))
  const groupings = named.filter((column) => isGrouping(column) && !roles.model.excluded.includes(column))
  const unfit = groupings.find((column) => !['category', 'either'].includes(columnRole(column, sheet)))
  if (unfit) return { question: askForNumbers(request, [unfit], what) }
  const numbers = named.filter((column) => !groupings.includes(column) && !roles.model.excluded.includes(column))
  if (numbers.length > 1) return { columns: numbers, groupings, notes: [] }
  const measures = listColumns(sheet, ['measure']).filter(
    (column) =>
      !isCalendar(column) &&
      !isRowNumber(column, sheet) &&
      !others.includes(column) &&
      !roles.model.excluded.includes(column),
  )
  if (numbers.length === 1 || measures.length < 2) return { question: askForNumbers(request, numbers, what, measures) }
  const columns = measures.slice(0, mostColumns)
  const left = sheet.columns.filter(
    (column) => !columns.includes(column) && !groupings.includes(column) && !others.includes(column),
  )
  return { columns, groupings, notes: left.length > 0 ? [tellLeft(columns, left)] : [] }
}

const tellLeft = (columns: ColumnProfile[], left: ColumnProfile[]): Bilingual => {
  const [used, unused] = [showNames(columns, 30), showNames(left)]
  return {
    en: `No columns were named, so all measurements are used: ${used.en}. Not used, since they number rows, hold groups, codes, dates or text: ${unused.en}.`,
    'zh-CN': `请求中没有指明变量，因此使用全部测量值：${used['zh-CN']}。未使用（编号、分组、编码、日期或文本）：${unused['zh-CN']}。`,
  }
}

function askForNumbers(
  { prompt }: ParsedRequest,
  named: ColumnProfile[],
  what: Bilingual,
  measures: ColumnProfile[] = [],
): Question {
  const [names, usable] = [showNames(named), showNames(measures)]
  const shown = measures.slice(0, 8).map(({ name }) => showName(name))
  return ask(
    `${what.en} needs at least two columns of numbers${named.length > 0 ? `; named is ${names.en}` : ''}. ${measures.length > 0 ? `Columns of measurements are: ${usable.en}.` : 'The table has fewer.'} Which are meant?`,
    `${what['zh-CN']}至少需要两列数值${named.length > 0 ? `；请求中提到的是 ${names['zh-CN']}` : ''}。${measures.length > 0 ? `表中的测量值有：${usable['zh-CN']}。` : '表中没有足够的数值列。'}请问用哪些列？`,
    shown.length > 1
      ? extendPrompt(prompt, [{ en: `use ${shown.join(', ')}`, 'zh-CN': `使用 ${shown.join('、')}` }])
      : [],
  )
}
