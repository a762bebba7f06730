import type { ColumnProfile } from '#contract/dataset.ts'
import { noSpellings, yesSpellings } from '../columns/concepts/level-concepts.ts'
import type { Mention } from '../columns/find-mentions.ts'
import { normaliseText } from '../normalise-text.ts'
import type { FoundFilters } from './found-filters.ts'

const people = '(?:的人群?|的?病人|的?患者|的?母亲| patients?| people| cases?| subjects?| mothers?| women| men|的)?'
const mark = '«(\\d+)»'
const negation = '(?:non ?-?|not |no |without |非|不|没有?|无|未)'
const having = '(?:有|患有?|为|是)?'

/** Rows that have, or have not, what a column of yes and no says: "exclude diabetics", "糖尿病的人去掉", "smokers and non-smokers". */
export function findYesNo(found: FoundFilters, mentions: Mention[]): void {
  const columnAt = (number: string | undefined): ColumnProfile | null => {
    const mention = number ? mentions[Number(number)] : undefined
    return mention?.kind === 'column' ? (mention.candidates[0] ?? null) : null
  }
  const take = (pattern: string, read: (column: ColumnProfile, parts: string[]) => string | null) => {
    found.masked = found.masked.replace(new RegExp(pattern, 'gu'), (...match) => {
      const [whole = '', ...parts] = match.map((part) => (part === undefined ? '' : String(part)))
      const column = columnAt(parts.find((part) => /^\d+$/.test(part)))
      return (column && isYesNo(column) ? read(column, parts) : null) ?? whole
    })
  }
  const keep = (column: ColumnProfile, isYes: boolean, exclude: boolean) => {
    const level = levelOf(column, isYes ? yesSpellings : noSpellings)
    if (level !== null) found.filters.push({ kind: 'levels', column, levels: [level], exclude })
    return ' '
  }
  takeMissing(found, columnAt)
  take(
    `(?:a )?positive (?:for )?${mark}|${mark} positive(?! \\d)|${mark}(?:呈|为)?阳性(?!率)`,
    (_, parts) => ` «${parts.find(Boolean)}» `,
  )
  take(
    `${having}${mark}${people}\\s*(?:and|vs|versus|or|with|than|to|和|与|跟|及|比|对)\\s*(?:those of |the )?${negation}\\s*«(\\d+)»`,
    (column, parts) => (columnAt(parts[1]) === column ? groupBy(found, column, parts[0] ?? '') : null),
  )
  take(
    `${negation}\\s*${mark}${people}\\s*(?:and|vs|versus|or|with|than|和|与|跟|及|比|对)\\s*${having}«(\\d+)»`,
    (column, parts) => (columnAt(parts[1]) === column ? groupBy(found, column, parts[0] ?? '') : null),
  )
  take(`有${mark}的?(?:和|与|跟|及)(?:没有?|无)的?`, (column, parts) => groupBy(found, column, parts[0] ?? ''))
  take(
    `(?:排除|去掉|剔除|删掉|除去|exclud\\w+|leav\\w+ out|drop|remove)\\s*(?:the |all )?${having}${mark}${people}`,
    (column) => keep(column, true, true),
  )
  take(`${having}${mark}${people}\\s*(?:都)?(?:去掉|排除|剔除|删掉|删除|除外|不要)`, (column) =>
    keep(column, true, true),
  )
  take(`(?<=\\b(?:\\p{L}{3,}er|(?:more|less) \\p{L}{3,}) )(?:among|in) (?:the )?${mark}${people}`, (column, parts) =>
    groupBy(found, column, parts[0] ?? ''),
  )
  take(
    `(?:只看|只要|只分析|仅看|仅限|仅分析|限于|\\bonly|\\bjust|\\bamong)\\s*(?:in |the |for )?(?:${negation})${mark}${people}`,
    (column) => keep(column, false, false),
  )
  take(
    `(?:只看|只要|只分析|仅看|仅限|仅分析|限于|\\bonly|\\bjust|\\bamong)\\s*(?:in |the |for )?${having}${mark}(?! (?:and|vs) «)${people}`,
    (column) => keep(column, true, false),
  )
  take(
    `${having}${mark}的(?:人|病人|患者|母亲|孕妇)(?:里面?|当中|中|(?=有(?:几|多少)(?:个|人|例|名)))(?!.*(?:不|没|无|非)«)`,
    (column) => keep(column, true, false),
  )
  take(
    `(?<![没不]|或|与|和)(?:有|患有)${mark}的(?:人|病人|患者)(?=有?(?:几|多少)|的|$)(?!.*(?:没有?|无)的)`,
    (column) => keep(column, true, false),
  )
  for (const [number, mention] of mentions.entries())
    if (mention.kind === 'column' && /(?:[a-z]{3,}(?:ers|ors)|ics)$/.test(mention.words))
      take(
        `\\b(?:of|in|for|among|from) (?:the |all )?«(${number})»(?! ?(?:and|vs|versus|or|with|than|,) )(?!.*\\b(?:non ?-?|not |no |without )«)`,
        (column) => keep(column, true, false),
      )
  take(`${mark}(?: patients| people)? only\\b`, (column) => keep(column, true, false))
}

/** "把臭氧缺失的天删掉", "drop rows with missing sex": only rows that have a value. */
function takeMissing(found: FoundFilters, columnAt: (number: string | undefined) => ColumnProfile | null) {
  const drop = '(?:去掉|排除|剔除|删掉|删除|删了|不要)'
  const patterns = [
    `(?:把|将)?${mark}\\s*(?:有)?(?:缺失值?|为空|空)的?\\p{Script=Han}{0,4}?${drop}`,
    `${drop}\\s*${mark}\\s*(?:有)?(?:缺失值?|为空)的?(?:行|病人|患者|人|天|样本)?`,
    `(?:drop|remove|exclud\\w+|without|leav\\w+ out)(?: the)?(?: rows?| those| days| patients)?(?: with| where)? (?:a )?missing (?:values? (?:in|of|for) )?${mark}`,
    `(?:drop|remove|exclud\\w+)(?: the)?(?: rows?| those| days| patients)? (?:where|with) ${mark} (?:is )?missing`,
  ]
  for (const pattern of patterns)
    found.masked = found.masked.replace(new RegExp(pattern, 'gu'), (whole, number: string) => {
      const column = columnAt(number)
      if (!column) return whole
      found.filters.push({ kind: 'present', column })
      return ' '
    })
}

function groupBy(found: FoundFilters, column: ColumnProfile, number: string): string {
  found.groups.push(column)
  return ` «${number}» `
}

const levelOf = ({ levels }: ColumnProfile, spellings: string[]): string | null =>
  levels.find(({ value }) => spellings.includes(normaliseText(value)))?.value ?? null

const isYesNo = (column: ColumnProfile): boolean =>
  column.distinct === 2 && levelOf(column, yesSpellings) !== null && levelOf(column, noSpellings) !== null
