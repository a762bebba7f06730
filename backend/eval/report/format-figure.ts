/** Figures as `report.md` has them; an en dash where there is none. */
export const none = '–'

export const formatShare = (share: number | null): string => (share === null ? none : `${(share * 100).toFixed(1)}%`)

export const formatInterval = (interval: { low: number; high: number } | null): string =>
  interval === null ? none : `${(interval.low * 100).toFixed(1)}–${(interval.high * 100).toFixed(1)}%`

export const formatSeconds = (milliseconds: number | null): string =>
  milliseconds === null ? none : `${(milliseconds / 1000).toFixed(1)} s`

export const formatCost = (dollars: number): string => `$${dollars.toFixed(4)}`

export const formatMean = (mean: number | null): string => (mean === null ? none : mean.toFixed(2))

/** `2026-11-24T03:04:05.678Z` as `2026-11-24 03:04:05`. */
export const formatTime = (iso: string | null): string => (iso === null ? none : iso.slice(0, 19).replace('T', ' '))
