export type PythonLine = {
  text: string
  /** True when the line begins a statement: outside strings and brackets, and not after a backslash. */
  startsStatement: boolean
}

/** Characters in which the other quote of a pair is looked for. */
const longestRepair = 2000

const typographic = { double: /[“”„]/, single: /[‘’]/ }

/** Characters that no Python has outside strings, and what is meant by them. */
const plainCharacters: Record<string, string> = {
  ...{ '\u00a0': ' ', '\u3000': ' ', '\u200b': '', '\ufeff': '', '−': '-', '–': '-' },
  ...{ '（': '(', '）': ')', '【': '[', '】': ']', '：': ':', '，': ',', '；': ';' },
}

/**
 * Splits Python into lines, telling where statements begin, and repairs what no Python can contain outside strings and
 * comments: typographic quotes that stand for plain ones, invisible or unusual spaces,
 * full-width punctuation and typographic minus signs. Strings stay as they are.
 */
export function scanPython(code: string): PythonLine[] {
  const lines: PythonLine[] = []
  let depth = 0
  let startsStatement = true
  let text = ''
  let at = 0

  const endLine = (continues: boolean) => {
    lines.push({ text, startsStatement })
    text = ''
    startsStatement = depth === 0 && !continues
  }

  while (at < code.length) {
    const char = code[at] ?? ''
    const rest = code.slice(at, at + 3)
    if (char === '\n') {
      endLine(/\\[ \t]*$/.test(text))
      at += 1
    } else if (char === '#') {
      const end = findEnd(code, '\n', at)
      text += code.slice(at, end)
      at = end
    } else if (rest === '"""' || rest === "'''") {
      const end = findStringEnd(code, at + 3, rest)
      const [first = '', ...more] = code.slice(at, end).split('\n')
      text += first
      for (const line of more) {
        endLine(true)
        text = line
      }
      at = end
    } else if (char === '"' || char === "'") {
      const end = findStringEnd(code, at + 1, char)
      text += code.slice(at, end)
      at = end
    } else if (typographic.double.test(char) || typographic.single.test(char)) {
      const kind = typographic.double.test(char) ? 'double' : 'single'
      const plain = kind === 'double' ? '"' : "'"
      const line = code.slice(at + 1, at + 1 + longestRepair).split('\n', 1)[0] ?? ''
      const inside = readTypographicString(line, kind, plain)
      text += inside === null ? char : plain + inside.replaceAll(plain, `\\${plain}`) + plain
      at += inside === null ? 1 : inside.length + 2
    } else {
      const plain = plainCharacters[char] ?? char
      if (plain !== '' && '([{'.includes(plain)) depth += 1
      if (plain !== '' && ')]}'.includes(plain)) depth = Math.max(0, depth - 1)
      text += plain
      at += 1
    }
  }
  endLine(false)
  return lines
}

function findEnd(code: string, char: string, from: number): number {
  const found = code.indexOf(char, from)
  return found === -1 ? code.length : found
}

/** After the closing quotes; a string in single quotes that is not closed ends with its line. */
function findStringEnd(code: string, from: number, quotes: string): number {
  for (let at = from; at < code.length; at++) {
    if (code[at] === '\\') at += 1
    else if (code.startsWith(quotes, at)) return at + quotes.length
    else if (quotes.length === 1 && code[at] === '\n') return at
  }
  return code.length
}

/** Up to the closing quote: a typographic one, or a plain one where plain ones do not come in pairs before it; null without any. */
function readTypographicString(line: string, kind: 'double' | 'single', plain: string): string | null {
  const end = line.search(typographic[kind])
  const plainEnd = line.indexOf(plain)
  if (end !== -1 && line.slice(0, end).split(plain).length % 2 === 1) return line.slice(0, end)
  return plainEnd === -1 ? null : line.slice(0, plainEnd)
}
