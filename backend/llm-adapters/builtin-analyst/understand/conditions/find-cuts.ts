import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Derived } from '../../plan-parts.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import type { Mention, Mentions } from '../columns/find-mentions.ts'
import { escapePattern } from '../normalise-text.ts'
import { askWhereToCut, askWhichToCut } from './cut-questions.ts'
import { cutColumn } from './derive-columns.ts'

export type FoundCuts = Mentions & { derived: Derived[]; question: Question | null }

const number = '(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,9})?)(?![\\d.]*\\d)'
const unit = '(?: ?(?:岁|周岁|years? old|years?|mmhg|mmol\\/l|mg\\/l|mg\\/dl|ng\\/ml|u\\/l|kg|g|cm|个月|月|天|分|%))?'
const mark = '«(\\d+)»'
const zhSide =
  '(大于等于|大于或等于|不小于|不低于|至少|大于|高于|超过|>=|≥|>|小于等于|小于或等于|不大于|不超过|不高于|至多|小于|低于|不足|<=|≤|<)'
const enSide =
  '(>=|≥|at least|no less than|>|over|above|greater than|more than|higher than|older than|<=|≤|at most|no more than|<|under|below|less than|lower than|younger than)'
const median = '(?:the |its |their )?median'

/** Which side of the limit a word means, and whether the limit itself belongs to it. */
const isUpperSide = (side: string) =>
  /大于|高于|超过|不小于|不低于|至少|>|≥|least|no less|over|above|greater|more than(?<!no more than)|higher|older/.test(
    side,
  ) && !/^(?:no more|不大于|不超过|不高于)/.test(side)
const holdsLimit = (side: string) => /等于|或等于|不|至少|至多|>=|≥|<=|≤|least|most|^no /.test(side)

/**
 * Finds measures that are to be cut into groups: "BMI大于等于28的算肥胖", "age split at 60", "high and low crp by the median",
 * "over 60 vs under 60". A word for one side stands for the new column; the cut is no condition on rows.
 */
