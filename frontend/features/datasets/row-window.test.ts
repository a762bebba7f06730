// @vitest-environment node
import { expect, it } from 'vitest'
import { computeRowWindow, rowHeightPx, scrollToRow } from './row-window.ts'

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

it.each([344, 1_000_000, 50_000_000])(
  'TBL-10: of %i rows each is brought into sight, and no further than needed',
  (rowCount) => {
    for (const row of [0, 1, 200, Math.floor(rowCount / 2), rowCount - 1]) {
      const scrollPx = scrollToRow(row, { scrollPx: 900, viewportPx: 300, rowCount })
      const { first, topPx } = computeRowWindow(scrollPx, 300, rowCount)
      const rowPx = topPx + (row - first) * rowHeightPx
      expect(rowPx).toBeGreaterThanOrEqual(scrollPx - 1)
      expect(rowPx + rowHeightPx).toBeLessThanOrEqual(scrollPx + 301)
    }
    expect(scrollToRow(32, { scrollPx: 900, viewportPx: 300, rowCount: 344 })).toBe(900)
  },
)
