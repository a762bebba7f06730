import type { UsageReport, UsageRow } from '#contract/usage-report.ts'
import { type Measure, measureOf, nothingUsed, sumByModel, sumUsage, type UsageSum } from './sum-usage.ts'

/** One colour of the chart; `others` gathers the models that have none of their own. */
export type Series = { key: string; model: string | null; isOthers: boolean; color: string }
export type DayStack = { day: string; sum: UsageSum; parts: { series: Series; sum: UsageSum }[] }

/** In full, since only colours that are named somewhere are in the page. */
const colors = [
  'var(--color-series-1)',
  'var(--color-series-2)',
  'var(--color-series-3)',
  'var(--color-series-4)',
  'var(--color-series-5)',
  'var(--color-series-6)',
]
const othersColor = 'var(--color-series-others)'

/** The models in order of size, each with a colour, and what each day has of them. Colours follow the order that colour-blind eyes tell apart best. */
export function listSeries({ days, rows }: UsageReport, measure: Measure): { series: Series[]; stacks: DayStack[] } {
  const models = sumByModel(rows, measure).map(({ model }) => model)
  const own = models.length <= colors.length + 1 ? models : models.slice(0, colors.length)
  const series: Series[] = own.map((model, place) => ({
    ...{ key: model ?? 'own-code', model, isOthers: false },
    color: colors[place] ?? othersColor,
  }))
  const others: Series = { key: 'others', model: null, isOthers: true, color: othersColor }
  if (own.length < models.length) series.push(others)
  const seriesOf = (model: string | null) => series.find((one) => !one.isOthers && one.model === model) ?? others
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return { series, stacks: days.map((day) => stackDay(day, byDay.get(day) ?? [], { series, seriesOf, measure })) }
}

type Stacking = { series: Series[]; seriesOf: (model: string | null) => Series; measure: Measure }

function stackDay(day: string, rows: UsageRow[], { series, seriesOf, measure }: Stacking): DayStack {
  const bySeries = Map.groupBy(rows, ({ model }) => seriesOf(model))
  const parts = series.map((one) => ({ series: one, sum: sumUsage(bySeries.get(one) ?? []) }))
  return {
    day,
    sum: rows.length === 0 ? nothingUsed : sumUsage(rows),
    parts: parts.filter(({ sum }) => measureOf(sum, measure) > 0 || sum.runs > 0),
  }
}
