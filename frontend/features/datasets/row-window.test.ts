// @vitest-environment node
import { expect, it } from 'vitest'
import { computeRowWindow, rowHeightPx } from './row-window.ts'

it('WEB-13: a short table is drawn to scale', () => {
  const seen = computeRowWindow(10 * rowHeightPx + 5, 300, 1000)
  expect(seen).toEqual({ heightPx: 1000 * rowHeightPx, first: 10, count: 11, topPx: 10 * rowHeightPx })
})

it.each([344, 1_000_000, 50_000_000])('WEB-13: of %i rows the first and the last can be reached', (rowCount) => {
  const start = computeRowWindow(0, 300, rowCount)
  expect(start.first).toBe(0)
  const endPx = start.heightPx - 300
  const end = computeRowWindow(endPx, 300, rowCount)
  expect(end.first + end.count).toBe(rowCount)
  const lastBottomPx = end.topPx + end.count * rowHeightPx
  expect(lastBottomPx).toBeCloseTo(endPx + 300, 0)
  expect(end.count).toBeLessThan(20)
})

it('WEB-13: an empty table draws nothing', () => {
  expect(computeRowWindow(0, 300, 0).count).toBe(0)
})
