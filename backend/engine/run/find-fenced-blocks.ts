export type FencedBlock = {
  /** The first word after the fence, in lower case: `python`, `bash`; empty where there is none. */
  language: string
  code: string
  /** False where the text ends before the block does. */
  isClosed: boolean
}

type OpenBlock = { language: string; fence: string; indent: number; lines: string[]; isClosed: boolean }

const fenceLine = /^(?<lead>[ \t]*(?:(?:[-*+]|\d+[.)]|>)[ \t]+)*)(?<fence>`{3,}|~{3,})[ \t]*(?<info>[^`]*)$/
/** A fence at the end of a sentence. */
const fenceAfterWords = /^(?<lead>.*\S[ \t]*)(?<fence>`{3,}|~{3,})[ \t]*(?<info>(?:python|py)\d*)[ \t]*$/i
/** Code that begins behind the name of its language. */
const codeInInfo = /^(?:python|py)\d*[ \t]+(?<code>(?:import|from|def|print\(|[A-Za-z_]\w*[ \t]+=[ \t]).*)$/i

/**
 * The fenced blocks of a Markdown text in order, with the indent of a fence in a list taken off. A block that is never
 * closed reaches to the next fence that names a language, or to the end of the text.
 */
export function findFencedBlocks(text: string): FencedBlock[] {
  const blocks: OpenBlock[] = []
  let open: OpenBlock | null = null
  for (const line of text.split('\n')) {
    const { lead = '', fence = '', info = '' } = readFence(line, open === null)
    const language = readLanguage(info)
    const ending = open && endOfLastLine(line, open.fence)
    if (open && closes(open.fence, fence) && language === '') {
      open.isClosed = true
      open = null
    } else if (fence !== '' && (open === null || (closes(open.fence, fence) && language !== ''))) {
      const first = codeInInfo.exec(info)?.groups?.code
      open = { language, fence, indent: indentOf(lead), lines: first ? [first] : [], isClosed: false }
      blocks.push(open)
    } else if (open && typeof ending === 'string') {
      open.lines.push(dropIndent(ending, open.indent))
      open.isClosed = true
      open = null
    } else if (open) {
      open.lines.push(dropIndent(line, open.indent))
    }
  }
  return blocks.map(({ language, lines, isClosed }) => ({ language, code: dedent(lines).join('\n'), isClosed }))
}

const longestFenceLine = 2_000

function readFence(line: string, mayFollowWords: boolean) {
  if (line.length > longestFenceLine || !/```|~~~/.test(line)) return {}
  return (fenceLine.exec(line) ?? (mayFollowWords ? fenceAfterWords.exec(line) : null))?.groups ?? {}
}

const indentOf = (lead: string) => (/^[ \t>\d.)*+-]*$/.test(lead) ? lead.length : 0)

/** A fence is closed by one of the same character that is at least as long. */
function closes(opening: string, fence: string): boolean {
  return fence.startsWith(opening)
}

/** `print(x)` of a last line such as "print(x)```"; null for any other. */
function endOfLastLine(line: string, fence: string): string | null {
  const trimmed = line.trimEnd()
  const code = trimmed.slice(0, -fence.length)
  return fence.startsWith('`') && trimmed.endsWith(fence) && /[\w)\]}'"]$/.test(code) && !code.includes('`')
    ? code
    : null
}

/** `python`, `{python}`, `{.python .input}`, `Python title="a"` and `analysis.py` all name Python. */
function readLanguage(info: string): string {
  if (/^[\w./-]+\.py\s*$/.test(info)) return 'python'
  return (/^[{.\s]*([\w+#-]+)/.exec(info)?.[1] ?? '').toLowerCase()
}

function dropIndent(line: string, indent: number): string {
  const spaces = /^[ \t>]*/.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(indent, spaces))
}

/** Lines without the indent that all of them have. */
export function dedent(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const common = indents.length > 0 ? Math.min(...indents) : 0
  return lines.map((line) => line.slice(common))
}
