import type { KeyResult } from '#contract/key-result.ts'
import type { Output } from '#contract/output.ts'
import { readPrintedText } from './read-printed-text.ts'
import { readReports } from './read-reports.ts'
import { readGrid } from './table/read-grid.ts'
import { readHtmlTables } from './table/read-html-tables.ts'

const mostResults = 500
const mostCharacters = 1_000_000
const longestName = 190

/**
 * The results that the outputs of an attempt hold, at most 500 from the first million characters, in the order in which they
 * were shown. What the code reported, if it reported at all; otherwise the numbers of tables (`row · column`) and of printed
 * lines. A bound such as `p < 0.001` is kept as the words `< 0.001`, a percentage as it is written, with the unit `%`. The same
 * name with the same value counts once; with another value it is numbered: `p`, `p (2)`. Pure, linear in the text, never throws.
 */
export function gatherKeyResults(outputs: Output[]): KeyResult[] {
  return numberNames(readReports(outputs) ?? readOutputs(outputs))
}

function* readOutputs(outputs: Output[]): Generator<KeyResult> {
  let rest = mostCharacters
  for (const output of outputs) {
    const { text, isHtml } = textOf(output)
    const taken = text.slice(0, rest)
    rest -= taken.length
    if (!isHtml) yield* toResults(readPrintedText(taken))
    else
      for (const grid of readHtmlTables(taken))
        yield* toResults(readGrid(grid).map((found) => ({ ...found, source: 'table' })))
  }
}

/** What of an output is read. What code writes to stderr are warnings, and the text beside a picture names only its size. */
function textOf(output: Output): { text: string; isHtml: boolean } {
  const none = { text: '', isHtml: false }
  if (output.type === 'stream') return output.name === 'stdout' ? { text: output.text, isHtml: false } : none
  if (output.type === 'error') return none
  const find = (mediaType: string) => output.media.find((media) => media.mediaType === mediaType)?.text
  const html = find('text/html')
  if (html?.includes('<table')) return { text: html, isHtml: true }
  const isPicture = output.media.some(({ mediaType }) => mediaType.startsWith('image/') || mediaType.includes('plotly'))
  return isPicture ? none : { text: find('text/plain') ?? '', isHtml: false }
}

function* toResults(found: Iterable<Omit<KeyResult, 'unit'> & { unit: string | null }>): Generator<KeyResult> {
  for (const each of found)
    yield { ...each, name: each.name.slice(0, longestName), unit: each.unit?.slice(0, 50) ?? null }
}

function numberNames(results: Iterable<KeyResult>): KeyResult[] {
  const values = new Map<string, Set<number | string>>()
  const kept: KeyResult[] = []
  for (const result of results) {
    const known = values.get(result.name) ?? new Set()
    if (known.has(result.value)) continue
    values.set(result.name, known.add(result.value))
    const name = known.size > 1 ? `${result.name.slice(0, longestName)} (${known.size})` : result.name
    kept.push({ ...result, name })
    if (kept.length >= mostResults) break
  }
  return kept
}
