import { type FoundNumber, listNeighbours, listPoints, type Point } from './number-points.ts'
import { countByModel } from './standing-models.ts'

type Candidate = { points: Point[]; models: number; size: number; first: number }

/**
 * Groups numbers that are the same. Each group gathers round one of its members, from which none is further than the
 * tolerance, so that chains don't grow. Of all possible groups the one that the most models stand with is taken first, of
 * those the largest, of those that of the earliest member; then, of what is left, likewise. Members keep their order.
 */
export function groupNumbers<Found extends FoundNumber>(found: Found[], tolerance: number): Found[][] {
  const points = listPoints(found)
  const [only, ...others] = points
  if (!only || others.length === 0) return only ? [found] : []
  const measure = makeMeasure(countByModel(found))
  const taken = new Set<Point>()
  const candidates = new Map<Point, Candidate>(
    listNeighbours(points, tolerance).flatMap((neighbours) => {
      const [anchor] = neighbours
      return anchor ? [[anchor, measure(neighbours)]] : []
    }),
  )
  const groups: Found[][] = []
  while (candidates.size > 0) {
    const [anchor, best] = findBest(candidates)
    const left = best.points.filter((point) => !taken.has(point))
    if (left.length < best.points.length) {
      // Losing points only makes a candidate worse, so it is enough to measure it anew when its turn comes.
      candidates.set(anchor, measure(left))
      continue
    }
    const orders = left.flatMap((point) => point.orders).sort((a, b) => a - b)
    groups.push(orders.flatMap((order) => found[order] ?? []))
    for (const point of left) {
      taken.add(point)
      candidates.delete(point)
    }
  }
  return groups
}

function findBest(candidates: Map<Point, Candidate>): [Point, Candidate] {
  let best: [Point, Candidate] | undefined
  for (const [anchor, candidate] of candidates)
    if (best === undefined || isBetter(candidate, best[1])) best = [anchor, candidate]
  if (best === undefined) throw new Error('a group was looked for among no candidates')
  return best
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.models !== b.models) return a.models > b.models
  return a.size === b.size ? a.first < b.first : a.size > b.size
}

/** How good points are together; the same as `countStanding` counts, on an array that is used again. */
function makeMeasure(totals: number[]): (points: Point[]) => Candidate {
  const counts = totals.map(() => 0)
  return (points) => {
    const candidate = { points, models: 0, size: 0, first: Number.POSITIVE_INFINITY }
    for (const { orders, models } of points) {
      candidate.size += orders.length
      candidate.first = Math.min(candidate.first, orders[0] ?? candidate.first)
      for (const model of models) {
        const count = (counts[model] ?? 0) + 1
        counts[model] = count
        const needed = Math.floor((totals[model] ?? 0) / 2) + 1
        if (count === needed) candidate.models += 1
      }
    }
    for (const { models } of points) for (const model of models) counts[model] = 0
    return candidate
  }
}
