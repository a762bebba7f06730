import type { Question } from '../analysis-plan.ts'
import type { ColumnMention } from './columns/find-mentions.ts'
import { ask, askWhichColumn } from './questions.ts'

/** A question where a word names several columns, or a condition can't be read. */
export function askOpenWords(prompt: string, mentions: ColumnMention[], unclear: string | null): Question | null {
  const open = mentions.find(({ candidates }) => candidates.length > 1)
  if (open) return askWhichColumn(prompt, open.words, open.candidates)
  if (unclear === null) return null
  const words = unclear.replace(/«\d+»/g, '').trim()
  return ask(
    `I can't read the condition “${words}”: write it with the column's name and one limit, for example “column > 60”.`,
    `无法理解条件“${words}”：请写明列名和一个界限，例如“列名 > 60”。`,
  )
}
