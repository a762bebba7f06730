import { areSameNumbers, halfDigit, type Written } from './same-number.ts'

/** A number that a run of the model (an index) found. */
export type FoundNumber = Written & { model: number }

/** A number that was found once or more often, and by whom. `orders` are places among all that was found, ascending. */
export type Point = Written & { orders: number[]; models: number[] }

/** What was found, as different numbers in ascending order. */
export function listPoints(found: FoundNumber[]): Point[] {
  const points = new Map<number, Point[]>()
  for (const [order, { value, decimals, model }] of found.entries()) {
    const alike = points.get(value) ?? []
    if (alike.length === 0) points.set(value, alike)
    const point = alike.find((each) => each.decimals === decimals)
    if (point) {
      point.orders.push(order)
      point.models.push(model)
    } else alike.push({ value, decimals, orders: [order], models: [model] })
  }
  return [...points.values()].flat().sort((a, b) => a.value - b.value)
}

/** For each point the points that are the same as it, itself first. */
export function listNeighbours(points: Point[], tolerance: number): Point[][] {
  const widest = points.reduce((most, point) => Math.max(most, halfDigit(point, point)), 0)
  const isBeyond = (a: number, b: number) =>
    Math.abs(a - b) > Math.max(widest, tolerance * Math.max(Math.abs(a), Math.abs(b))) * (1 + 1e-8)
  return points.map((anchor, place) => {
    const neighbours = [anchor]
    for (const step of [-1, 1])
      for (let at = place + step; ; at += step) {
        const other = points[at]
        if (!other || isBeyond(anchor.value, other.value)) break
        if (areSameNumbers(anchor, other, tolerance)) neighbours.push(other)
      }
    return neighbours
  })
}
