import { toPlainText } from './plain-text.ts'
import { type Found, readLine } from './read-line.ts'

const longestSeries = 200
const footer = /^Name: (.{1,100}), (?:Length: \d+, )?dtype: \w+/
const entry = /^(?! )(\S(?:.{0,100}\S)?) {2,}([-+]?[\d.][\d.,eE+-]*)$/

/**
 * Lines `label    number` from `start` on, as the results `label · name` when a line `Name: …, dtype: …` ends them; `found` is
 * null when none does. `lines` is how many there are, the last one included. Null when the first is no such line.
 */
export function readSeries(lines: string[], start: number): { found: Found[] | null; lines: number } | null {
  let end = start
  while (end - start < longestSeries && entry.test((lines[end] ?? '').slice(0, 300))) end += 1
  if (end === start) return null
  const name = footer.exec((lines[end] ?? '').slice(0, 300))?.[1]
  if (name === undefined) return { found: null, lines: end - start }
  const found = lines.slice(start, end).flatMap((line) => {
    const [, label = '', number = ''] = entry.exec(line) ?? []
    return readLine(`${toPlainText(label).replace(/[=<>:,;]/g, ' ')} · ${name}  ${number}`)
  })
  return { found, lines: end - start + 1 }
}

/** `R-squared:   0.762` beside other pairs of its kind with room between, as statsmodels prints them; null when none is on the line. */
export function readPairs(line: string): Found[] | null {
  const parts = toPlainText(line.slice(0, 1_000))
    .trim()
    .split(/\s{2,}/)
  if (parts.length < 2 || !parts.some((part) => part.endsWith(':'))) return null
  return parts.flatMap((part, index) =>
    part.endsWith(':') && /^[-+]?[\d.]/.test(parts[index + 1] ?? '') ? readLine(`${part} ${parts[index + 1]}`) : [],
  )
}
