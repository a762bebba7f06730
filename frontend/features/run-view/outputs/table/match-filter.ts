import type { CellValue } from './read-table.ts'

type Match = (value: CellValue) => boolean

const comparison = /^(<=|>=|<|>|=)\s*(-?[\d.]+(?:e[+-]?\d+)?)$/i
const range = /^(-?[\d.]+(?:e[+-]?\d+)?)\s*\.\.\s*(-?[\d.]+(?:e[+-]?\d+)?)$/i

/** What a filter of a column asks: a comparison (`> 5`, `1..3`) of numbers, else that the text is contained, whatever its case. */
export function matchFilter(filter: string): Match {
  const wanted = filter.trim()
  if (wanted === '') return () => true
  const [, sign, bound] = comparison.exec(wanted) ?? []
  if (sign !== undefined && bound !== undefined && Number.isFinite(Number(bound)))
    return (value) => typeof value === 'number' && compare(value, sign, Number(bound))
  const [, low, high] = range.exec(wanted) ?? []
  if (low !== undefined && high !== undefined && Number.isFinite(Number(low)) && Number.isFinite(Number(high)))
    return (value) => typeof value === 'number' && value >= Number(low) && value <= Number(high)
  const folded = wanted.toLowerCase()
  return (value) => value !== null && String(value).toLowerCase().includes(folded)
}

function compare(value: number, sign: string, bound: number): boolean {
  if (sign === '<') return value < bound
  if (sign === '<=') return value <= bound
  if (sign === '>') return value > bound
  return sign === '>=' ? value >= bound : value === bound
}

/** Orders two values of a column: numbers by size, texts as people sort them. Missing ones are kept apart by the caller. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

const collator = new Intl.Collator(undefined, { numeric: true })
