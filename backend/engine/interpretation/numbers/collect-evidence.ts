import type { Output } from '#contract/output.ts'
import { readHtmlTables } from '#engine/results/table/read-html-tables.ts'
import { scanNumbers } from './scan-numbers.ts'

export type Evidence = { outputs: Output[]; code: string; request: string }

const mostCharacters = 2_000_000

/** All text that a number of an interpretation may come from: the outputs, tables and reports included, the code, the request. */
export function collectText({ outputs, code, request }: Evidence): string {
  return [request, code, ...outputs.map(textOf)].join('\n').slice(0, mostCharacters)
}

/** The numbers of a text, each once, the smallest first. */
export function collectNumbers(text: string): Float64Array {
  const values = new Set<number>()
  for (const { value } of scanNumbers(text)) values.add(value)
  return Float64Array.from(values).sort()
}

function textOf(output: Output): string {
  if (output.type === 'stream') return output.text
  if (output.type === 'error') return output.value
  return output.media
    .map(({ mediaType, text = '' }) => {
      if (mediaType === 'text/html') return cellsOf(text)
      return mediaType.startsWith('text/') || mediaType.endsWith('report+json') ? text : ''
    })
    .join('\n')
}

const cellsOf = (html: string) =>
  readHtmlTables(html)
    .map(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('  ')).join('\n'))
    .join('\n')
