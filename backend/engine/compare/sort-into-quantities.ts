import type { Entry } from './list-entries.ts'

/**
 * Entries of one name and of units that can be compared, one of each run: the first of each run together, then the second,
 * and so on. Entries without a unit go with the unit that most runs have. In the order of their first entries.
 */
export function sortIntoQuantities(entries: Entry[]): Entry[][] {
  return [...groupBy(entries, ({ canonical }) => canonical.key).values()].flatMap(splitByUnit).flatMap(splitByTurn)
}

function splitByUnit(entries: Entry[]): Entry[][] {
  const byDimension = groupBy(
    entries.filter(({ unit }) => unit !== null),
    ({ unit }) => unit?.dimension ?? '',
  )
  if (byDimension.size === 0) return [entries]
  const countRuns = (members: Entry[]) => new Set(members.map(({ run }) => run)).size
  const [common] = [...byDimension].reduce((a, b) => (countRuns(b[1]) > countRuns(a[1]) ? b : a))
  return [...byDimension].map(([dimension, members]) =>
    dimension === common ? entries.filter(({ unit }) => unit === null || unit.dimension === dimension) : members,
  )
}

function splitByTurn(entries: Entry[]): Entry[][] {
  const turns: Entry[][] = []
  const seen = new Map<number, number>()
  for (const entry of entries) {
    const turn = seen.get(entry.run) ?? 0
    seen.set(entry.run, turn + 1)
    const quantity = turns[turn]
    if (quantity) quantity.push(entry)
    else turns.push([entry])
  }
  return turns
}

function groupBy<Key>(entries: Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}
