import type { ColumnProfile } from '#contract/dataset.ts'

const shownLevels = 6
const widthPx = 44
const heightPx = 14

/** How a column is spread, as large as a word: bars of its histogram, or the shares of its frequent values. For eyes alone. */
export function SparkPlot({ column }: { column: ColumnProfile }) {
  const counts = column.histogram?.counts ?? levelCounts(column)
  if (counts.length === 0) return null
  const highest = Math.max(1, ...counts)
  const step = widthPx / counts.length
  return (
    <svg
      aria-hidden="true"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      className="shrink-0 fill-line-strong group-hover/column:fill-accent"
    >
      {counts.map((count, bar) => {
        // What occurs at all is seen.
        const height = count === 0 ? 0 : Math.max(1, (count / highest) * heightPx)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <rect key={bar} x={bar * step} width={Math.max(0.5, step - 0.6)} y={heightPx - height} height={height} />
        )
      })}
    </svg>
  )
}

/** Text of which each value occurs but once has no shape. */
function levelCounts({ levels }: ColumnProfile): number[] {
  const counts = levels.slice(0, shownLevels).map(({ count }) => count)
  return (counts[0] ?? 0) > 1 ? counts : []
}
