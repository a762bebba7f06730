import { findFencedBlocks } from './find-fenced-blocks.ts'
import { looksLikePython } from './looks-like-python.ts'
import { tidyPython } from './tidy-python.ts'

const pythonNames = new Set(['python', 'python3', 'py', 'py3', 'ipython', 'ipython3', 'jupyter'])
const unnamed = new Set(['', 'code', 'tool_code'])
/** Cells that these magics open are in another language. */
const foreignCell = /^\s*%%(?:bash|sh|script|html|javascript|js|latex|markdown|svg|writefile|cmd|perl|ruby|R|sql)\b/

/**
 * The Python of a model's answer, ready to be executed, or null when there is none. Pure; fit for an answer that is
 * still coming, since a fence that is not closed yet counts to the end of the text.
 *
 * Takes all blocks marked as Python, in order, and unmarked ones that clearly are Python; without any fence, a text
 * that clearly is Python. What is said between `<think>` tags is ignored. Line ends become `\n`; installs and magics become comments.
 */
export function extractCode(text: string): string | null {
  const spoken = dropThoughts(text.replace(/\r\n?/g, '\n'))
  const blocks = findFencedBlocks(spoken)
  const codes =
    blocks.length > 0
      ? blocks.filter(isPython).map(({ code }) => tidyPython(code))
      : [findBareCode(spoken)].map((code) => tidyPython(code))
  const meaningful = codes.filter(hasStatement)
  const kept = meaningful.filter((code, index) => !meaningful.slice(index + 1).some((later) => later.includes(code)))
  return kept.length > 0 ? `${kept.join('\n\n')}\n` : null
}

function isPython({ language, code }: { language: string; code: string }): boolean {
  if (foreignCell.test(code)) return false
  return pythonNames.has(language) || (unnamed.has(language) && looksLikePython(code))
}

/** Without a fence: the whole text, or all that follows from the first import, if that is Python and nothing else. */
function findBareCode(text: string): string {
  const fromImport = text.slice(Math.max(0, text.search(/^(?:import|from) [\w.]+/m)))
  return [text, fromImport].find(looksLikePython) ?? ''
}

function dropThoughts(text: string): string {
  const closed = text.replace(/(^|\n)[ \t]*<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/g, '$1')
  // Some chat templates open the thought themselves, so that only its end is in the text.
  return closed.replace(/^[\s\S]*?(?:^|\n)[ \t]*<\/think(?:ing)?>/, '')
}

function hasStatement(code: string): boolean {
  return code.split('\n').some((line) => /^\s*[^\s#]/.test(line))
}
