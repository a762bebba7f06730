import type { ColumnProfile } from '#contract/dataset.ts'
import { escapePattern, normaliseText } from '../normalise-text.ts'

/** "S01 to S06" names those between them too, where the two are one name with two numbers. */
export function expandRange(named: string[], column: ColumnProfile, prompt: string): string[] {
  const [first, last, third] = named
  if (first === undefined || last === undefined || third !== undefined) return named
  const [from, to] = [normaliseText(first), normaliseText(last)]
  const [stem, other] = [from, to].map((name) => name.replace(/\d+$/, ''))
  if (stem !== other || stem === from) return named
  const written = new RegExp(
    `${escapePattern(from)}\\s*(?:to|through|thru|-|~|到|至|—|–)\\s*${escapePattern(to)}(?!\\d)`,
  )
  if (!written.test(normaliseText(prompt))) return named
  const order = column.levels
    .map(({ value }) => value)
    .filter((value) => normaliseText(value).replace(/\d+$/, '') === stem)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return order.slice(order.indexOf(first), order.indexOf(last) + 1)
}