export function findCuts(prompt: string, found: Mentions, sheet: Sheet): FoundCuts {
  const cuts: FoundCuts = { masked: found.masked, mentions: [...found.mentions], derived: [], question: null }
  const columnOf = (number: string | undefined): ColumnProfile | null => {
    const mention: Mention | undefined = number ? cuts.mentions[Number(number)] : undefined
    const [column] = mention?.kind === 'column' ? mention.candidates.filter(isMeasured) : []
    return column ?? null
  }
  const add = (derived: Derived): string => {
    cuts.derived.push(derived)
    cuts.mentions.push({ kind: 'column', words: derived.column.name, candidates: [derived.column], strength: 4 })
    return `«${cuts.mentions.length - 1}»`
  }
  const take = (pattern: string, read: (parts: string[]) => string | null) => {
    cuts.masked = cuts.masked.replace(new RegExp(pattern, 'gu'), (...match) => {
      const [whole = '', ...parts] = match.slice(0, -2).map((part) => (part === undefined ? '' : String(part)))
      return read(parts) ?? whole
    })
  }
  const replacements: [RegExp, string][] = []
  const define = ([at = '', side = '', value = '', word = '']: string[]): string | null => {
    const source = columnOf(at)
    const wordOf = (mark: string) => cuts.mentions[Number(mark)]?.words ?? ''
    const said = word.trim().replace(/«(\d+)»/g, (_, mark: string) => wordOf(mark))
    if (!source || said === '') return null
    const isUpper = isUpperSide(side)
    const made = cutColumn(source, {
      cuts: [Number(value)],
      isAbove: isUpper !== holdsLimit(side),
      word: said,
      isUpper,
    })
    const written = add(made)
    const pattern = escapePattern(word.trim()).replace(/«\d+»/g, '«\\d+»')
    replacements.push([new RegExp(`${pattern}(?:的(?:人|患者|病人))?`, 'gu'), written])
    return ' '
  }
  take(
    `(?:把|将|以|定义)?${mark}的? ?${zhSide} ?${number}${unit}(?:的|者)?(?:人|患者|病人)?(?:就|都)?(?:定义为|定义成|定为|定成|算作|算是|算|视为|看作|看成|当作|称为|称作|叫做?|为)((?:\\p{Script=Han}|«\\d+»){1,8}?)(?=[,。;，；]|$|看|和|与|后|再|组)`,
    define,
  )
  take(
    `\\b(?:define |call(?:ing)? )?(\\p{Script=Latin}{3,20}) (?:as|is|is defined as|means|:|=) (?:a |an )?${mark} ?(?:of )?${enSide} ?${number}${unit}`,
    ([word = '', at = '', side = '', value = '']) => define([at, side, value, word]),
  )
  take(
    `${mark} ?(?:of )?${enSide} ?${number}${unit} (?:counts? as|is called|is defined as|defined as|means|as|is) (?:a |an )?(\\p{Script=Latin}{3,20})`,
    define,
  )
  for (const [words, written] of replacements) cuts.masked = cuts.masked.replace(words, written)
  const split = (at: string | undefined, values: string | undefined, isAbove = false): string | null => {
    const source = columnOf(at)
    if (!source || values === undefined) return null
    const limits = values === 'median' ? ('median' as const) : (values.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
    if (limits.length === 0) return null
    return ` ${add(cutColumn(source, { cuts: limits === 'median' ? limits : limits.toSorted((a, b) => a - b), isAbove }))} `
  }
  const list = `(${number}${unit}(?:\\s*(?:,|、|and|&|和|与|及)\\s*${number}${unit}){0,4})`
  const cutWord = '(?:split|cut|divided|dichotomi[sz]ed?|grouped|categori[sz]ed|binned|stratified|classed)'
  const divided =
    '(?:为界|为截断(?:点|值)?|为分界(?:点)?|分界|为切点|切分|分(?:成|为)?(?:高低|高、低|高和低|大小|多少)?(?:两|二|[三四五])?个?组|二分)'
  const low = '(?:high|low|higher|lower|top|bottom)'
  take(
    `(?:${low} (?:and|vs|versus|or|/) ${low} )?${mark}(?: levels?| values?| groups?)?,? ?(?:\\(? ?)(?:is |was |are |to be )?${cutWord}(?: \\w+){0,3}? (?:at|by|on|above and below) ${median}(?: split)?\\)?`,
    ([at]) => split(at, 'median'),
  )
  take(
    `${cutWord}(?: up)? (?:the )?(?:patients |subjects |rows |them )?(?:by |on |at )?(?:the )?${mark}(?: \\w+){0,5}? (?:at|by|on|above and below) ${median}`,
    ([at]) => split(at, 'median'),
  )
  take(
    `(?:${median} split (?:of|on|by|for) (?:the )?${mark}|${mark},? ?\\(?${median} split\\)?|${cutWord}(?: \\w+){0,3}? (?:at|by) ${median}(?: of)? (?:the )?${mark}|(?:above|below|over|under) (?:and|vs|versus|or) (?:above|below|over|under) ${median}(?: of)? (?:the )?${mark}|${mark} (?:above|below|over|under) (?:and|vs|versus|or) (?:above|below|over|under) ${median}(?! ?(?:of )?(?:the )?«))`,
    (parts) => split(parts.find(Boolean), 'median'),
  )
  take(
    `(?:高低|高、低|高和低)?${mark}(?:水平)?,?(?:按|以|用|在)?(?:其)?中位数?(?:值)?${divided}|(?:按|以|用)${mark}的?中位数?(?:值)?(?:高低)?${divided}|${mark}(?:高于|大于)(?:和|与|或)(?:低于|小于)中位数`,
    (parts) => split(parts.find(Boolean), 'median'),
  )
  take(
    `${low} (?:and|vs|versus|or|/) ${low} ${mark}(?: levels?| values?| groups?)?,? ?\\(?(?:cut|split|divided|by|at|using|with)(?: \\w+){0,3}? ${median}\\)?`,
    ([at]) => split(at, 'median'),
  )
  take(
    `(?:${low} (?:and|vs|versus|or|/) ${low} )?${mark}(?: levels?| values?| groups?)?,? ?\\(?(?:is |was |are |to be )?(?:${cutWord}(?: \\w+){0,3}? (?:at|by|on)|(?:with |using )?(?:a )?cut ?-?offs? (?:of|at|is|=|:)?) ?${list}\\)?`,
    ([at, values]) => split(at, values),
  )
  take(
    `${cutWord}(?: up)? (?:the )?(?:by |on |at )?(?:the )?${mark}(?: \\w+){0,5}? (?:at|by|on) ${list}`,
    ([at, values]) => split(at, values),
  )
  take(
    `${mark}(?:水平)?,?(?:以|按|用|取|在)${list}(?:处)?${divided}|(?:以|按|用)${mark}(?:=|为|的|是否)? ?${list}${divided}`,
    (parts) =>
      split(
        parts[0] || parts.find((part, at) => at > 0 && /^\d+$/.test(part) && columnOf(part) !== null),
        listOf(parts),
      ),
  )
  take(`(?:按|以|用)${mark}(?:是否)? ?${zhSide} ?${number}${unit}(?:来)?${divided}`, ([at, side = '', value]) =>
    split(at, value, isUpperSide(side) !== holdsLimit(side)),
  )
  const age = sheet.columns.filter((column) => isMeasured(column) && conceptsOf(column.name).includes('age'))
  const joint =
    '\\s*(?:vs|versus|and|or|with|than|to|from|compared (?:to|with)|和|与|跟|对|比)\\s*(?:those |patients |people |the )?'
  take(
    `(?:${mark} ?)?(?:aged? )?${enSide} ?${number}${unit}${joint}(?:«\\d+» ?)?(?:aged )?(?:under|below|<=?|younger|less than|or younger|over|above|>=?|older)(?: than)?(?: ${number}${unit})?(?! ?\\d)`,
    ([at = '', side = '', low = '', high = '']) => opposed(at, side, { first: low, second: high }),
  )
  take(
    `(?:${mark} ?)?${number}${unit}(及?以上|及?以下)(?:的)?(?:人|患者|病人|组)?${joint}(?:«\\d+» ?)?${number}${unit}及?以[上下]`,
    ([at = '', low = '', side = '', high = '']) =>
      opposed(at, side.endsWith('上') ? '≥' : '≤', { first: low, second: high }),
  )
  take(
    `(?:${mark} ?)?(?:above|over|older than|at least|below|under|younger than) ?(?:and|or|vs|versus|/|to) ?(?:above|over|older than|below|under|younger than) (?:the age of )?${number}${unit}`,
    ([at = '', low = '']) => opposed(at, '≥', { first: low, second: '' }),
  )
  take(`(?:${mark}的?)?(?:高于|大于|超过)(?:和|与|或|及)(?:低于|小于|不足)${number}${unit}`, ([at = '', low = '']) =>
    opposed(at, '≥', { first: low, second: '' }),
  )
  function opposed(at: string, side: string, { first, second }: { first: string; second: string }): string | null {
    const source = at ? columnOf(at) : age.length === 1 && Number(first) >= 1 && Number(first) <= 120 ? age[0] : null
    if (!source || (second !== '' && second !== first)) return null
    return ` ${add(cutColumn(source, { cuts: [Number(first)], isAbove: isUpperSide(side) !== holdsLimit(side) }))} `
  }
  for (const made of cuts.derived) {
    if (made.kind !== 'cut') continue
    const at = cuts.mentions.findIndex((one) => one.kind === 'column' && one.candidates[0] === made.column)
    cuts.masked = cuts.masked.replace(/«(\d+)»/g, (whole, one: string) =>
      columnOf(one) === made.source ? `«${at}»` : whole,
    )
  }
  const vague = cuts.masked.match(
    new RegExp(
      `${low} (?:and|vs|versus|or|/) ${low}(?: |-)${mark}|${mark} ?(?:${low} (?:and|vs|versus|or) ${low}|高低(?:两|二)?组)|(?:高低|高、低|高和低)${mark}|${mark},? ?${cutWord} into (?:two|${low})`,
      'u',
    ),
  )
  const grouped = cuts.masked.match(/«(\d+)»(?: ?groups?\b|分[组层段])/)
  const open = columnOf(vague?.slice(1).find(Boolean)) ?? columnOf(grouped?.[1])
  if (open && columnRole(open, sheet) === 'measure') cuts.question = askWhereToCut(prompt, open)
  const unknown = cuts.masked.match(
    new RegExp(`${low} (?:and|vs|versus|or|/) ${low} (?:groups? of )?(\\p{Script=Latin}{3,20})`, 'u'),
  )?.[1]
  if (unknown && /^(?:markers?|biomarkers?|levels?|values?)$/.test(unknown))
    cuts.question ??= askWhichToCut(prompt, unknown, sheet)
  return cuts
}

const isMeasured = (column: ColumnProfile) => isNumeric(column) && column.distinct > 2

/** The numbers of whichever alternative was found. */
const listOf = (parts: string[]): string | undefined => {
  const lists = parts.filter((part) => /\d/.test(part))
  return lists.toSorted((a, b) => b.length - a.length)[0]
}
