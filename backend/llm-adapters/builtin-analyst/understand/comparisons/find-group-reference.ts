import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, listColumns } from '../columns/column-role.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

/** "The two groups", "both arms", "各组": a grouping that is spoken of and not named. */
export type GroupReference = { words: string; column: ColumnProfile | null; candidates: ColumnProfile[] }

const reference =
  /(?:[两二三四五]|各|每)个?组|组间|\b(?:(?:both|the|between|two|three|four|per|each|all) )*(?:(?:treatment|study|trial) )?(?:groups?|arms?)\b/

/** The grouping that is meant: the only column that is called a group, an arm or a treatment. Null where none is spoken of. */
export function findGroupReference(masked: string, sheet: Sheet, columns: ColumnProfile[]): GroupReference | null {
  const special = findDoseGroups(masked, sheet, columns) ?? findKinds(masked, sheet, columns)
  if (special) return special
  const words = (masked.match(reference) ?? masked.match(affected))?.[0]
  const isNamed = columns.some(
    (column) => ['category', 'either'].includes(columnRole(column, sheet)) && column.distinct <= 20,
  )
  if (words === undefined) return null
  const groupings = listColumns(sheet, ['category', 'either']).filter(({ distinct }) => distinct >= 2 && distinct <= 12)
  const called = groupings.filter(({ name }) => conceptsOf(name).some((id) => id === 'group' || id === 'treatment'))
  const partly = groupings.filter(({ name }) => /group|arm\b|组/i.test(name))
  const [only, second] = called.length > 0 ? called : partly
  if (isNamed) {
    const isOther =
      called.length === 1 &&
      only !== undefined &&
      !columns.includes(only) &&
      /组|arm|(?:each|per|both|every) (?:\w+ )?groups?/.test(words)
    return isOther ? { words, column: only, candidates: called } : null
  }
  return { words, column: only && !second ? only : null, candidates: groupings }
}

/** "Is viability affected": by what the table sets apart as its groups. */
const affected = /\baffected\b(?! by)|受(?:到)?影响/

const doseReference =
  /(?:\b(?:each|every|the|different|all|per|by|across|between) )?\bdoses?\b(?: groups?)?|(?:各|每个?|不同)?剂量组?/
const doseLevel = /^(?:low|mid|medium|middle|high|低|中|高)(?:[ _-]?dose|剂量组?)?$/i

/** "Each dose" of a table without such a column: the grouping whose levels are doses. */
export function findDoseGroups(masked: string, sheet: Sheet, columns: ColumnProfile[]): GroupReference | null {
  const words = masked.match(doseReference)?.[0]
  if (words === undefined) return null
  const found = listColumns(sheet, ['category']).filter(
    ({ levels }) => levels.filter(({ value }) => doseLevel.test(value.trim())).length >= 2,
  )
  const [only, second] = found
  return only && !second && columns.every((column) => columnRole(column, sheet) !== 'category')
    ? { words, column: only, candidates: found }
    : null
}

/** The only grouping of a table that is called a group, an arm or a treatment. */
export function findStudyGroup(sheet: Sheet): ColumnProfile | null {
  const [only, second] = listColumns(sheet, ['category']).filter(
    ({ name, distinct }) =>
      distinct >= 2 && distinct <= 12 && conceptsOf(name).some((id) => id === 'group' || id === 'treatment'),
  )
  return only && !second ? only : null
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

const kinds: { nouns: string; concepts: string[] }[] = [
  { nouns: '企鹅|动物|鸟类?|鱼类?|植物|花|物种|昆虫|树', concepts: ['species'] },
  { nouns: '药物?|治疗|疗法|方案|处理', concepts: ['treatment', 'group', 'compound'] },
]
const counted = '二两三四五六七八九十'
const countOf = (written: string): number => (written === '两' ? 2 : '一二三四五六七八九十'.indexOf(written) + 1)

/** 三种企鹅, 各种药物: the only grouping of such things, and with as many levels as are said. */
function findKinds(masked: string, sheet: Sheet, columns: ColumnProfile[]): GroupReference | null {
  if (columns.some((column) => columnRole(column, sheet) === 'category' && column.distinct <= 20)) return null
  for (const { nouns, concepts } of kinds) {
    const found = masked.match(new RegExp(`(?:([${counted}])|各|每|不同的?)[种类]?(?:${nouns})`))
    if (!found) continue
    const [only, second] = listColumns(sheet, ['category']).filter(
      ({ name, distinct }) =>
        distinct <= 20 &&
        conceptsOf(name).some((id) => concepts.includes(id)) &&
        (found[1] === undefined || countOf(found[1]) === distinct),
    )
    if (only && !second) return { words: found[0], column: only, candidates: [only] }
  }
  return null
}
