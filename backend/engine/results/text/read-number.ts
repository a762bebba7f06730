export type ReadNumber = { value: number; decimals: number; end: number }

const number = /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d*)?(?:[eE][-+]?\d{1,3})?|[-+]?\.\d+(?:[eE][-+]?\d{1,3})?/y

/** More of the same word: a date, a time, a version, a name with digits in it. */
const goesOn = /[\p{Script=Latin}_]*\d|[.:/-]\d|_/uy

/**
 * The number that starts at `start`, in plain text (`toPlainText`), with the digits after its point as they are written; null
 * when there is none, and for dates, times, versions and names that begin with digits. Linear in its length.
 */
export function readNumber(text: string, start = 0): ReadNumber | null {
  number.lastIndex = start
  const [written] = number.exec(text) ?? []
  if (written === undefined) return null
  const end = start + written.length
  goesOn.lastIndex = end
  if (goesOn.test(text)) return null
  const value = Number(written.replaceAll(',', ''))
  return Number.isFinite(value) ? { value, decimals: countDecimals(written), end } : null
}

/** `1.2e-5` has 6: its last digit stands for a millionth. */
function countDecimals(written: string): number {
  const [digits = '', exponent = '0'] = written.toLowerCase().split('e')
  const point = digits.indexOf('.')
  const after = point < 0 ? 0 : digits.length - point - 1
  return Math.max(0, after - Number(exponent))
}
