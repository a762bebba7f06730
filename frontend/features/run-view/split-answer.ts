export type SplitAnswer = {
  /** What the model says, without its Python. */
  prose: string
  /** The Python of the first fence, as far as it has come. */
  code: string
}

const fence = /^ {0,3}(`{3,}|~{3,})\s*([\w+-]*)[^\n]*$/

/** Parts an answer into words and Python, also while it is still being written and the fence is open. */
export function splitAnswer(text: string): SplitAnswer {
  const prose: string[] = []
  const blocks: string[][] = []
  let closing: string | null = null
  let block: string[] | null = null
  for (const line of text.split('\n')) {
    const match = fence.exec(line)
    if (closing === null && match?.[1] && isPython(match[2] ?? '')) {
      closing = match[1]
      block = []
      blocks.push(block)
    } else if (
      closing !== null &&
      line.trim().startsWith(closing) &&
      line.trim().replaceAll(closing[0] ?? '', '') === ''
    ) {
      closing = null
      block = null
    } else if (block) block.push(line)
    else prose.push(line)
  }
  return { prose: prose.join('\n').trim(), code: (blocks[0] ?? []).join('\n') }
}

function isPython(language: string): boolean {
  return /^(python3?|py|)$/i.test(language)
}
