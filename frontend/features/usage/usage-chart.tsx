import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../i18n/language.ts'
import { TipArea } from '../../ui/tip.tsx'
import type { DayStack, Series } from './list-series.ts'
import { niceTicks } from './nice-ticks.ts'
import { formatMeasure, sayUsage } from './say-usage.ts'
import { isPartlyUnknown, type Measure, measureOf } from './sum-usage.ts'
import { useWidth } from './use-width.ts'

type UsageChartProps = { stacks: DayStack[]; measure: Measure; nameOf: (series: Series) => string }

const heightPx = 220
const edge = { top: 14, bottom: 22, left: 52, right: 4 }
const labelPx = 84

export const showDay = (day: string, style: 'short' | 'long' = 'short') =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(currentLanguage(), {
    ...{ timeZone: 'UTC', month: 'short', day: 'numeric' },
    ...(style === 'long' && { weekday: 'short' }),
  })

/** Days as bars that are stacked of models. One stop of the keyboard: arrows go from day to day, and each says its numbers. */
export function UsageChart({ stacks, measure, nameOf }: UsageChartProps) {
  const { t } = useTranslation()
  const id = useId()
  const [place, width] = useWidth()
  const [active, setActive] = useState(stacks.length - 1)
  const ticks = niceTicks(Math.max(...stacks.map(({ sum }) => measureOf(sum, measure))), measure === 'runs')
  const isAllZero = stacks.every(({ sum }) => measureOf(sum, measure) === 0 && !isPartlyUnknown(sum, measure))
  const top = ticks.at(-1) ?? 1
  const innerWidth = Math.max(0, width - edge.left - edge.right)
  const slotPx = innerWidth / Math.max(1, stacks.length)
  const barPx = Math.max(1, Math.min(44, slotPx * 0.78))
  const y = (value: number) => edge.top + (heightPx - edge.top - edge.bottom) * (1 - value / top)
  const everyNth = Math.max(1, Math.ceil(labelPx / Math.max(1, slotPx)))

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const last = stacks.length - 1
    const next = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const to = Math.max(0, Math.min(last, next))
    setActive(to)
    document.getElementById(`${id}-${to}`)?.focus()
  }

  const describe = ({ day, sum, parts }: DayStack) =>
    [
      `${showDay(day, 'long')}: ${sayUsage(sum, measure, t)}`,
      ...parts.map((part) => `${nameOf(part.series)} ${sayUsage(part.sum, measure, t)}`),
    ].join(' · ')

  return (
    <TipArea>
      <div ref={place} style={{ height: heightPx }}>
        {width > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
          <svg
            width={width}
            height={heightPx}
            role="group"
            aria-label={t('usage.chartOf', { measure: t(`usage.measure.${measure}`) })}
            onKeyDown={onKeyDown}
            className="block overflow-visible text-faint"
          >
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} stroke="var(--color-line)" />
                <text
                  x={edge.left - 8}
                  y={y(tick) + 4}
                  textAnchor="end"
                  className="fill-current text-[11px] tabular-nums"
                >
                  {formatMeasure(tick, measure)}
                </text>
              </g>
            ))}
            {isAllZero && (
              <text x={edge.left + innerWidth / 2} y={heightPx / 2} textAnchor="middle" className="fill-muted text-sm">
                {t('usage.allZero', { measure: t(`usage.measure.${measure}`) })}
              </text>
            )}
            {stacks.map((stack, index) => {
              const x = edge.left + slotPx * index + (slotPx - barPx) / 2
              let below = 0
              return (
                // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: each bar is read by keyboard, and does nothing
                <g
                  key={stack.day}
                  id={`${id}-${index}`}
                  role="img"
                  aria-label={describe(stack)}
                  data-tip={describe(stack)}
                  tabIndex={index === Math.min(active, stacks.length - 1) ? 0 : -1}
                  onFocus={() => setActive(index)}
                  className="outline-offset-1"
                >
                  <rect
                    x={edge.left + slotPx * index}
                    y={edge.top}
                    width={slotPx}
                    height={heightPx - edge.top - edge.bottom}
                    className="fill-transparent hover:fill-sunken/60"
                  />
                  {stack.parts.map(({ series, sum }) => {
                    const from = below
                    below += measureOf(sum, measure)
                    const tall = y(from) - y(below)
                    return tall <= 0 ? null : (
                      <rect
                        key={series.key}
                        x={x}
                        y={y(below)}
                        width={barPx}
                        height={Math.max(0.5, tall - (tall > 3 ? 1 : 0))}
                        rx={Math.min(2, barPx / 4)}
                        fill={series.color}
                        className="pointer-events-none"
                      />
                    )
                  })}
                  {isPartlyUnknown(stack.sum, measure) && (
                    <text
                      x={x + barPx / 2}
                      y={y(below) - 3}
                      textAnchor="middle"
                      className="pointer-events-none fill-warn text-[11px] font-semibold"
                    >
                      ?
                    </text>
                  )}
                  {(stacks.length - 1 - index) % everyNth === 0 && (
                    <text
                      x={index === stacks.length - 1 ? width - edge.right : x + barPx / 2}
                      y={heightPx - 6}
                      textAnchor={index === stacks.length - 1 ? 'end' : 'middle'}
                      className="fill-current text-[11px]"
                    >
                      {showDay(stack.day)}
                    </text>
                  )}
                </g>
              )
            })}
          </svg>
        )}
      </div>
    </TipArea>
  )
}
