import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { columnRole } from '../columns/column-role.ts'
import type { Mention } from '../columns/find-mentions.ts'
import { normaliseText } from '../normalise-text.ts'

export type FoundOrder = { masked: string; order: { column: ColumnProfile; levels: string[] } | null }

/** "Order control low medium high", 按对照、低、中、高的顺序: all levels of a grouping in the order in which they are to stand. */
export function findOrder(masked: string, mentions: Mention[], sheet: Sheet): FoundOrder {
  const said = masked.match(
    /(?:\b(?:in the )?order(?:ed)?(?: of| by| as|:)? |按)((?:(?:«\d+»|[\p{L}\d]+)(?:[ ,、>]+|$|(?=的))){2,12})(?:的?(?:顺序|次序))?/u,
  )
  if (!said?.[1]) return { masked, order: null }
  const words = said[1].split(/[ ,、>]+/).filter(Boolean)
  for (const column of sheet.columns.filter((one) => columnRole(one, sheet) === 'category')) {
    const levels = words.map((word) => levelOf(word, column, mentions))
    const known = levels.filter((level) => level !== null)
    if (known.length === words.length && new Set(known).size === column.distinct)
      return { masked: masked.replace(said[0], ' '), order: { column, levels: known } }
  }
  return { masked, order: null }
}

function levelOf(word: string, column: ColumnProfile, mentions: Mention[]): string | null {
  const mark = word.match(/^«(\d+)»$/)?.[1]
  const mention = mark ? mentions[Number(mark)] : undefined
  if (mention?.kind === 'level')
    return mention.candidates.find((candidate) => candidate.column === column)?.level ?? null
  return column.levels.find(({ value }) => normaliseText(value).split(' ')[0] === word)?.value ?? null
}
