import { useMemo } from 'react'
import { type CodeToken, highlightPython } from './highlight-python.ts'

const colors: Record<CodeToken['kind'], string> = {
  keyword: 'text-code-keyword',
  string: 'text-code-string',
  number: 'text-code-number',
  comment: 'text-faint italic',
  name: 'text-code-name',
  plain: '',
}

/** Python to read: light, at hand before the editor is, and copied as plain text. */
export function HighlightedCode({ code }: { code: string }) {
  const tokens = useMemo(() => keyed(highlightPython(code)), [code])
  return (
    <code>
      {tokens.map(({ key, text, kind }) => (
        <span key={key} className={colors[kind]}>
          {text}
        </span>
      ))}
    </code>
  )
}

function keyed(tokens: CodeToken[]): (CodeToken & { key: number })[] {
  let start = 0
  return tokens.map((token) => {
    const key = start
    start += token.text.length
    return { ...token, key }
  })
}
