export type CodeToken = { text: string; kind: 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'plain' }

const keywords =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case'.split(
    ' ',
  )

const pattern = new RegExp(
  [
    '(?<comment>#[^\\n]*)',
    `(?<string>[rbfuRBFU]{0,2}(?:"""[\\s\\S]*?(?:"""|$)|'''[\\s\\S]*?(?:'''|$)|"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?))`,
    `(?<keyword>\\b(?:${keywords.join('|')})\\b)`,
    '(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b)',
    '(?<name>[\\p{L}_][\\p{L}\\p{N}_]*(?=\\())',
    '(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)',
  ].join('|'),
  'gu',
)

/** Python cut into coloured pieces; joined they are the code again, whatever it holds. */
export function highlightPython(code: string): CodeToken[] {
  const tokens: CodeToken[] = []
  let end = 0
  for (const match of code.matchAll(pattern)) {
    const kind = kindOf(match.groups ?? {})
    if (kind === 'plain') continue
    if (match.index > end) tokens.push({ text: code.slice(end, match.index), kind: 'plain' })
    tokens.push({ text: match[0], kind })
    end = match.index + match[0].length
  }
  if (end < code.length) tokens.push({ text: code.slice(end), kind: 'plain' })
  return tokens
}

function kindOf(groups: Record<string, string | undefined>): CodeToken['kind'] {
  if (groups.comment !== undefined) return 'comment'
  if (groups.string !== undefined) return 'string'
  if (groups.keyword !== undefined) return 'keyword'
  if (groups.number !== undefined) return 'number'
  return groups.name === undefined ? 'plain' : 'name'
}
