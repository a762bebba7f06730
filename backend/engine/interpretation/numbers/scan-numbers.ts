import { toPlainText } from '#engine/results/text/plain-text.ts'

/** A number in a text. `decimals` are the digits after its point as written; `text` is all of it in plain form. */
export type ScannedNumber = {
  /** UTF-16 offsets in the text that was given, sign and percent sign included. */
  start: number
  end: number
  value: number
  decimals: number
  isPercent: boolean
}

const number =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,3}(?!\w))?|(?<!\d)\.\d+(?:[eE][-+]?\d{1,3}(?!\w))?/g
const power = /\s?[×x*·]\s?10(?:\s?\^\s?\{?([-+]?\d{1,3})\}?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/y
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const scales: [string, number][] = [
  ['万', 4],
  ['亿', 8],
]

/**
 * Every number in a text, full-width digits, thousands, `1.2e-5`, `1.2 × 10⁻⁵`, `3.5万` and percentages included, in order, at most
 * `limit`. A minus is a sign unless it stands between a number or a Latin letter and the digits.
 */
export function* scanNumbers(given: string, limit = 100_000): Generator<ScannedNumber> {
  const text = toPlainText(given)
  let [count, past] = [0, 0]
  for (const found of text.matchAll(number)) {
    count += 1
    if (count > limit) return
    const start = found.index
    // The 10 of a power of ten has been read with its number.
    if (start < past) continue
    const written = found[0]
    const scaled = readScale(text, start + written.length)
    past = scaled.end
    const isNegative = isMinus(text, start - 1)
    const percent = /^\s?%/.exec(text.slice(scaled.end, scaled.end + 2))
    yield {
      start: isNegative ? start - 1 : start,
      end: scaled.end + (percent?.[0].length ?? 0),
      value: Number(`${written.replaceAll(',', '')}`) * 10 ** scaled.exponent * (isNegative ? -1 : 1),
      decimals: countDecimals(written) - scaled.exponent,
      isPercent: percent !== null,
    }
  }
}

function isMinus(text: string, at: number): boolean {
  return text[at] === '-' && !/[\p{Script=Latin}\d_%)\]]/u.test(text[at - 1] ?? '')
}

function readScale(text: string, from: number): { end: number; exponent: number } {
  power.lastIndex = from
  const found = power.exec(text)
  if (found) {
    const raised = found[2]?.replace(/./g, (digit) => plainDigit(digit)) ?? found[1] ?? '0'
    return { end: from + found[0].length, exponent: Number(raised) }
  }
  const scale = scales.find(([word]) => text[from] === word)
  return scale ? { end: from + 1, exponent: scale[1] } : { end: from, exponent: 0 }
}

function plainDigit(character: string): string {
  const digit = superscripts.indexOf(character)
  return digit >= 0 ? String(digit) : character === '⁻' ? '-' : ''
}

/** `1.2e-5` has 6, and `3e5` -5: its last digit stands for a hundred thousand. */
function countDecimals(written: string): number {
  const [digits = '', exponent = '0'] = written.toLowerCase().split('e')
  const point = digits.indexOf('.')
  return (point < 0 ? 0 : digits.length - point - 1) - Number(exponent)
}
