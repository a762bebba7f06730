import { pyString } from '#contract/python-text.ts'
import { listStrings, type PythonString } from './python-strings.ts'

/**
 * The code with other files in it, by their names: where a string is the name of a file, or ends with it after `data/`, it is
 * the new name. What else stands in the code stays letter by letter.
 */
export function replaceFiles(code: string, renames: Map<string, string>): string {
  let result = ''
  let last = 0
  for (const string of listStrings(code)) {
    const content = renameIn(string, renames)
    if (content === null) continue
    result += code.slice(last, string.start) + content
    last = string.end
  }
  return result + code.slice(last)
}

function renameIn(string: PythonString, renames: Map<string, string>): string | null {
  const { text } = string
  for (const [from, to] of renames)
    for (const written of new Set([from, escapeAs(from), from.replaceAll("'", "\\'")])) {
      const path = text.slice(0, text.length - written.length)
      if (text.endsWith(written) && (path === '' || path.endsWith('data/'))) {
        const name = writeName(to, string)
        return name === null ? null : path + name
      }
    }
  return null
}

/** A name as it is written between the quotes of a literal; null for one that a raw literal cannot hold. */
function writeName(name: string, { quotes, isRaw, isFormat }: PythonString): string | null {
  const quote = quotes.slice(0, 1)
  const braced = isFormat ? name.replaceAll('{', '{{').replaceAll('}', '}}') : name
  if (isRaw) return braced.includes(quote) ? null : braced
  const escaped = escapeAs(braced)
  return quote === "'" ? escaped.replaceAll('\\"', '"').replaceAll("'", "\\'") : escaped
}

const escapeAs = (text: string) => pyString(text).slice(1, -1)
