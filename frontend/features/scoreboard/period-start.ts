export const periods = ['all', 'week', 'month', 'quarter'] as const
export type Period = (typeof periods)[number]

const days: Record<Exclude<Period, 'all'>, number> = { week: 7, month: 30, quarter: 90 }
const dayMs = 86_400_000

export function isPeriod(value: unknown): value is Period {
  return periods.some((period) => period === value)
}

/** When a period began, ISO 8601, on the hour, so that it stays the same between two looks; undefined for all time. */
export function periodStart(period: Period, nowMs: number): string | undefined {
  if (period === 'all') return undefined
  const start = new Date(nowMs - days[period] * dayMs)
  start.setUTCMinutes(0, 0, 0)
  return start.toISOString()
}
