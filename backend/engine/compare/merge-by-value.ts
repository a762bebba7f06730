import { haveCommon } from './have-common.ts'
import { type Converted, putInOneUnit } from './in-one-unit.ts'
import type { Entry } from './list-entries.ts'
import { areRelatedNames } from './names/are-related-names.ts'
import { isTelling } from './values/is-telling.ts'
import { areSameNumbers, type Written } from './values/same-number.ts'

/** Differences that are left by the order in which floating-point numbers are added. */
const exactly = 1e-6
/** The same to three digits differs by no more than this. */
const reach = 0.005
/** With more neighbours than this no number tells which is which. */
const neighbourLimit = 30

type Quantity = { place: number; entries: Entry[]; runs: Set<number>; value: Written; dimension: string | null }

/**
 * Merges quantities of different names that are the same: no run has two of them, their names are related, and the
 * numbers that more than half of their runs have are equal in every digit that was written, at least three. Where one could be merged with either of two
 * that can't be merged with each other, none is.
 */
export function mergeByValue(quantities: Entry[][]): Entry[][] {
  const telling = quantities.flatMap((entries, place) => readQuantity(entries, place) ?? [])
  const related = findRelated(telling)
  const merged = new Map<number, Quantity[]>()
  const gone = new Set<number>()
  for (const quantity of telling) {
    if (merged.has(quantity.place) || gone.has(quantity.place)) continue
    const all = [quantity, ...(related.get(quantity) ?? [])]
    if (all.length === 1 || !all.every((each) => isSameSet(all, [each, ...(related.get(each) ?? [])]))) continue
    const [first, ...others] = all.sort((a, b) => a.place - b.place)
    if (first) merged.set(first.place, all)
    for (const { place } of others) gone.add(place)
  }
  return quantities.flatMap((entries, place) => {
    if (gone.has(place)) return []
    const together = merged.get(place)?.flatMap((quantity) => quantity.entries)
    return [together ? together.sort((a, b) => a.order - b.order) : entries]
  })
}

/** null for what has no number by which it could be recognised. */
function readQuantity(entries: Entry[], place: number): Quantity | null {
  const { members, factor, dimension } = putInOneUnit(entries)
  const leading = findLeading(members)
  if (!leading || !isTelling(leading)) return null
  const decimals = leading.decimals === null ? null : leading.decimals - Math.log10(factor)
  const value = { value: leading.value * factor, decimals }
  return { place, entries, runs: new Set(entries.map(({ run }) => run)), value, dimension }
}

/** The number that more than half of the members have exactly: then it is in their middle. */
function findLeading(members: Converted[]): Written | null {
  const numbers = members.flatMap(({ result }) => (result.kind === 'number' ? [result] : []))
  const middle = numbers.sort((a, b) => a.value - b.value)[Math.floor(numbers.length / 2)]
  if (!middle) return null
  const same = numbers.filter((number) => areSameNumbers(number, middle, exactly))
  return same.length * 2 > members.length ? middle : null
}

function findRelated(quantities: Quantity[]): Map<Quantity, Quantity[]> {
  const related = new Map(quantities.map((quantity): [Quantity, Quantity[]] => [quantity, []]))
  const sorted = quantities.toSorted((a, b) => a.value.value - b.value.value)
  for (const [place, quantity] of sorted.entries())
    for (let next = place + 1; next <= place + neighbourLimit; next += 1) {
      const other = sorted[next]
      if (!other || other.value.value - quantity.value.value > reach * Math.abs(other.value.value) + Number.EPSILON)
        break
      if (!areOne(quantity, other)) continue
      related.get(quantity)?.push(other)
      related.get(other)?.push(quantity)
    }
  return related
}

function areOne(a: Quantity, b: Quantity): boolean {
  const [first] = a.entries
  const [second] = b.entries
  if (!first || !second || haveCommon(a.runs, b.runs)) return false
  if (a.dimension !== null && b.dimension !== null && a.dimension !== b.dimension) return false
  return areSameNumbers(a.value, b.value, exactly) && areRelatedNames(first.canonical, second.canonical)
}

const isSameSet = (a: Quantity[], b: Quantity[]) => a.length === b.length && a.every((each) => b.includes(each))
