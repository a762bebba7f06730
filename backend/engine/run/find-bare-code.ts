import { dedent } from './find-fenced-blocks.ts'
import { couldBePython, looksLikePython } from './looks-like-python.ts'

/** Longer answers are taken as they are. */
const longestAnswer = 200_000

/**
 * The code of an answer without any fenced Python: the whole text or all from its first import on, with prose after an empty line
 * dropped; a block that is indented as Markdown's code; or the `code` of a call that a model wrote as JSON. Empty without any.
 */
export function findBareCode(text: string): string {
  if (text.length > longestAnswer) return looksLikePython(text) ? text : ''
  const unnamed = text.replace(/^\s*python\d?[ \t]*\n/i, '')
  const start = unnamed.search(/^(?:import|from) [\w.]+/m)
  const candidates = [unnamed, ...(start > 0 ? [unnamed.slice(start)] : [])]
  const whole = candidates.find(looksLikePython)
  if (whole !== undefined) return whole
  const beforeProse = candidates.map(dropProseAfter).find((code) => hasImport.test(code) && looksLikePython(code))
  return beforeProse ?? findIndented(text) ?? findCodeInCall(text) ?? ''
}

const hasImport = /^(?:import|from) [\w.]+/m

/** Without the last paragraphs that are no Python, as long as there is some before them. */
export function dropProseAfter(code: string): string {
  const paragraphs = code.trimEnd().split(/\n[ \t]*\n/)
  while (paragraphs.length > 1 && isProse(paragraphs.at(-1) ?? '')) paragraphs.pop()
  return paragraphs.join('\n\n')
}

/** Nothing indented, as in a function that goes on, and not of the form of Python. */
const isProse = (paragraph: string) =>
  !/^\s/.test(paragraph) && !couldBePython(paragraph) && /\p{L}{2}/u.test(paragraph)

function findIndented(text: string): string | null {
  const blocks = text.match(/(?:^(?: {4}|\t).*\n?(?:[ \t]*\n(?=(?: {4}|\t)))*)+/gm) ?? []
  const codes = blocks.map((block) => dedent(block.replace(/\t/g, '    ').split('\n')).join('\n'))
  return codes.find((code) => hasImport.test(code) && looksLikePython(code)) ?? null
}

/** The Python of a call that a model wrote as JSON: `{"code": "…"}`. */
export function findCodeInCall(text: string): string | null {
  for (const [, literal = ''] of text.matchAll(/"(?:code|python|script)"\s*:\s*("(?:\\.|[^"\\\n])*")/g)) {
    const code = readString(literal)
    if (code !== null && looksLikePython(code)) return code
  }
  return null
}

function readString(literal: string): string | null {
  try {
    return String(JSON.parse(literal))
  } catch {
    // Not JSON: no call.
    return null
  }
}
