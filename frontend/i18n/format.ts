import { currentLanguage } from './language.ts'

const sizeUnits = ['B', 'KB', 'MB', 'GB', 'TB']

/** Bytes as people read them, in steps of 1024. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < sizeUnits.length - 1) {
    value /= 1024
    unit += 1
  }
  const rounded = Number(value.toFixed(unit === 0 || value >= 100 ? 0 : 1))
  // Both languages write what is below a thousand alike, and loading the browser's tables for it is dear on a slow processor.
  return `${rounded < 1000 ? rounded : rounded.toLocaleString(currentLanguage())} ${sizeUnits[unit]}`
}

/** A duration: `0.4 s`, `12 s`, `5 min`, `3 min 5 s`, `1 h 30 min`, with the units of the page's language. */
export function formatDuration(durationMs: number): string {
  const seconds = durationMs / 1000
  const [second, minute, hour] = currentLanguage() === 'zh-CN' ? ['秒', '分钟', '小时'] : ['s', 'min', 'h']
  if (seconds < 10) return `${seconds.toFixed(1)} ${second}`
  const whole = Math.round(seconds)
  const parts = [
    [Math.floor(whole / 3600), hour],
    [Math.floor((whole % 3600) / 60), minute],
    // Beside hours seconds say nothing.
    [whole < 3600 ? whole % 60 : 0, second],
  ] as const
  return parts.flatMap(([count, unit]) => (count > 0 ? `${count} ${unit}` : [])).join(' ')
}

export function formatCount(count: number): string {
  return count.toLocaleString(currentLanguage())
}

/** A number of tokens as vendors write it: 400K, 1.05M. */
export function formatTokens(tokens: number): string {
  if (tokens < 1000) return String(tokens)
  return tokens < 1_000_000 ? `${Math.round(tokens / 1000)}K` : `${Number((tokens / 1_000_000).toFixed(2))}M`
}

/** A measured value with at most five significant digits; text stays as it is. */
export function formatValue(value: number | string | boolean | null): string {
  if (value === null) return '–'
  if (typeof value !== 'number') return String(value)
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  return String(Number(value.toPrecision(5)))
}

/** The day alone, with its weekday. */
export function formatDay(iso: string): string {
  return new Date(iso).toLocaleDateString(currentLanguage(), { dateStyle: 'full' })
}

/** The time of day alone. */
export function formatClock(iso: string): string {
  return new Date(iso).toLocaleTimeString(currentLanguage(), { timeStyle: 'short' })
}

export function formatTime(iso: string): string {
  return new Date(iso).toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' })
}

/** US dollars with enough digits to be other than zero. */
export function formatCost(costUsd: number): string {
  if (costUsd === 0) return '$0'
  return costUsd < 0.01 ? `$${costUsd.toPrecision(2)}` : `$${costUsd.toFixed(2)}`
}

/** A share between 0 and 1 as a whole percentage; never rounded up to all, or down to nothing. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return '99%'
  if (percent === 0 && share > 0) return '1%'
  return `${percent}%`
}
