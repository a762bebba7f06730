/** A stretch of the text in UTF-16 units, `end` not included. */
export type TextRange = { start: number; end: number }

/** As much of a Markdown tree as is looked at. */
type MarkdownNode = {
  type: string
  value?: string
  children?: MarkdownNode[]
  position?: { start: { offset?: number }; end: { offset?: number } }
  data?: { hName: string }
}

type MarkOptions = { text: string; ranges: TextRange[] }

/**
 * A remark plugin that puts each range of the Markdown source into `<mark>`, within lists, tables and bold text too.
 * `text` is that source. Inline code that a range touches is marked as a whole.
 */
export function markRanges({ text, ranges }: MarkOptions) {
  const mark = (node: MarkdownNode): MarkdownNode => ({ type: 'emphasis', data: { hName: 'mark' }, children: [node] })

  function visit(node: MarkdownNode): void {
    node.children = node.children?.flatMap((child) => {
      const touched = rangesOf(child)
      if (touched.length === 0) return [child]
      if (child.type === 'inlineCode') return [mark(child)]
      if (child.type === 'text') return splitText(child, touched)
      visit(child)
      return [child]
    })
  }

  function rangesOf({ position }: MarkdownNode): TextRange[] {
    const from = position?.start.offset
    const to = position?.end.offset
    if (from === undefined || to === undefined) return []
    return ranges
      .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
      .filter(({ start, end }) => start < end)
  }

  /** What Markdown took away (indents, escapes) moves the rest: the marked words are then looked for one after the other. */
  function splitText(node: MarkdownNode, touched: TextRange[]): MarkdownNode[] {
    const value = node.value ?? ''
    const from = node.position?.start.offset ?? 0
    const isVerbatim = text.startsWith(value, from)
    const parts: MarkdownNode[] = []
    let done = 0
    const add = (start: number, end: number, isMarked: boolean) => {
      if (start >= end) return
      const part = { type: 'text', value: value.slice(start, end) }
      parts.push(isMarked ? mark(part) : part)
    }
    for (const { start, end } of touched) {
      const at = isVerbatim ? start - from : value.indexOf(text.slice(start, end), done)
      if (at < done) continue
      add(done, at, false)
      add(at, at + end - start, true)
      done = at + end - start
    }
    add(done, value.length, false)
    return parts
  }

  return visit
}
