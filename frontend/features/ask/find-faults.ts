import type { ColumnProfile, Sheet } from '#contract/dataset.ts'

const fewCells = 5
const writtenNumber = /^\s*[<>≤≥]?\s*-?\d+(?:[.,]\d+)?\s*(.*?)\s*$/
const writtenDate = /^\s*\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?\s*$/

/** True where columns of text hold numbers with units or limits ("12 g/L", "<0.5"), or dates in several spellings. */
export const isUnclean = ({ columns, sampleRows }: Sheet): boolean =>
  columns.some(({ type }, at) => {
    if (type !== 'text' && type !== 'category') return false
    const cells = sampleRows.flatMap((row) => (typeof row[at] === 'string' ? [row[at]] : []))
    if (cells.length < fewCells) return false
    return holdsNumbers(cells) || holdsMixedDates(cells)
  })

/** Most cells are numbers, some with the same few words behind them or a sign before. */
function holdsNumbers(cells: string[]): boolean {
  const read = cells.filter((cell) => !writtenDate.test(cell)).flatMap((cell) => cell.match(writtenNumber)?.[1] ?? [])
  const units = new Set(read.filter(Boolean))
  const hasLimits = cells.some((cell) => /^\s*[<>≤≥]/.test(cell))
  const plain = read.filter((unit) => unit === '').length
  return read.length >= 0.8 * cells.length && plain > 0 && (hasLimits || (units.size > 0 && units.size <= 3))
}

function holdsMixedDates(cells: string[]): boolean {
  const dates = cells.filter((cell) => writtenDate.test(cell))
  return dates.length >= 0.8 * cells.length && new Set(dates.map((date) => date.replace(/\d+/g, ''))).size > 1
}

/** True where a value lies more than three interquartile ranges outside the quartiles. */
export function hasFarValues({ min, max, quantiles }: ColumnProfile): boolean {
  const [, low, , high] = quantiles ?? []
  if (low === undefined || high === undefined || high <= low || typeof min !== 'number' || typeof max !== 'number')
    return false
  const reach = 3 * (high - low)
  return max > high + reach || min < low - reach
}
