import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Derived } from '../../plan-parts.ts'
import type { Mentions } from '../columns/find-mentions.ts'
import { listOccasions } from '../columns/find-occasions.ts'
import { normaliseText } from '../normalise-text.ts'
import { changeColumn } from './derive-columns.ts'

const more = '(?:得|了)?(?:更|较|比较|是不是)?(?:多|少|大|小|快|慢|明显)'
const fall = new RegExp(
  `(?:下降|降低|减少|减轻|缓解|改善)的?(?:幅度|量|值|程度)|降幅|(?:下降|降低|减少|减轻|改善|降)${more}|减少量|\\breductions?\\b|\\b(?:decreases?|drops?|falls?|declines?|improvements?) (?:in|of)\\b|\\b(?:fell|dropped|decreased|declined|improved|fall|drop|decrease|decline|improve|reduced?)\\b[^.;]{0,40}\\b(?:more|less|further)\\b`,
)
const rise = new RegExp(
  `(?:升高|上升|增加|增长)的?(?:幅度|量|值|程度)|升幅|(?:升高|上升|增加|增长)${more}|\\b(?:increases?|rises?|gains?) (?:in|of)\\b|\\b(?:rose|increased|gained|increase)\\b[^.;]{0,40}\\b(?:more|less)\\b`,
)
const change =
  /变化(?:量|值|幅度|的?大小|百分比|率)|改变(?:量|值)|前后差值?|\bchanges? (?:in|of|scores?|from)\b|\bchange scores?\b|\bpercent(?:age)? (?:change|reduction|decrease|increase|fall|drop)\b/
const looseChange = /变化|改变|\bchanges?d?\b/
const percent =
  /percent(?:age)? (?:change|reduction|decrease|increase|fall|drop)|% (?:change|reduction)|变化率|变化百分比|(?:下降|降低|升高)(?:百分比|率)/
const groups = /[两二三各]个?组|组间|不同组|\bgroups\b|\barms\b|\b(?:per|each|by|between) (?:\w+ )?(?:group|arm)\b/
const compares = /更|较|比|[大多高]吗|\b(?:larger|greater|more|less|smaller|bigger|differ\w*|than)\b/

type Context = { sheet: Sheet; isPaired: boolean }
type Found = Mentions & { derived: Derived[] }

/** The change of what was measured on two occasions, where it is compared between groups or set against something else. */
export function findChanges(prompt: string, { masked, mentions }: Mentions, { sheet, isPaired }: Context): Found {
  const text = normaliseText(prompt)
  const isFall = fall.test(text)
  const speaks = isFall || rise.test(text) || change.test(text) || percent.test(text)
  const nothing: Found = { masked, mentions, derived: [] }
  if (!speaks && !(isPaired && looseChange.test(text))) return nothing
  const families = listOccasions(sheet).flatMap(({ columns: [before, after, third] }) =>
    before && after && !third && isMeasure(before) && isMeasure(after)
      ? [[before, after] as [ColumnProfile, ColumnProfile]]
      : [],
  )
  const present = mentions.flatMap((mention, at) =>
    mention.kind === 'column' && masked.includes(`«${at}»`) ? [{ at, columns: mention.candidates }] : [],
  )
  const spoken = families.filter(
    (pair) =>
      present.some(({ columns }) => columns.length > 1 && columns.every((column) => pair.includes(column))) ||
      pair.every((column) => present.some(({ columns }) => columns.length === 1 && columns[0] === column)),
  )
  const [only, second] = families
  const chosen =
    spoken.length > 0
      ? spoken
      : only && !second && present.every(({ columns }) => !columns.some((column) => isMeasure(column)))
        ? [only]
        : []
  const taken = new Set(chosen.flat())
  const isSetAgainst =
    groups.test(masked) ||
    present.some(({ columns }) => !columns.some((column) => taken.has(column))) ||
    (compares.test(text) && mentions.some((mention, at) => mention.kind === 'level' && masked.includes(`«${at}»`)))
  if (chosen.length === 0 || !isSetAgainst) return nothing
  const isPercent = percent.test(text)
  return chosen.reduce<Found>(
    (found, pair) => replacePair(found, pair, changeColumn(pair, { isFall, isPercent })),
    nothing,
  )
}

const isMeasure = (column: ColumnProfile) => column.distinct > 2 && typeof column.mean === 'number'

/** The first mark of the pair becomes the change, the others go. */
function replacePair({ masked, mentions, derived }: Found, pair: ColumnProfile[], made: Derived): Found {
  const number = mentions.length
  let isPlaced = false
  const text = masked.replace(/«(\d+)»/g, (whole, at: string) => {
    const mention = mentions[Number(at)]
    if (mention?.kind !== 'column' || !mention.candidates.every((column) => pair.includes(column))) return whole
    if (isPlaced) return ' '
    isPlaced = true
    return `«${number}»`
  })
  return {
    masked: `${isPlaced ? text : `«${number}» ${text}`} 变化`,
    mentions: [...mentions, { kind: 'column', words: made.column.name, candidates: [made.column], strength: 4 }],
    derived: [...derived, made],
  }
}
