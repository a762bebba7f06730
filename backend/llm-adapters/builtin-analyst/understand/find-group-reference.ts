import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../analysis-plan.ts'
import type { Bilingual } from '../plan-parts.ts'
import { showName, showNames } from '../write-names.ts'
import { conceptsOf } from './column-aliases.ts'
import { columnRole, listColumns } from './column-role.ts'
import { ask } from './questions.ts'
import { extendPrompt } from './rewrite-prompt.ts'

/** "The two groups", "both arms", "各组": a grouping that is spoken of and not named. */
export type GroupReference = { words: string; column: ColumnProfile | null; candidates: ColumnProfile[] }

const reference =
  /(?:[两二三四五]|各|每)个?组|组间|\b(?:(?:both|the|between|two|three|four|per|each|all) )*(?:(?:treatment|study|trial) )?(?:groups?|arms?)\b/

/** The grouping that is meant: the only column that is called a group, an arm or a treatment. Null where none is spoken of. */
export function findGroupReference(masked: string, sheet: Sheet, columns: ColumnProfile[]): GroupReference | null {
  const words = masked.match(reference)?.[0]
  const isNamed = columns.some(
    (column) => ['category', 'either'].includes(columnRole(column, sheet)) && column.distinct <= 20,
  )
  if (words === undefined || isNamed) return null
  const groupings = listColumns(sheet, ['category', 'either']).filter(({ distinct }) => distinct >= 2 && distinct <= 12)
  const called = groupings.filter(({ name }) => conceptsOf(name).some((id) => id === 'group' || id === 'treatment'))
  const partly = groupings.filter(({ name }) => /group|arm\b|组/i.test(name))
  const [only, second] = called.length > 0 ? called : partly
  return { words, column: only && !second ? only : null, candidates: groupings }
}

export const sayReference = (words: string, column: ColumnProfile): Bilingual => ({
  en: `“${words}” is read as the groups of ${showName(column.name)}.`,
  'zh-CN': `“${words}”理解为 ${showName(column.name)} 的各组。`,
})

export function askWhichGroups(prompt: string, { words, candidates }: GroupReference, sheet: Sheet): Question {
  const categories = candidates.filter((column) => columnRole(column, sheet) === 'category')
  const offered = (categories.length > 0 ? categories : candidates).slice(0, 4)
  const names = showNames(offered)
  return ask(
    `Which groups are meant by “${words}”? Possible: ${names.en || '(none)'}.`,
    `“${words}”指按哪一列分组？可能的列：${names['zh-CN'] || '（无）'}。`,
    extendPrompt(
      prompt,
      offered.map(({ name }) => ({ en: `by ${showName(name)}`, 'zh-CN': `按 ${showName(name)} 分组` })),
    ),
  )
}
