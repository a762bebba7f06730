import { currentLanguage } from '../../i18n/language.ts'

const longestWord = 40
const superscripts: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
}

/** A value to be compared at a glance: whole numbers whole, others with four significant digits, tiny and huge ones as powers of ten. */
export function formatQuantity(value: number | string): string {
  if (typeof value === 'string') return value.length > longestWord ? `${value.slice(0, longestWord - 1)}…` : value
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return asPowerOfTen(value)
  if (Number.isInteger(value)) return value.toLocaleString(currentLanguage(), { useGrouping: size >= 10_000 })
  if (size >= 1000)
    return value.toLocaleString(currentLanguage(), { maximumFractionDigits: 1, useGrouping: size >= 10_000 })
  return value.toLocaleString(currentLanguage(), { maximumSignificantDigits: 4 })
}

function asPowerOfTen(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(2).split('e')
  const raised = [...exponent.replace('+', '')].map((sign) => superscripts[sign] ?? sign).join('')
  return `${Number(digits)} × 10${raised}`
}

/** With its unit, as one reads it: `36.6 °C`, `12.5%`. */
export function withUnit(value: string, unit: string | null): string {
  if (!unit) return value
  return unit === '%' || unit === '‰' ? `${value}${unit}` : `${value}\u00a0${unit}`
}
