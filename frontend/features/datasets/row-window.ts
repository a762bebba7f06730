export const rowHeightPx = 30

/** Browsers stop laying out above some 17 million pixels: longer tables scroll on a reduced scale. */
const longestPx = 10_000_000

export type RowWindow = {
  /** Height of the scrolled content. */
  heightPx: number
  /** First row that is drawn, and how many. */
  first: number
  count: number
  /** Where the first drawn row stands in the content. */
  topPx: number
}

/** The rows that are seen at a scroll position; exact at both ends, whatever the number of rows. */
export function computeRowWindow(scrollPx: number, viewportPx: number, rowCount: number): RowWindow {
  const wholePx = rowCount * rowHeightPx
  const heightPx = Math.min(wholePx, longestPx)
  const reachPx = Math.max(1, heightPx - viewportPx)
  const share = Math.min(1, Math.max(0, scrollPx / reachPx))
  const offsetPx = wholePx <= longestPx ? Math.max(0, scrollPx) : share * (wholePx - viewportPx)
  const first = Math.max(0, Math.min(rowCount - 1, Math.floor(offsetPx / rowHeightPx)))
  const count = Math.max(0, Math.min(rowCount - first, Math.ceil(viewportPx / rowHeightPx) + 1))
  return { heightPx, first, count, topPx: scrollPx - (offsetPx - first * rowHeightPx) }
}

/** The scroll position nearest to `scrollPx` at which a row is seen whole. */
export function scrollToRow(row: number, seen: { scrollPx: number; viewportPx: number; rowCount: number }): number {
  const { scrollPx, viewportPx, rowCount } = seen
  const wholePx = rowCount * rowHeightPx
  const reachPx = Math.max(1, Math.min(wholePx, longestPx) - viewportPx)
  const scale = wholePx <= longestPx ? 1 : (wholePx - viewportPx) / reachPx
  const offsetPx = scrollPx * scale
  const lowest = row * rowHeightPx
  const highest = lowest + rowHeightPx - viewportPx
  return Math.min(lowest, Math.max(highest, offsetPx)) / scale
}
