const opening = /@([\p{L}\p{N}_][^@[\]\n]{0,199}?)\[/gu

/**
 * The `@name[value]` marks of a text, as InfiAgent-DABench asks for them; the last of a name counts. A value ends at the
 * bracket that closes it, so that it may hold brackets, and within its line.
 */
export function readMarkedAnswers(text: string): Map<string, string> {
  const answers = new Map<string, string>()
  for (const match of text.matchAll(opening)) {
    const value = readValue(text, match.index + match[0].length)
    if (match[1] !== undefined && value !== null) answers.set(match[1].trim(), value.trim())
  }
  return answers
}

function readValue(text: string, start: number): string | null {
  let depth = 1
  for (let index = start; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '\n') return null
    if (character === '[') depth += 1
    if (character === ']') depth -= 1
    if (depth === 0) return text.slice(start, index)
  }
  return null
}
