export type ShadedPart = { text: string; kind: 'comment' | 'string' | 'keyword' | 'plain' }

const parts =
  /(?<comment>#.*)|(?<string>f?"(?:\\.|[^"\\])*")|(?<keyword>\b(?:and|as|def|elif|else|for|from|if|import|in|is|lambda|not|or|raise|return)\b)/g

/** One line of Python cut into coloured parts; joined they are the line again. */
export function shadeCode(line: string): ShadedPart[] {
  const found: ShadedPart[] = []
  let end = 0
  for (const { 0: text, index, groups = {} } of line.matchAll(parts)) {
    if (index > end) found.push({ text: line.slice(end, index), kind: 'plain' })
    found.push({ text, kind: groups.comment ? 'comment' : groups.string ? 'string' : 'keyword' })
    end = index + text.length
  }
  if (end < line.length) found.push({ text: line.slice(end), kind: 'plain' })
  return found
}
