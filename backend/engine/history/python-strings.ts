/** A string literal of a program: where its content stands, between the quotes. */
export type PythonString = {
  start: number
  end: number
  text: string
  quotes: string
  isRaw: boolean
  isFormat: boolean
}

/** The string literals of Python code in order; comments are passed over. One pass, never throws. */
export function* listStrings(code: string): Generator<PythonString> {
  let at = 0
  while (at < code.length) {
    const char = code[at] ?? ''
    if (char === '#') at = endOf(code.indexOf('\n', at), code)
    else if (char === '"' || char === "'") {
      const triple = char.repeat(3)
      const quotes = code.startsWith(triple, at) ? triple : char
      const prefix = /[A-Za-z]{0,2}$/.exec(code.slice(Math.max(0, at - 2), at))?.[0].toLowerCase() ?? ''
      const start = at + quotes.length
      const end = findEnd(code, start, quotes)
      const text = code.slice(start, end)
      yield { start, end, text, quotes, isRaw: prefix.includes('r'), isFormat: prefix.includes('f') }
      at = end + quotes.length
    } else at += 1
  }
}

const endOf = (found: number, code: string) => (found === -1 ? code.length : found)

/** Before the closing quotes; a string in single quotes that is not closed ends with its line. */
function findEnd(code: string, from: number, quotes: string): number {
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1
    else if (code.startsWith(quotes, at)) return at
    else if (quotes.length === 1 && code[at] === '\n') return at
  }
  return code.length
}
