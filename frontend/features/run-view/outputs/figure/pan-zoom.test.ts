import { expect, it } from 'vitest'
import { fitScale, moveBy, zoomAt } from './pan-zoom.ts'

it('OUT-20: a picture is fitted into its window and never enlarged for that', () => {
  expect(fitScale({ width: 2000, height: 500 }, { width: 1000, height: 800 })).toBe(0.5)
  expect(fitScale({ width: 200, height: 100 }, { width: 1000, height: 800 })).toBe(1)
  expect(fitScale({ width: 0, height: 0 }, { width: 1000, height: 800 })).toBe(1)
})

it('OUT-20: zooming keeps what lies under the pointer where it is, within bounds', () => {
  const view = { scale: 1, xPx: 10, yPx: -20 }
  const point = { x: 60, y: 30 }
  const next = zoomAt(view, 2, point)
  const before = { x: (point.x - view.xPx) / view.scale, y: (point.y - view.yPx) / view.scale }
  expect({ x: (point.x - next.xPx) / next.scale, y: (point.y - next.yPx) / next.scale }).toEqual(before)
  expect(zoomAt(view, 1e9).scale).toBe(16)
  expect(zoomAt(view, 1e-9).scale).toBe(0.05)
})

it('OUT-20: a picture cannot be dragged out of sight', () => {
  const sizes = { picture: { width: 100, height: 100 }, room: { width: 300, height: 200 } }
  const moved = moveBy({ scale: 1, xPx: 0, yPx: 0 }, { x: 1e6, y: -1e6 }, sizes)
  expect(moved).toEqual({ scale: 1, xPx: 160, yPx: -110 })
})
