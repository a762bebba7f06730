import type { Interpretation } from '#contract/run.ts'
import { toPlainText } from '#engine/results/text/plain-text.ts'
import { collectNumbers, collectText, type Evidence } from './numbers/collect-evidence.ts'
import { isNoClaim } from './numbers/is-no-claim.ts'
import { isSupported } from './numbers/is-supported.ts'
import { type ScannedNumber, scanNumbers } from './numbers/scan-numbers.ts'

const mostClaims = 2_000
/** Dates, versions and what stands in code marks are taken whole. */
const wholes = /`[^`\n]{1,200}`|\d{4}-\d{1,2}-\d{1,2}|\d+(?:\.\d+){2,}/g

/**
 * The numbers of a text, as UTF-16 offsets, that are not among the outputs, the constants of the code or the request, at the
 * precision at which they are written (`isSupported`). What is derived is flagged, be it right: a difference, a sum, a ratio,
 * another sign. Not flagged are number words (三, two), and what is no claim about results (`isNoClaim`). Pure.
 */
export function findUnsupportedNumbers(text: string, evidence: Evidence): Interpretation['unsupported'] {
  const known = toPlainText(collectText(evidence))
  const numbers = collectNumbers(known)
  const names = findNames(text, known)
  const isInName = ({ start, end }: ScannedNumber) => names.some((name) => name.start <= start && end <= name.end)
  return [...scanNumbers(text, mostClaims)]
    .filter((claimed) => !isInName(claimed) && !isNoClaim(text, claimed) && !isSupported(claimed, numbers))
    .map(({ start, end }) => ({ start, end }))
}

/** Where the text quotes a name, a date or a version of the outputs, the code or the request. */
function findNames(text: string, known: string): { start: number; end: number }[] {
  return [...toPlainText(text).matchAll(wholes)]
    .filter(([whole]) => known.includes(whole.replaceAll('`', '')))
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
}
