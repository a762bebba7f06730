import { dropProseAfter, findBareCode, findCodeInCall } from './find-bare-code.ts'
import { type FencedBlock, findFencedBlocks } from './find-fenced-blocks.ts'
import { looksLikePython } from './looks-like-python.ts'
import { plainAnswer } from './plain-answer.ts'
import { tidyPython } from './tidy-python.ts'

const pythonNames = new Set(['python', 'py', 'ipython', 'jupyter'])
const unnamed = new Set(['', 'code', 'tool_code'])
/** Cells that these magics open are in another language. */
const foreignCell = /^\s*%%(?:bash|sh|script|html|javascript|js|latex|markdown|svg|writefile|cmd|perl|ruby|R|sql)\b/

/**
 * The Python of a model's answer, ready to be executed, or null when there is none. Pure; fit for an answer that is
 * still coming, since a fence that is not closed yet counts to the end of the text.
 *
 * Takes all blocks marked as Python, in order, and unmarked ones that clearly are Python; without any, what clearly is
 * Python in the text. What is said between `<think>` tags is ignored. Line ends become `\n`; installs and magics become comments.
 */
export function extractCode(text: string): string | null {
  const spoken = plainAnswer(text)
  const blocks = findFencedBlocks(spoken)
  const fenced = blocks.map((block) => ({ ...block, code: plainBlock(block) })).filter(isPython)
  const codes =
    fenced.length > 0
      ? fenced.map(({ code }) => code)
      : [blocks.length > 0 ? (findCodeInCall(spoken) ?? '') : findBareCode(spoken)]
  const meaningful = codes.map(tidyPython).filter(hasStatement)
  const kept = meaningful.filter((code, index) => !meaningful.slice(index + 1).some((later) => later.includes(code)))
  return kept.length > 0 ? `${kept.join('\n\n')}\n` : null
}

function isPython({ language, code }: FencedBlock): boolean {
  if (foreignCell.test(code)) return false
  return pythonNames.has(language.replace(/[\d.]+$/, '')) || (unnamed.has(language) && looksLikePython(code))
}

/** A block without the name of its language on its first line, the prompts of a console, and prose after one that was never closed. */
function plainBlock({ code, isClosed }: FencedBlock): string {
  const unnamedCode = code.replace(/^\s*python\d?[ \t]*\n/i, '')
  const typed = /^\s*(?:>>>|In \[\d+\]:) /.test(unnamedCode) ? readConsole(unnamedCode) : unnamedCode
  return isClosed ? typed : dropProseAfter(typed.replace(/\n[ \t]*(?:~{3,}|`{3,})[ \t]*$/, ''))
}

/** What was typed in a console's record, without prompts and answers. */
function readConsole(code: string): string {
  const typed = code.split('\n').flatMap((line) => /^\s*(?:>>>|\.{3}|In \[\d+\]:|\.{3}:) ?(.*)$/.exec(line)?.[1] ?? [])
  return typed.join('\n')
}

function hasStatement(code: string): boolean {
  return code.split('\n').some((line) => /^\s*[^\s#]/.test(line))
}
