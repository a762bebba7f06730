import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import type { ColumnMention } from './find-mentions.ts'

/** Says which column a word was read as, where the column has another name. */
export function showReading({ words, candidates, strength }: ColumnMention): Bilingual[] {
  const [column] = candidates
  if (!column || strength >= 4) return []
  return [
    {
      en: `“${words}” is read as the column ${showName(column.name)}.`,
      'zh-CN': `“${words}”理解为列 ${showName(column.name)}。`,
    },
  ]
}
