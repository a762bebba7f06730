import { quoteText } from '../quote-text.ts'

const mostPlaces = 5

/**
 * The lines of `code` that were being carried out when it raised, outermost first, as numbers with the program's own text.
 * Of a traceback only the line numbers of the program's own cell are read: every other word of it may hold data.
 */
export function locateFailure(code: string, traceback: string[]): string[] {
  const lines = code.split('\n')
  const frames = lastSection(traceback).matchAll(/^[ \t]*Cell In\[(\d{1,6})\], line (\d{1,6})\b/gm)
  const places = [...frames].map(([, cell = '', line = '']) => ({ cell, line: Number(line) }))
  const own = places.filter(({ cell, line }) => cell === places[0]?.cell && line >= 1 && line <= lines.length)
  const numbers = [...new Set(own.map(({ line }) => line))].slice(0, mostPlaces)
  return numbers.map((number) => `line ${number} of your program: ${quoteText(lines[number - 1]?.trim() ?? '')}`)
}

/** What follows the last "… the following exception": the exception that ended the program. */
function lastSection(traceback: string[]): string {
  const text = traceback.join('\n')
  const sections = text.split(
    /^(?:The above exception was the direct cause|During handling of the above exception).*$/m,
  )
  return sections.at(-1) ?? ''
}
