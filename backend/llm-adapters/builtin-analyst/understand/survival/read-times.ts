import { readChineseNumeral } from '../conditions/read-chinese-numeral.ts'

export type TimeUnit = 'day' | 'week' | 'month' | 'year'
export type SaidTime = { value: number; unit: TimeUnit | null }

/** Times of follow-up in a request: those at which the share without the event is wanted, and the one where follow-up is to end. */
export type SaidTimes = {
  at: SaidTime[]
  horizon: SaidTime | null
  /** The mean survival up to the horizon is asked for. */
  wantsRestrictedMean: boolean
  /** The unit that the request says the column has. */
  columnUnit: TimeUnit | null
  masked: string
}

export const noTimes = (masked: string): SaidTimes => ({
  at: [],
  horizon: null,
  wantsRestrictedMean: false,
  columnUnit: null,
  masked,
})

const units: [string, TimeUnit][] = [
  ['days?|天|日', 'day'],
  ['weeks?|wks?|周', 'week'],
  ['months?|mos?|个?月', 'month'],
  ['years?|yrs?|年', 'year'],
]
const unit = `(?:${units.map(([written]) => written).join('|')})(?![a-z])`
const digits = '(?<![\\d.])\\d{1,5}(?:\\.\\d{1,2})?(?![\\d.%])'
const numeral = `(?:${digits}|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]{1,3}(?=个?月|年|周|天)|\\b(?:one|two|three|four|five|six|ten|twelve)(?= (?:days?|weeks?|months?|years?)))`
const list = `(${numeral}(?: ?-? ?(?:${unit})?\\s*(?:,|、|and|和|与|及|或|&)+\\s*(?:at |第)?${numeral}){0,6}) ?-?(${unit})`
const restricted = /\brmsts?\b|restricted mean|(?:限制性|受限)平均生存/i
const notTimes =
  /(?:older than|younger than|over|under|above|below|aged|age(?:d)? (?:of )?|at least|at most|(?:more|less|longer|shorter) than|followed (?:up )?for|>|<|≥|≤|=|超过|大于|小于|低于|不足|未满|至少|至多|随访满?|every|每)\s*$/

/** Reads "1-year survival", "at 12 and 24 months", 1、3、5年生存率, "restricted to the first 2 years" from the request of a survival analysis. */
export function readTimes(masked: string, prompt: string): SaidTimes {
  const found = noTimes(masked)
  found.wantsRestrictedMean = restricted.test(prompt)
  found.masked = found.masked.replace(/\b(in|within|during) (the )?first (day|week|month|year)\b/g, '$1 the first 1 $3')
  found.columnUnit = readColumnUnit(prompt)
  found.masked = found.masked.replace(
    new RegExp(
      `(?:(?:restrict(?:ed)?|limit(?:ed)?|truncated?|censor(?:ed|ing)?(?: everything| follow ?up)?|cut off|up|only)(?: to| at| after| beyond| within)+|within|during|in the first|until|first|限于|限制[在于]|截(?:至|止到|断[在于]?)|(?:只看|仅看)?前|到)\\s*(?:the )?(?:first )?(?:第)?${list}(?:以?内|为止|截尾|截断)?|${list}(?:以?内|为止|处?截尾|处?截断)`,
      'gu',
    ),
    (whole, first?: string, firstUnit?: string, second?: string, secondUnit?: string) => {
      const [time, more] = readList(first ?? second ?? '', firstUnit ?? secondUnit ?? '')
      if (!time || more || found.horizon) return whole
      found.horizon = time
      return ' '
    },
  )
  found.masked = found.masked.replace(
    new RegExp(
      `(?:restrict(?:ed)?|limit(?:ed)?|truncated?|censor(?:ed|ing)?(?: everything| follow ?up)?|cut off|截断|截尾)(?: to| at| after| beyond| within|在|于)+ ?(${digits})(?! ?(?:${unit}|%|«|[a-z]))`,
      'gu',
    ),
    (whole, number: string) => {
      if (found.horizon || found.wantsRestrictedMean) return whole
      found.horizon = { value: Number(number), unit: null }
      return ' '
    },
  )
  found.masked = found.masked.replace(
    new RegExp(`(?:\\b(?:at|by) (?:the )?|第)?${list}(?: 时|时|的|处)?`, 'gu'),
    (whole, numbers: string, said: string, offset: number, all: string) => {
      if (
        notTimes.test(all.slice(0, offset)) ||
        /^ ?(?:old|以上|以下|or older|and older)/.test(all.slice(offset + whole.length))
      )
        // Kept together, so that it is not read as an age once the words of survival are taken out.
        return unitOf(said) === 'year' ? whole : whole.replace(/(\d) +(?=\p{L})/gu, '$1')
      found.at.push(...readList(numbers, said))
      return ' '
    },
  )
  found.masked = found.masked.replace(
    new RegExp(
      `\\bat (?:times? |t ?= ?)?(${digits}(?:\\s*(?:,|and|&)+\\s*${digits}){0,6})(?! ?(?:%|«|(?!(?:by|for|per|between|with|and|in|as)\\b)[a-z]))`,
      'gu',
    ),
    (_, numbers: string) => {
      found.at.push(...(numbers.match(/\d+(?:\.\d+)?/g)?.map((value) => ({ value: Number(value), unit: null })) ?? []))
      return ' '
    },
  )
  if (found.wantsRestrictedMean && !found.horizon && found.at.length === 1) {
    found.horizon = found.at[0] ?? null
    found.at = []
  }
  return found
}

const writtenNumber = /\d+(?:\.\d+)?|[一二两三四五六七八九十]+|\b(?:one|two|three|four|five|six|ten|twelve)\b/g

function readList(numbers: string, said: string): SaidTime[] {
  const read = unitOf(said)
  return [...numbers.matchAll(writtenNumber)].map(([written]) => ({
    value: readNumeral(written),
    unit: read,
  }))
}

const unitOf = (said: string): TimeUnit | null =>
  units.find(([written]) => new RegExp(`^(?:${written})$`).test(said.trim()))?.[1] ?? null

/** "Time is in days", 时间单位是天. */
function readColumnUnit(prompt: string): TimeUnit | null {
  const said = prompt
    .toLowerCase()
    .match(
      /\b(?:in|unit is|units are|measured in) (days|weeks|months|years)\b|单位(?:是|为|:|：)? ?(天|日|周|个?月|年)|以(天|日|周|月|年)(?:为单位|计)/,
    )
  return unitOf(said?.slice(1).find(Boolean) ?? '')
}

export const hasTimes = ({ at, horizon, wantsRestrictedMean }: SaidTimes): boolean =>
  at.length > 0 || horizon !== null || wantsRestrictedMean

const english = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

function readNumeral(written: string): number {
  if (/\d/.test(written)) return Number(written)
  return english.includes(written) ? english.indexOf(written) : readChineseNumeral(written)
}
