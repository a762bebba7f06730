import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Comparison } from '../../plan-parts.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { Mention } from '../columns/find-mentions.ts'
import { findDates } from './find-dates.ts'
import { findOrdinals } from './find-ordinals.ts'
import { findValues } from './find-values.ts'
import { findYesNo } from './find-yes-no.ts'
import type { FoundFilters } from './found-filters.ts'
import { readLevel } from './level-aliases.ts'

/** The level of significance is no condition on rows. */
const significance = /\b(?:p(?: ?-?values?)?|alpha|α) ?(?:[<>=≤≥]+|of|小于|大于) ?0?\.\d+/g

/** "over 60" and "60 岁以上" speak of age where no column is named; a bare sign does not. */
const soundsLikeAge = (words: string, limits: [Comparison, string][]) =>
  !/[<>=≤≥]/.test(words) && limits.every(([, value]) => Number(value) >= 1 && Number(value) <= 120)

/** "sd of x > 0.3" is a limit on what is computed from rows, not on rows. */
const ofStatistic =
  /\b(?:sds?|means?|medians?|averages?|cvs?|sums?|standard deviations?) of (?:the )?«\d+» ?(?:is )?(?:[<>=≤≥]+|over|above|below|under) ?\d{1,9}(?:\.\d{1,9})?|«\d+»的?(?:标准差|均值|均数|中位数|变异系数|总和) ?(?:[<>=≤≥]+|大于|小于|超过|低于) ?\d{1,9}(?:\.\d{1,9})?/g

/** A time that is no age. */
const otherTime = /^ ?(?:months?|weeks?|days?|hours?|minutes?|个?月|周|天|小时|分钟)(?![a-z])/

type Condition = { words: string; excluded: boolean; parts: string[] }

// Begun at its first digit alone: else a long row of digits is read again from each of them.
const number = '(?<!\\d)(-?\\d+(?:\\.\\d+)?)'
const unit = '(?: ?(?:岁|years? old|years?|mmhg|mm|cm|kg|g|次|个|元|分))?'
const operators: [string, Comparison][] = [
  ['>=|≥|at least|no less than|not less than|大于等于|大于或等于|不小于|不低于|不少于|至少', '>='],
  ['<=|≤|at most|no more than|not more than|小于等于|小于或等于|不大于|不超过|不高于|至多', '<='],
  ['!=|≠|<>|is not|not equal to|不等于|不是', '!='],
  ['>|greater than|more than|larger than|higher than|older than|over|above|大于|超过|高于|多于', '>'],
  ['<|less than|smaller than|lower than|younger than|fewer than|under|below|小于|低于|少于|不足|未满', '<'],
  ['==?|equals?(?: to)?|等于', '=='],
]
const exclusion =
  '(?:exclud\\w*|except(?: for)?|without|drop|排除|去掉|剔除|不含|不包括)(?: (?:the )?(?:rows?|wells?|samples?))?(?: with| where)?\\s*(?:the )?'
const opposite: Record<Comparison, Comparison> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>', '==': '!=', '!=': '==' }
const suffixes: [string, Comparison][] = [
  ['及以上|以上|(?:years )?(?:and|or) (?:over|older|above|more)', '>='],
  ['及以下|以下|以内|(?:years )?(?:and|or) (?:under|younger|below|less)', '<='],
]

