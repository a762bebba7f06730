/**
 * An untrusted text as a Python string literal on one line. Quotes, backslashes, control, format and separator characters
 * are escaped, and so are backticks, which could end the fenced block; letters of any script stay readable.
 */
export function pyString(text: string): string {
  const escaped = [...text].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    const code = character.codePointAt(0) ?? 0
    if (character === '`' || (/[\p{C}\p{Z}]/u.test(character) && character !== ' ')) return escapeCode(code)
    return character
  })
  return `"${escaped.join('')}"`
}

const escapeCode = (code: number) =>
  code <= 0xff
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : code <= 0xffff
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`

export const pyList = (items: string[]): string => `[${items.join(', ')}]`
