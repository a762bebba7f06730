import type { ColumnProfile } from '#contract/dataset.ts'

/** Days from `from` on, before `before`; both as `2025-03-01`. */
export type Period = { from: string; before: string }

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const year = '(?:19|20)\\d{2}'
/** What can be nothing but a day, a month or a year. No groups, to be part of a pattern. */
export const surePeriod = [
  `(?<!\\d)${year} ?年度? ?(?:上半年|下半年|第?[1-4一二三四] ?季度|\\d{1,2} ?月份? ?(?:\\d{1,2} ?[日号])?)?`,
  `(?<!\\d)${year}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?!\\d)`,
  '(?<![\\d年第])\\d{1,2} ?月份? ?(?:\\d{1,2} ?[日号])?',
].join('|')

/** All ways in which a day, a month or a year is written in a normalised prompt. */
export const writtenPeriod = [
  surePeriod,
  `(?:(?:the )?(?:first|second) half of |q[1-4] (?:of )?)${year}`,
  `(?:\\d{1,2}(?:st|nd|rd|th)? )?\\b(?:${months})\\b\\.?,?(?: \\d{1,2}(?:st|nd|rd|th)?(?!\\d),?)?(?: ${year})?`,
  `(?<![\\d.])${year}(?![\\d.]| ?[年%-])`,
].join('|')

/** Null where it can't be told: a month without a year in a table of several years. */
export function readPeriod(written: string, column: ColumnProfile, after?: Period | null): Period | null {
  const found = read(written.trim())
  if (!found) return null
  const only = yearOf(column)
  const chosen = found.year ?? (after ? Number(after.from.slice(0, 4)) : only)
  if (chosen === null) return null
  const { month, months: length, day } = found
  if (month < 1 || month > 12 || day > 31) return null
  if (day > 0) return { from: write(chosen, month, day), before: write(chosen, month, day + 1) }
  return { from: write(chosen, month, 1), before: write(chosen, month + length, 1) }
}

type Written = { year: number | null; month: number; months: number; day: number }

function read(text: string): Written | null {
  const number = (part: string | undefined) => Number(part ?? 0)
  const given = text.match(new RegExp(`(?<!\\d)(${year})(?!\\d)`))?.[1]
  const of = (month: number, length: number, day = 0): Written => ({
    year: given ? Number(given) : null,
    month,
    months: length,
    day,
  })
  const numeric = text.match(/^\d{4}[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/)
  if (numeric) return of(number(numeric[1]), 1, number(numeric[2]))
  if (/上半年|first half/.test(text)) return of(1, 6)
  if (/下半年|second half/.test(text)) return of(7, 6)
  const quarter = text.match(/([1-4一二三四]) ?季度|q([1-4])/)
  if (quarter)
    return of(
      3 * ('1234'.indexOf(quarter[1] ?? quarter[2] ?? '') + 1 || '一二三四'.indexOf(quarter[1] ?? '') + 1) - 2,
      3,
    )
  const chinese = text.match(/(\d{1,2}) ?月份? ?(?:(\d{1,2}) ?[日号])?/)
  if (chinese) return of(number(chinese[1]), 1, number(chinese[2]))
  const name = text.match(new RegExp(`\\b(${months})\\b`))?.[1]
  if (name) {
    const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3)) / 3 + 1
    return of(month, 1, number(text.replace(given ?? '', '').match(/\d{1,2}/)?.[0]))
  }
  return given ? of(1, 12) : null
}

const write = (chosen: number, month: number, day: number): string =>
  new Date(Date.UTC(chosen, month - 1, day)).toISOString().slice(0, 10)

/** The year of all days of a column, where it is one. */
function yearOf({ min, max }: ColumnProfile): number | null {
  const [first, last] = [String(min ?? '').slice(0, 4), String(max ?? '').slice(0, 4)]
  return first === last && /^\d{4}$/.test(first) ? Number(first) : null
}
