import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole } from '../columns/column-role.ts'
import type { Mention } from '../columns/find-mentions.ts'
import type { FoundFilters } from './found-filters.ts'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi']
const figures = '一二三四五六'

/** The place of a level in an order of numerals: `III`, `T2`, `3级`, 三期; null where it has none. */
function rankOf(written: string): number | null {
  const plain = written.normalize('NFKC').toLowerCase().trim()
  const numeral = plain.match(/(?<![a-z])(i{1,3}|iv|vi?)(?![a-z])/)?.[1]
  if (numeral) return roman.indexOf(numeral) + 1
  const figure = plain.match(new RegExp(`[${figures}]`))?.[0]
  if (figure) return figures.indexOf(figure) + 1
  const digit = plain.match(/\d/g)
  return digit?.length === 1 ? Number(digit[0]) : null
}

const up =
  '(?:及以上|以上|及更高|or (?:above|higher|more|worse|greater|later|over)|and (?:above|higher|over|worse)|\\+)'
const down = '(?:及以下|以下|及更低|or (?:below|lower|less|better|earlier|under)|and (?:below|lower|under))'

/** Rows at or beyond one of some ordered levels: "stage III or higher", 三期及以上, "at least grade 2". */
export function findOrdinals(found: FoundFilters, mentions: Mention[], sheet: Sheet): void {
  const ordered = sheet.columns.filter(
    (column) =>
      columnRole(column, sheet) === 'category' &&
      column.distinct > 2 &&
      column.levels.length === column.distinct &&
      new Set(column.levels.map(({ value }) => rankOf(value))).size === column.distinct &&
      column.levels.every(({ value }) => rankOf(value) !== null),
  )
  if (ordered.length === 0) return
  const take = (column: ColumnProfile | undefined, written: string, isUp: boolean): boolean => {
    const rank = rankOf(written)
    if (!column || rank === null) return false
    const levels = column.levels
      .map(({ value }) => value)
      .filter((value) => (isUp ? (rankOf(value) ?? 0) >= rank : (rankOf(value) ?? 0) <= rank))
    if (levels.length === 0 || levels.length === column.distinct) return false
    found.filters.push({ kind: 'levels', column, levels, exclude: false })
    return true
  }
  const pattern = new RegExp(
    `(at least |no less than |at most |至少为? ?|不低于 ?)?(?:«(\\d+)»\\s*)?(at least |no less than |at most |至少为? ?|不低于 ?)?(?:«(\\d+)»|(?<![\\p{L}\\d])(i{1,3}|iv|vi?|[1-6${figures}]))\\s*(期|级|度)?\\s*(${up}|${down})?`,
    'gu',
  )
  found.masked = found.masked.replace(pattern, (whole, first, owner, second, mark, written, kind, end) => {
    const least = first ?? second
    if (!least && !end) return whole
    const level = mark ? mentions[Number(mark)] : undefined
    const text = level?.kind === 'level' ? level.words : written
    if (text === undefined || (mark && level?.kind !== 'level')) return whole
    const named = owner ? mentions[Number(owner)] : undefined
    const own = named?.kind === 'column' ? ordered.find((column) => named.candidates.includes(column)) : undefined
    const ofLevel =
      level?.kind === 'level'
        ? ordered.find((column) => level.candidates.some((one) => one.column === column))
        : undefined
    const ofKind = ordered.filter(
      (column) => kind && conceptsOf(column.name).includes(kind === '期' ? 'stage' : 'grade'),
    )
    const [only, other] = ofKind
    const isUp = least ? !/most/.test(least) : new RegExp(`^${up}$`).test(end)
    return take(own ?? ofLevel ?? (other ? undefined : only), text, isUp) ? ' ' : whole
  })
}
