import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { columnRole } from '../columns/column-role.ts'
import type { Mention } from '../columns/find-mentions.ts'
import { readPeriod, surePeriod, writtenPeriod } from '../exploration/read-period.ts'
import type { FoundFilters } from './found-filters.ts'

const mark = '(?:«(\\d+)»\\s*(?:is |are |was |在|是|为)?\\s*)?'

/**
 * Rows of some days, where a table has one column of dates or names one: "since March 2025", "2025年3月以后", "from 2025-01-01 to
 * 2025-06-30", "in 2009". Whole months and years begin with their first day and end before the next.
 */
export function findDates(found: FoundFilters, mentions: Mention[], sheet: Sheet): void {
  const dated = sheet.columns.filter((column) => isDated(column, sheet))
  if (dated.length === 0) return
  const namedAt = (number: string) => {
    const mention = mentions[Number(number)]
    return number !== '' && mention?.kind === 'column'
      ? mention.candidates.find((column) => dated.includes(column))
      : undefined
  }
  const take = (pattern: string, read: (column: ColumnProfile, parts: string[]) => boolean) => {
    found.masked = found.masked.replace(new RegExp(pattern, 'gu'), (...match) => {
      const parts = match.slice(1, -2).map((part) => (part === undefined ? '' : String(part)))
      const whole = String(match[0])
      const [number = ''] = parts
      const named = namedAt(number)
      const column = named ?? (dated.length === 1 ? dated[0] : undefined)
      const isOther = number !== '' && named === undefined
      if (
        !column ||
        (isOther && couldBeNumbers.test(whole) && reachesYears(mentions[Number(number)])) ||
        !read(column, parts.slice(1))
      )
        return whole
      return isOther ? `«${number}» ` : ' '
    })
  }
  const keep = (column: ColumnProfile, comparison: '>=' | '<', day: string) => {
    const value = column.type === 'datetime' ? day : day.replace(/-01$/, '')
    found.filters.push({ kind: 'date', column, comparison, value })
    return true
  }
  const when = `(${writtenPeriod})`
  const sure = `(${surePeriod})`
  take(
    `${mark}(?:from |between )?${when} ?(?:to|until|through|and|-|–|~|到|至) ?${when}(?: ?(?:之间|期间|的))?`,
    (column, [first = '', last = '']) => {
      const start = readPeriod(first, column)
      const end = readPeriod(last, column, start)
      return Boolean(start && end && keep(column, '>=', start.from) && keep(column, '<', end.before))
    },
  )
  take(
    `${mark}(?:since|from|starting(?: in| from)?|>=|≥|自从?|从) ?${when}(?: ?(?:起|开始|以来|以?后|之后))?`,
    (column, [written = '']) => {
      const period = readPeriod(written, column)
      return Boolean(period && keep(column, '>=', period.from))
    },
  )
  take(`${mark}${when} ?(?:起|开始|以来|以?后|之后|onwards?|and later|or later)`, (column, [written = '']) => {
    const period = readPeriod(written, column)
    return Boolean(period && keep(column, '>=', period.from))
  })
  take(`${mark}(?:after|later than|>) ?${when}`, (column, [written = '']) => {
    const period = readPeriod(written, column)
    return Boolean(period && keep(column, '>=', period.before))
  })
  take(
    `${mark}(?:before|prior to|earlier than|<) ?${when}|${mark}${when} ?(?:以前|之前|前)`,
    (column, [a = '', , b = '']) => {
      const period = readPeriod(a || b, column)
      return Boolean(period && keep(column, '<', period.from))
    },
  )
  take(`${mark}(?:until|through|up to|by the end of|<=|≤|截[至止]到?) ?${when}`, (column, [written = '']) => {
    const period = readPeriod(written, column)
    return Boolean(period && keep(column, '<', period.before))
  })
  take(
    `${mark}(?:in|during|of|on|for|only) ${when}|${mark}(?:在|只看|仅看|只要)?${sure}(?:份|期间|的|里|中|内)?`,
    (column, [a = '', , b = '']) => {
      const period = readPeriod(a || b, column)
      return Boolean(period && keep(column, '>=', period.from) && keep(column, '<', period.before))
    },
  )
}

/** Beside another column years may be its values: "ldh from 1900 to 2000". */
const couldBeNumbers = /^«\d+»\s*(?:is |are |was |在|是|为)?(?:from |between |>=?|<=?|≥|≤)\s*\d{4}(?![-/.年])/

const reachesYears = (mention: Mention | undefined) =>
  mention?.kind === 'column' && mention.candidates.some(({ max }) => typeof max === 'number' && max >= 1900)

/** A column of dates, or of months as `2025-03`. */
const isDated = (column: ColumnProfile, sheet: Sheet): boolean =>
  columnRole(column, sheet) === 'date' ||
  (column.type === 'text' &&
    column.levels.length > 2 &&
    column.levels.every(({ value }) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(value)))
