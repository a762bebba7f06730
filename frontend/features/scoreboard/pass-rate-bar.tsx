import { useTranslation } from 'react-i18next'
import type { Score } from '#contract/comparison.ts'
import { formatShare } from '../../i18n/format.ts'

const widthPx = 120
const heightPx = 18
const insetPx = 4

/** The pass rate as a dot on a line from 0 to 100%, with its 95% interval as a bar; its numbers are said in words. */
export function PassRateBar({ passRate: { value, low, high } }: Pick<Score, 'passRate'>) {
  const { t } = useTranslation()
  const at = (share: number) => insetPx + share * (widthPx - 2 * insetPx)
  const middle = heightPx / 2
  return (
    <svg
      role="img"
      aria-label={t('scoreboard.interval', { low: formatShare(low), high: formatShare(high) })}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      width={widthPx}
      height={heightPx}
      className="shrink-0"
    >
      <line x1={at(0)} x2={at(1)} y1={middle} y2={middle} className="stroke-line-strong" strokeWidth={1} />
      {[0, 0.5, 1].map((tick) => (
        <line
          key={tick}
          x1={at(tick)}
          x2={at(tick)}
          y1={middle - 3}
          y2={middle + 3}
          className="stroke-line-strong"
          strokeWidth={1}
        />
      ))}
      <rect
        x={at(low)}
        y={middle - 3}
        width={Math.max(1, at(high) - at(low))}
        height={6}
        rx={3}
        className="fill-agree opacity-40"
      />
      <circle cx={at(value)} cy={middle} r={4} className="fill-agree stroke-surface" strokeWidth={1.5} />
    </svg>
  )
}
