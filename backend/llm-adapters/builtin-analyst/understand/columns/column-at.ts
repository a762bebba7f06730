import type { ColumnProfile } from '#contract/dataset.ts'
import type { Mention } from './find-mentions.ts'

/** The column of a mark's number; null where the mark is of a level. */
export const columnAt = (mentions: Mention[], number: string | undefined): ColumnProfile | null => {
  const mention = number ? mentions[Number(number)] : undefined
  return mention?.kind === 'column' ? (mention.candidates[0] ?? null) : null
}
