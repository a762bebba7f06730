import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '#contract/dataset.ts'
import { formatValue } from '../../../i18n/format.ts'
import { placeOf } from './place-of.ts'

type HistogramProps = {
  column: ColumnProfile
  className: string
  /** Bars outside of what is typed are faint. */
  from?: string
  to?: string
}

/** How the values of a column are spread, as bars; said in words to those who don't see them. */
export function Histogram({ column, className, from = '', to = '' }: HistogramProps) {
  const { t } = useTranslation()
  const { edges = [], counts = [] } = column.histogram ?? {}
  const highest = Math.max(1, ...counts)
  const peak = counts.indexOf(Math.max(...counts))
  const [low, high] = [placeOf(from) ?? -Infinity, placeOf(to) ?? Infinity]
  const isInside = (bar: number) => (placeOf(edges[bar + 1]) ?? 0) > low && (placeOf(edges[bar]) ?? 0) <= high
  return (
    <svg
      role="img"
      aria-label={t('data.spread', {
        name: column.name,
        min: formatValue(column.min),
        max: formatValue(column.max),
        peakFrom: formatValue(edges[peak] ?? null),
        peakTo: formatValue(edges[peak + 1] ?? null),
      })}
      viewBox={`0 0 ${counts.length} 1`}
      preserveAspectRatio="none"
      className={`block w-full ${className}`}
    >
      {counts.map((count, bar) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          key={bar}
          x={bar + 0.06}
          width={0.88}
          y={1 - count / highest}
          height={count / highest}
          className={isInside(bar) ? 'fill-accent' : 'fill-line-strong'}
        />
      ))}
    </svg>
  )
}
