export type SplitAnswer = {
  /** What the model says, without its Python. */
  prose: string
  /** The Python of the fences, as far as it has come. */
  code: string
}

const fence = /^[ >]*(`{3,}|~{3,})\s*(\{?[\w+-]*\}?)[^\n]*$/
const pythonMark = /^(python3?|py|ipython|\{python\})$/i

type Part = { kind: 'prose' | 'python' | 'unmarked' | 'other'; lines: string[] }

/**
 * Parts an answer into words and Python, also while it is still being written and a fence is open.
 * `taken` is the code that was taken out of it, once that is known: what is part of it is not said again in words.
 */
export function splitAnswer(text: string, taken = ''): SplitAnswer {
  const parts = cutAtFences(text.replace(/<think>[\s\S]*?(<\/think>|$)/g, ''))
  const takenLines = new Set(taken.split('\n').map((line) => line.trim()))
  const isTaken = (lines: string[]) =>
    taken === '' || lines.every((line) => fence.test(line) || takenLines.has(line.trim()))
  const isCode = ({ kind, lines }: Part) => kind === 'python' || (kind === 'unmarked' && isTaken(lines))
  const words = parts.filter((part) => !isCode(part)).flatMap(({ lines }) => lines)
  const code = parts.filter(isCode).map(({ lines }) => lines.slice(1).filter((line) => !fence.test(line)))
  const prose = words.join('\n').trim()
  return { prose: prose === taken.trim() ? '' : prose, code: code.map((lines) => lines.join('\n')).join('\n\n') }
}

/** Runs of lines; a fenced one keeps its fences. */
function cutAtFences(text: string): Part[] {
  let part: Part = { kind: 'prose', lines: [] }
  const parts = [part]
  let closing = ''
  for (const line of text.split('\n')) {
    const [, marks = '', language = ''] = fence.exec(line) ?? []
    const isOpening = closing === '' && marks !== ''
    if (isOpening) {
      closing = marks
      part = { kind: kindOf(language), lines: [] }
      parts.push(part)
    }
    part.lines.push(line)
    if (isOpening || marks === '' || language !== '' || !marks.startsWith(closing)) continue
    closing = ''
    part = { kind: 'prose', lines: [] }
    parts.push(part)
  }
  return parts
}

function kindOf(language: string): Part['kind'] {
  if (language === '') return 'unmarked'
  return pythonMark.test(language) ? 'python' : 'other'
}
