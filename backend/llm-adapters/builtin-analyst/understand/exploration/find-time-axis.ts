import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Step, TimeAxis } from '../../analyses/time-series/time-series-plan.ts'
import { isNumeric } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'

const writtenMonth = /^\s*(?:19|20)\d{2}\s*[-/.年]\s*(?:0?[1-9]|1[0-2])\s*月?\s*$/
const writtenQuarter = /^\s*(?:19|20)\d{2}\s*[-/. 年]?\s*(?:q[1-4]|第?\s*[一二三四1-4]\s*季度?)\s*$/i
const fewestTimes = 4

/** The columns that say when each row was: dates, months, quarters, years, or a month and a day apart. */
export function listTimeAxes(sheet: Sheet): TimeAxis[] {
  const single = sheet.columns.flatMap((column): TimeAxis[] => {
    const form = formOf(column, sheet)
    if (!form || column.distinct < fewestTimes) return []
    return [{ form, columns: [column], hasYear: true, step: form === 'date' ? stepOfDates(column, sheet) : form }]
  })
  const dates = single.filter(({ form }) => form !== 'year')
  if (dates.length > 0) return dates
  const parts = findParts(sheet)
  return parts ? [parts] : single
}

function formOf(column: ColumnProfile, sheet: Sheet): 'date' | 'month' | 'quarter' | 'year' | null {
  if (column.type === 'datetime') return 'date'
  const words = splitWords(column.name).join(' ')
  if (isNumeric(column)) {
    const [low, high] = [Number(column.min), Number(column.max)]
    return /\byears?\b|年份|年度|^年$/.test(words) && column.type === 'integer' && low >= 1000 && high <= 2200
      ? 'year'
      : null
  }
  const at = sheet.columns.indexOf(column)
  const cells = [
    ...column.levels.map(({ value }) => value),
    ...sheet.sampleRows.map((row) => String(row[at] ?? '')),
  ].filter((cell) => cell.trim() !== '')
  if (cells.length === 0) return null
  if (cells.every((cell) => writtenMonth.test(cell))) return 'month'
  return cells.every((cell) => writtenQuarter.test(cell)) ? 'quarter' : null
}

/** By how far apart the dates are; where many rows share them, by how long they run. */
function stepOfDates(column: ColumnProfile, sheet: Sheet): Step {
  const days = (Date.parse(String(column.max)) - Date.parse(String(column.min))) / 86_400_000
  const isOnce = column.distinct >= 0.9 * (sheet.rowCount - column.missing)
  const apart = days / Math.max(1, column.distinct - 1)
  if (!isOnce || Number.isNaN(apart)) return days > 300 ? 'month' : days > 60 ? 'week' : 'day'
  if (apart < 5) return 'day'
  if (apart < 20) return 'week'
  return apart < 60 ? 'month' : apart < 200 ? 'quarter' : 'year'
}

function findParts(sheet: Sheet): TimeAxis | null {
  const find = (pattern: RegExp, low: number, high: number) =>
    sheet.columns.find(
      (column) =>
        column.type === 'integer' &&
        pattern.test(splitWords(column.name).join(' ')) &&
        Number(column.min) >= low &&
        Number(column.max) <= high,
    )
  const month = find(/^months?$|^月份?$/, 1, 12)
  if (!month) return null
  const year = find(/^years?$|^年份?$|^年度$/, 1000, 2200)
  const day = find(/^days?$|^日期?$|^天$/, 1, 31)
  if (!year && !day) return null
  const columns = [year, month, day].filter((column) => column !== undefined)
  return { form: 'parts', columns, hasYear: year !== undefined, step: day ? 'day' : 'month' }
}

const overTime =
  /\btrends?\b(?! ?(?:tests?|across))|\bover (?:the )?(?:time|years|months|weeks|quarters|days|seasons?|course of)\b|\btime ?line\b|\byear by year\b|趋势(?!性?检验)|走势|随时间|逐[年月季周日]|历年|近?[这几]几年|近年/
const perPeriod =
  /\b(?:per|each|every|by) (?:calendar )?(?:day|week|month|quarter|year)\b|\b(?:daily|weekly|monthly|quarterly|yearly|annual)\b|每个?(?:天|日|周|星期|月|季度?|年)|各(?:月|季度|年)|按(?:天|日|周|月|季度?|年)(?!龄)/
const changing = /变化|多少|总[数量]?|合计|\btotals?\b|\bchang|\bplot\b|\bdraw\b|画|\bline\b|折线|how many|number of/

/** Whether a request speaks of a change over the times of this table; `spoken` has the names of columns as they were written, `masked` their marks. */
export function speaksOfTime(spoken: string, masked: string, sheet: Sheet): boolean {
  const [axis] = listTimeAxes(sheet)
  if (!axis) return false
  if (overTime.test(spoken)) return axis.form !== 'parts' || !/over (?:the )?months/.test(spoken)
  if (axis.form === 'date') return perPeriod.test(masked)
  return axis.form !== 'parts' && perPeriod.test(spoken) && changing.test(spoken)
}
