import type { Entry } from './list-entries.ts'
import type { ResultValue } from './values/result-value.ts'
import type { Unit } from './values/unit.ts'

/** An entry with its value in the unit of its quantity. */
export type Converted = { run: number; model: number; order: number; name: string; result: ResultValue }

export type InOneUnit = { unit: string | null; factor: number; dimension: string | null; members: Converted[] }

/**
 * Entries of one quantity in the unit that most of them are written in, the first of those that are equally frequent. A
 * number without a unit is taken as it is; among percentages, one of at most 1 is a share.
 */
export function putInOneUnit(entries: Entry[]): InOneUnit {
  const chosen = mostFrequent(entries.filter(({ unit }) => unit !== null))
  const isPercentage = entries.some(({ unit }) => unit?.dimension === 'share' && unit.factor !== 1)
  const members = entries.map(({ run, model, order, name, result, unit }) => {
    const from = unit ?? (isPercentage ? guessShare(result) : null)
    const ratio = from && chosen?.unit ? from.factor / chosen.unit.factor : 1
    return { run, model, order, name, result: scale(result, ratio) }
  })
  const { factor, dimension } = chosen?.unit ?? { factor: 1, dimension: null }
  return { unit: chosen?.written?.trim() ?? null, factor, dimension, members }
}

function mostFrequent(entries: Entry[]): Entry | undefined {
  const counts = new Map<number, number>()
  for (const { unit } of entries) if (unit) counts.set(unit.factor, (counts.get(unit.factor) ?? 0) + 1)
  const countOf = ({ unit }: Entry) => (unit ? (counts.get(unit.factor) ?? 0) : 0)
  return entries.reduce<Entry | undefined>(
    (best, entry) => (best && countOf(best) >= countOf(entry) ? best : entry),
    undefined,
  )
}

const guessShare = (result: ResultValue): Unit => ({
  dimension: 'share',
  factor: result.kind === 'number' && Math.abs(result.value) <= 1 ? 1 : 0.01,
})

/** Fifteen digits are what a double can hold of a decimal: 0.07 times 100 is 7. */
function scale(result: ResultValue, ratio: number): ResultValue {
  if (ratio === 1 || result.kind === 'word') return result
  const times = (value: number) => Number((value * ratio).toPrecision(15))
  if (result.kind === 'bound') return { ...result, limit: times(result.limit) }
  const { decimals } = result
  return {
    kind: 'number',
    value: times(result.value),
    decimals: decimals === null ? null : decimals - Math.log10(ratio),
  }
}
