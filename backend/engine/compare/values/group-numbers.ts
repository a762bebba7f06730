import { areSameNumbers, halfDigit, type Written } from './same-number.ts'
import { countByModel, countStanding } from './standing-models.ts'

/** A number that a run of the model (an index) found. */
export type FoundNumber = Written & { model: number }

type Group<Found> = { members: Found[]; models: number; first: number }
type Sorted<Found> = { found: Found; order: number }[]

/**
 * Groups numbers that are the same. Each group gathers round one of its members, from which none is further than the
 * tolerance, so that chains don't grow. Of all possible groups the one that the most models stand with is taken first, of
 * those the largest, of those that of the earliest member; then, of what is left, likewise. Members keep their order.
 */
export function groupNumbers<Found extends FoundNumber>(found: Found[], tolerance: number): Found[][] {
  const sorted = found.map((each, order) => ({ found: each, order })).sort((a, b) => a.found.value - b.found.value)
  const middle = sorted[Math.floor(sorted.length / 2)]?.found
  if (!middle) return []
  // Mostly they all agree.
  if (found.every((each) => areSameNumbers(middle, each, tolerance))) return [found]
  const totals = countByModel(found)
  const left = new Set(sorted.map(({ order }) => order))
  const reach = { tolerance, widest: Math.max(...found.map((each) => halfDigit(each, each))) }
  const measure = (members: Sorted<Found>): Group<Found> & { orders: number[] } => {
    const orders = members.map(({ order }) => order).sort((a, b) => a - b)
    const group = orders.flatMap((order) => found[order] ?? [])
    return { members: group, orders, models: countStanding(group, totals), first: orders[0] ?? 0 }
  }
  const isLeft = ({ order }: Sorted<Found>[number]) => left.has(order)
  const candidates = sorted.map((_, place) => {
    const members = gather(sorted, place, reach)
    return { place, gathered: members, group: measure(members) }
  })
  const groups: Found[][] = []
  while (left.size > 0) {
    const best = candidates.reduce((a, b) => (isBetter(b.group, a.group) ? b : a))
    if (best.group.orders.every((order) => left.has(order)) && best.group.orders.length > 0) {
      groups.push(best.group.members)
      for (const order of best.group.orders) left.delete(order)
    }
    // What was taken meanwhile only makes a candidate worse, so the best one may be measured anew when its turn comes.
    const anchor = sorted[best.place]
    best.group = measure(anchor && isLeft(anchor) ? best.gathered.filter(isLeft) : [])
  }
  return groups
}

function isBetter(a: Group<unknown>, b: Group<unknown>): boolean {
  if (a.models !== b.models) return a.models > b.models
  if (a.members.length !== b.members.length) return a.members.length > b.members.length
  return a.first < b.first
}

/** Outwards from a place, as far as anything can be the same. */
function gather<Found extends Written>(
  sorted: Sorted<Found>,
  place: number,
  { tolerance, widest }: { tolerance: number; widest: number },
): Sorted<Found> {
  const anchor = sorted[place]
  if (!anchor) return []
  const members = [anchor]
  for (const step of [-1, 1])
    for (let at = place + step; ; at += step) {
      const other = sorted[at]
      if (!other || isBeyond(anchor.found.value, other.found.value)) break
      if (areSameNumbers(anchor.found, other.found, tolerance)) members.push(other)
    }
  return members

  function isBeyond(a: number, b: number): boolean {
    return Math.abs(a - b) > Math.max(widest, tolerance * Math.max(Math.abs(a), Math.abs(b))) * (1 + 1e-8)
  }
}
