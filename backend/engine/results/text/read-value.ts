import type { KeyResult } from '#contract/key-result.ts'
import { type ReadNumber, readNumber } from './read-number.ts'

/** A part of what stands after a name: the ending that its own name gets, and the value. */
export type ValuePart = Pick<KeyResult, 'value' | 'unit' | 'decimals'> & { ending: string }

export type ReadParts = { parts: ValuePart[]; rest: string }

const bound = /^(?:<=|>=|[<>≤≥])\s*/
const level = /^(\d{2}(?:\.\d+)?)\s*%\s*(?:-\s*)?(?:CI|CrI|confidence interval|置信区间|可信区间)[^\d[(+.-]{0,4}/i
const between = /^\s*(?:,|to\b|至|到|~|–|—|-)\s*/
const unitWord =
  /^\s?(%|[°\p{L}µμ]{1,3}\/[\p{L}]{1,4}(?:[²³]|\^\d)?(?:\/\p{L}{1,4})?|°C|(?:mm|cm)\s?Hg|[\p{L}µμ°]{1,12}[²³]?)(?=$|[\s,;.()[\]])/u
const notUnits = /^\s?(?:to|and|or|in|of|for|at|is|are|was|were|with|from|by|per|vs|on|the|nan|至|到|和|与)$/i

/**
 * What begins the text as a value: a number with its unit, a bound (`< 0.001`, kept as those words), a pair in brackets, `12.3 ± 4.5`,
 * `124 (62.0%)`, `1.45 (1.02–2.06)`, `3.96 (95% CI -1.90 to 9.82)`. Null when it begins with no value, or goes on as a formula.
 */
export function readValue(text: string): ReadParts | null {
  const trimmed = text.trimStart()
  const sign = bound.exec(trimmed)
  if (sign) return readBound(trimmed, sign[0])
  const interval = readInterval(trimmed)
  if (interval) return interval
  const first = readNumber(trimmed)
  if (!first) return null
  const { unit, rest } = readUnit(trimmed.slice(first.end))
  if (/^\s*[+*/×^=]|^\s*-\s*\d|^\s*[–~]\s*\d/.test(rest)) return null
  const parts = [part('', first, unit)]
  const more = readSpread(rest, unit) ?? readBracket(rest)
  return { parts: [...parts, ...(more?.parts ?? [])], rest: more?.rest ?? rest }
}

/** `95% CI -1.90 to 9.82` and `95% CI: [1, 2]`, with the level in the names. */
export function readNamedInterval(text: string): ReadParts | null {
  const named = level.exec(text)
  if (!named) return null
  const after = text.slice(named[0].length)
  const interval = readInterval(after) ?? readEnds(after)
  if (!interval) return null
  const parts = interval.parts.map((end) => ({ ...end, ending: ` · ${named[1]}% CI${end.ending}` }))
  return { parts, rest: interval.rest }
}

function readBound(text: string, sign: string): ReadParts | null {
  const number = readNumber(text, sign.length)
  if (!number) return null
  const written = text.slice(sign.length, number.end).replace(/\.$/, '')
  const { unit, rest } = readUnit(text.slice(number.end))
  const plainSign = sign.trim().replace('<=', '≤').replace('>=', '≥')
  return { parts: [{ ending: '', value: `${plainSign} ${written}`, unit }], rest }
}

/** Two numbers in square or round brackets. */
function readInterval(text: string): ReadParts | null {
  if (!/^\s*[[(]/.test(text)) return null
  const ends = readEnds(text.replace(/^\s*[[(]\s*/, ''))
  const closed = ends && /^\s*[\])]/.exec(ends.rest)
  return closed ? { parts: ends.parts, rest: ends.rest.slice(closed[0].length) } : null
}

function readEnds(text: string): ReadParts | null {
  const trimmed = text.trimStart()
  // `1-2` is a range here, so the second number is not looked at as going on from the first.
  const low = readRangeStart(trimmed)
  const gap = low && between.exec(trimmed.slice(low.end))
  const high = gap && readNumber(trimmed, low.end + gap[0].length)
  if (!high) return null
  const { unit, rest } = readUnit(trimmed.slice(high.end))
  return { parts: [part(' (low)', low, unit), part(' (high)', high, unit)], rest }
}

function readRangeStart(text: string): ReadNumber | null {
  const whole = readNumber(text)
  if (whole) return whole
  const cut = /^[-+]?\d+(?:\.\d+)?(?=-[\d.])/.exec(text)
  return cut && readNumber(cut[0])
}

function readSpread(text: string, unit: string | null): ReadParts | null {
  const sign = /^\s*(?:±|\+\/-|\+-)\s*/.exec(text)
  const spread = sign && readNumber(text, sign[0].length)
  if (!spread) return null
  const after = readUnit(text.slice(spread.end))
  return { parts: [part(' (±)', spread, after.unit ?? unit)], rest: after.rest }
}

/** A percentage or an interval in brackets after a number. */
function readBracket(text: string): ReadParts | null {
  const interval = readInterval(text)
  if (interval) return interval
  const inside = /^\s*[([]([^()[\]]{1,80}(?:\[[^[\]]{1,80}\])?)[)\]]/.exec(text)
  if (!inside) return null
  const content = inside[1] ?? ''
  const rest = text.slice(inside[0].length)
  const named = readNamedInterval(content.trim())
  if (named) return { parts: named.parts, rest }
  const share = readNumber(content.trim())
  const isShare = share && content.trim().slice(share.end).trim() === '%'
  return isShare ? { parts: [part(' (%)', share, '%')], rest } : null
}

function readUnit(text: string): { unit: string | null; rest: string } {
  const found = unitWord.exec(text)
  if (!found || notUnits.test(found[0])) return { unit: null, rest: text }
  return { unit: found[1] ?? null, rest: text.slice(found[0].length) }
}

const part = (ending: string, { value, decimals }: ReadNumber, unit: string | null): ValuePart => ({
  ending,
  value,
  decimals,
  unit,
})
