import type { Written } from './same-number.ts'

/** Whether a number tells what it is a number of: at least three digits, zeros at either end not counted. Not 0, 1, 42, 500 or 0.05. */
export function isTelling({ value, decimals }: Written): boolean {
  if (!Number.isFinite(value)) return false
  const written = decimals === null ? String(value) : value.toFixed(Math.min(100, Math.max(0, Math.round(decimals))))
  const [mantissa = ''] = written.split('e')
  return mantissa.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 3
}