/** Reads conditions such as `age > 60`, `60 岁以上`, `aged 40 to 60`, `sex = 2` from a masked prompt. */
export function findFilters(masked: string, mentions: Mention[], sheet: Sheet): FoundFilters {
  const found: FoundFilters = { filters: [], unclear: null, groups: [], masked: masked.replace(significance, ' ') }
  found.masked = found.masked.replace(ofStatistic, (words) => {
    found.unclear ??= words
    return ' '
  })
  findDates(found, mentions, sheet)
  findOrdinals(found, mentions, sheet)
  const age = sheet.columns.filter((column) => isNumeric(column) && conceptsOf(column.name).includes('age'))
  const columnAt = (mark: string | undefined): ColumnProfile | null => {
    const mention = mark ? mentions[Number(mark)] : undefined
    return mention?.kind === 'column' ? (mention.candidates[0] ?? null) : null
  }
  let following = ''
  const take = (pattern: string, read: (match: Condition) => void) => {
    found.masked = found.masked.replace(new RegExp(`(${exclusion})?${pattern}`, 'gu'), (...match) => {
      const [words = '', excluded, ...parts] = match
        .slice(0, -2)
        .map((part) => (part === undefined ? '' : String(part)))
      following = String(match.at(-1)).slice(Number(match.at(-2)) + words.length)
      read({ words, excluded: Boolean(excluded), parts })
      const owner = columnAt(parts[0])
      return parts[0] && (!owner || found.filters.at(-1)?.column !== owner) ? `«${parts[0]}» ` : ' '
    })
  }
  const addNumbers = (mark: string, words: string, limits: [Comparison, string][]) => {
    const owner = columnAt(mark)
    const isAge = soundsLikeAge(words, limits) && age.length === 1 && !otherTime.test(following)
    const named = owner && !isNumeric(owner) && isAge ? null : owner
    const column = named ?? (isAge ? age[0] : null)
    if (!column || !isNumeric(column)) found.unclear ??= words
    else
      for (const [comparison, value] of limits)
        found.filters.push({ kind: 'number', column, comparison, value: Number(value) })
  }
  const column = '(?:«(\\d+)»\\s*(?:is |are |为|是|在)?\\s*)'
  take(
    `${column}?(?:(?:between |from |aged )${number}${unit} ?(?:and|to|-|~|到|至) ?${number}${unit}|${number}${unit} ?(?:to|-|~|到|至) ?${number}${unit}(?: ?之间)?|${number}${unit} ?(?:and|和) ?${number}${unit} ?之间)`,
    ({ words, excluded, parts: [mark = '', ...ends] }) => {
      const [low = '', high = ''] = ends.filter(Boolean)
      if (excluded) found.unclear = words
      else
        addNumbers(mark, words, [
          ['>=', low],
          ['<=', high],
        ])
    },
  )
  for (const [suffix, comparison] of suffixes)
    take(`${column}?(?:aged )?${number}${unit} ?(?:${suffix})`, ({ words, excluded, parts: [mark = '', value = ''] }) =>
      addNumbers(mark, words, [[excluded ? opposite[comparison] : comparison, value]]),
    )
  for (const [operator, written] of operators)
    take(
      `${column}?(?:aged )?(?:${operator}) ?${number}${unit}`,
      ({ words, excluded, parts: [mark = '', value = ''] }) => {
        const comparison = excluded ? opposite[written] : written
        const mention = mark ? mentions[Number(mark)] : undefined
        if (mention?.kind === 'column' && mention.candidates[0] && (comparison === '==' || comparison === '!=')) {
          const level = readLevel(mention.candidates[0], value)
          if (level && !isNumeric(mention.candidates[0])) return addLevel(mark, level.level, comparison === '!=')
        }
        addNumbers(mark, words, [[comparison, value]])
      },
    )
  const addLevel = (mark: string, level: string, exclude: boolean) => {
    const filtered = columnAt(mark)
    if (filtered) found.filters.push({ kind: 'levels', column: filtered, levels: [level], exclude })
  }
  takeWrittenLevels(found, mentions, addLevel)
  findYesNo(found, mentions)
  findValues(found, mentions, sheet)
  return found
}

/** `急诊入院 = 是`, `smoker is yes`: a level that would mean nothing on its own. */
function takeWrittenLevels(
  found: FoundFilters,
  mentions: Mention[],
  add: (mark: string, level: string, exclude: boolean) => void,
) {
  const pattern = /(排除|exclud\w*|without|去掉|剔除)?\s*«(\d+)»\s*(==?|!=|is|are|为|是|等于)\s*(?!否)/gu
  for (const match of [...found.masked.matchAll(pattern)].reverse()) {
    const mention = mentions[Number(match[2])]
    if (mention?.kind !== 'column' || !mention.candidates[0]) continue
    const rest = found.masked.slice(match.index + match[0].length)
    const read = readLevel(mention.candidates[0], rest.replace(/^["']/, ''))
    if (!read) continue
    add(match[2] ?? '', read.level, (match[3] === '!=') !== (match[1] !== undefined))
    found.masked = `${found.masked.slice(0, match.index)} ${rest.slice(read.length)}`
  }
}
