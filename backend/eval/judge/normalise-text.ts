const brackets: Record<string, string> = { '[': ']', '(': ')', '{': '}' }
const quotes = /^(["'`“‘])([\s\S]*)(["'`”’])$/

/** A text as it is held against another: full-width forms, case, runs of spaces, quotes around it and a last full stop do not count. */
export function normaliseText(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  const [, , inner] = quotes.exec(plain) ?? []
  return (inner ?? plain).replace(/[.。]$/, '').trim()
}

/** The text within brackets around the whole; one that was opened and not closed is taken off too. */
export function stripBrackets(text: string): string {
  const plain = text.trim()
  const close = brackets[plain[0] ?? '']
  if (close === undefined) return plain
  if (plain.length === 1) return ''
  const end = findClosing(plain)
  if (end === plain.length - 1) return plain.slice(1, -1).trim()
  return end === -1 ? plain.slice(1).trim() : plain
}

/** Where the bracket that opens the text is closed; -1 when it is not. */
function findClosing(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    if ('[({'.includes(text.charAt(index))) depth += 1
    if ('])}'.includes(text.charAt(index))) depth -= 1
    if (depth === 0) return index
  }
  return -1
}
