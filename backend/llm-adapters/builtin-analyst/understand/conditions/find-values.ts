import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { Mention } from '../columns/find-mentions.ts'
import { normaliseText } from '../normalise-text.ts'
import type { FoundFilters } from './found-filters.ts'

// Bounded, and begun at its first digit alone: else a long row of digits is read again from each of them.
const number = '(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,9})?)(?!\\d|\\.\\d)'
const joined = `${number}(?:\\s*(?:,|and|or|vs|versus|to|和|与|及|跟|对|、)\\s*(?:«\\d+»\\s*)?${number})?`
const notCounted = '(?!\\s*(?:groups?|levels?|categories|组|个|种|类|级|例|%))'
const mostValues = 24

/** Rows at one value of a column of few numbers: "at dose 2", "0.5 dose", "week 12", "第12周", "7月和8月", "at 100 nM". */
export function findValues(found: FoundFilters, mentions: Mention[], sheet: Sheet): void {
  const columnAt = (mark: string | undefined) => {
    const mention = mark ? mentions[Number(mark)] : undefined
    return mention?.kind === 'column' ? mention.candidates.find(hasFewNumbers) : undefined
  }
  const take = (pattern: string, columnOf: (mark: string | undefined) => ColumnProfile | undefined, at: number[]) => {
    found.masked = found.masked.replace(new RegExp(pattern, 'gu'), (...match) => {
      const [whole, ...parts] = match.map((part) => (part === undefined ? '' : String(part)))
      const column = columnOf(parts[at[0] ?? 0])
      const values = at.slice(1).flatMap((place) => parts[place] || [])
      if (!column || values.length === 0 || !values.every((value) => holds(column, Number(value)))) return whole ?? ''
      addValues(found, column, values)
      return ' '
    })
  }
  take(
    `(?:at |in |for |on |with )?(?:the )?«(\\d+)»\\s*(?:of |= |level |为|是|第)?\\s*${joined}${notCounted}(?:的?时候|时|的)?`,
    columnAt,
    [0, 1, 2],
  )
  take(`(?:at |in |for |on |with )?(?:the )?(?:第)?${number} ?«(\\d+)»`, columnAt, [1, 0])
  for (const { written, concept } of periods) {
    const column = sheet.columns.find((one) => hasFewNumbers(one) && conceptsOf(one.name).includes(concept))
    if (column)
      take(
        `第?${number} ?(?:${written})(?:时|的时候)?(?:\\s*(?:,|和|与|及|跟|、)\\s*第?${number} ?(?:${written}))?`,
        () => column,
        [-1, 0, 1],
      )
  }
  takeMonths(found, sheet)
  for (const column of sheet.columns.filter(hasFewNumbers)) {
    const unit = normaliseText(column.name).split(/[ (]/).at(-1)?.replace(/\)$/, '') ?? ''
    const isOnly = sheet.columns.filter(({ name }) => normaliseText(name).endsWith(unit)).length === 1
    if (/^\p{L}{1,6}(?:\/\p{L}{1,4})?$/u.test(unit) && isOnly && unit !== normaliseText(column.name))
      take(
        `(?:\\bat |\\bin |\\bwith |在|用)${joined} ?${unit}(?!\\p{Script=Latin})(?:的?时候|时|下|处)?`,
        () => column,
        [-1, 0, 1],
      )
  }
}

const periods = [
  { written: '个?月份?', concept: 'month' },
  { written: '年', concept: 'year' },
  { written: '周(?!岁)', concept: 'week' },
  { written: '周?岁', concept: 'age' },
]
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'.split('|')

function takeMonths(found: FoundFilters, sheet: Sheet) {
  const column = sheet.columns.find((one) => hasFewNumbers(one) && conceptsOf(one.name).includes('month'))
  if (!column) return
  const dropped =
    '(?:drop|exclud\\w*|without|remove|leav\\w+ out|omit|skip|not|other than|(?:all|every|any|each)[^,.;]{0,30} but|except(?: for)?)(?: the month of)?(?: the)? '
  const named = months.flatMap((month, at) => {
    if (!holds(column, at + 1)) return []
    const excluded = new RegExp(`\\b${dropped}${month}\\b`)
    if (excluded.test(found.masked)) {
      found.masked = found.masked.replace(excluded, ' ')
      found.filters.push({ kind: 'number', column, comparison: '!=', value: at + 1 })
      return []
    }
    const isVerb = month === 'may' || month === 'march'
    const pattern = new RegExp(isVerb ? `\\b(?:in|of|and|vs|only|just) ${month}\\b` : `\\b(?:in |of )?${month}\\b`)
    if (!pattern.test(found.masked)) return []
    found.masked = found.masked.replace(pattern, ' ')
    return [String(at + 1)]
  })
  if (named.length > 0) addValues(found, column, named)
}

const hasFewNumbers = (column: ColumnProfile) =>
  isNumeric(column) && column.distinct > 2 && column.distinct <= mostValues

/** True where the column has the value, as far as its profile tells. */
export function holds(column: ColumnProfile, value: number): boolean {
  if (column.levels.length === column.distinct) return column.levels.some((level) => Number(level.value) === value)
  return typeof column.min === 'number' && typeof column.max === 'number' && column.min <= value && value <= column.max
}

function addValues(found: FoundFilters, column: ColumnProfile, values: string[]) {
  const [value = '', second] = values
  if (second === undefined) {
    const before = found.filters.find(
      (filter) => filter.column === column && filter.kind === 'number' && filter.comparison === '==',
    )
    if (!before) {
      found.filters.push({ kind: 'number', column, comparison: '==', value: Number(value) })
      return
    }
    found.filters.splice(found.filters.indexOf(before), 1)
    values = [before.kind === 'number' ? String(before.value) : '', value]
  }
  found.filters.push({ kind: 'levels', column, levels: values, exclude: false })
  found.groups.push(column)
}
