export type FencedBlock = {
  /** The first word after the fence, in lower case: `python`, `bash`; empty where there is none. */
  language: string
  code: string
}

const fenceLine = /^(?<lead>[ \t]*(?:(?:[-*+]|\d+[.)]|>)[ \t]+)*)(?<fence>`{3,}|~{3,})[ \t]*(?<info>[^`]*)$/

/**
 * The fenced blocks of a Markdown text in order, with the indent of a fence in a list taken off. A block that is never
 * closed reaches to the next fence that names a language, or to the end of the text.
 */
export function findFencedBlocks(text: string): FencedBlock[] {
  const blocks: { language: string; fence: string; indent: number; lines: string[] }[] = []
  let open: (typeof blocks)[number] | null = null
  for (const line of text.split('\n')) {
    const { lead = '', fence = '', info = '' } = fenceLine.exec(line)?.groups ?? {}
    const language = readLanguage(info)
    if (open && closes(open.fence, fence) && language === '') {
      open = null
    } else if (fence !== '' && (open === null || (closes(open.fence, fence) && language !== ''))) {
      open = { language, fence, indent: lead.length, lines: [] }
      blocks.push(open)
    } else if (open) {
      open.lines.push(dropIndent(line, open.indent))
    }
  }
  return blocks.map(({ language, lines }) => ({ language, code: dedent(lines).join('\n') }))
}

/** A fence is closed by one of the same character that is at least as long. */
function closes(opening: string, fence: string): boolean {
  return fence.startsWith(opening)
}

/** `python`, `{python}`, `{.python .input}`, `Python title="a"` all name Python. */
function readLanguage(info: string): string {
  return (/^[{.\s]*([\w+#-]+)/.exec(info)?.[1] ?? '').toLowerCase()
}

function dropIndent(line: string, indent: number): string {
  const spaces = /^[ \t>]*/.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(indent, spaces))
}

function dedent(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const common = indents.length > 0 ? Math.min(...indents) : 0
  return lines.map((line) => line.slice(common))
}
