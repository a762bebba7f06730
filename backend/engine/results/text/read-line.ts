import type { KeyResult } from '#contract/key-result.ts'
import { readNumber } from './read-number.ts'
import { readNamedInterval, readValue, type ValuePart } from './read-value.ts'
import { cleanName, isDependent, isStatistic } from './result-name.ts'
import { type Segment, splitSegments } from './split-segments.ts'

export type Found = Pick<KeyResult, 'name' | 'value' | 'unit' | 'decimals'>

/** What the items of one line have in common: the words before its colon, and the name of its first result. */
type Line = { label: string | null; first: string | null; found: Found[] }

const longestLine = 1_000
const deepest = 3

/**
 * The results that a printed line names, as `name = value`, `name: value`, `name < value`, `name 12 (3%)`, `95% CI …` and the
 * reprs of scipy's results. A line that begins with a label gives it to the names after it (`label · name`); p, n, df and
 * intervals belong to the first result of their line. The line is plain text; what is beyond 1,000 characters is not read.
 */
export function readLine(line: string): Found[] {
  return readItems(line.slice(0, longestLine).replace(/\bnp\.\w{1,12}\(([^()]{1,40})\)/g, '$1'), null, 0)
}

function readItems(text: string, label: string | null, depth: number): Found[] {
  const line: Line = { label, first: null, found: [] }
  for (const segment of splitSegments(text)) {
    const isRead = readInterval(line, segment) || readSigned(line, segment) || readBeside(line, segment)
    if (isRead || depth >= deepest) continue
    for (const inner of segment.inner) line.found.push(...readItems(inner, ownerOf(segment), depth + 1))
  }
  return line.found
}

/** Of `TtestResult(statistic=2.1)`, `Ttest`; prose in front of a bracket is no name. */
const ownerOf = ({ text }: Segment) => /^([A-Z]\w{1,40}?)Result\(/.exec(text)?.[1] ?? null

function readInterval(line: Line, { text }: Segment): boolean {
  const interval = readNamedInterval(text)
  if (!interval) return false
  const owner = line.first && !isDependent(line.first) ? line.first : line.label
  add(line, owner ?? '', interval.parts)
  return true
}

/** `name = value`, after a label or none. */
function readSigned(line: Line, { text, signs }: Segment): boolean {
  let start = 0
  for (const sign of signs) {
    const isColon = text[sign] === ':'
    if (isColon && /\d/.test(text[sign - 1] ?? '') && /\d/.test(text[sign + 1] ?? '')) continue
    const isBound = '<>≤≥'.includes(text[sign] ?? '')
    const after = text.slice(isBound ? sign : sign + 1)
    const value = readValue(after) ?? (isColon ? readNamedInterval(after.trim()) : null)
    const written = text.slice(start, sign)
    // Under a label a level may be a number: "n by dose: 0.5 = 20".
    const level = line.label && readNumber(written.trim()) ? written.trim() : null
    const name = cleanName(written.replace(/\([^()]*\)\s*$/, keepWords)) ?? level
    if (value && name && isEnd(value.rest, text[sign] ?? '')) {
      addNamed(line, name, value.parts)
      addFreedom(line, written)
      return true
    }
    if (isColon && start === 0 && !value) {
      line.label = cleanName(text.slice(0, sign)) ?? line.label
      line.first = null
    }
    if (isColon || text[sign] === '=') start = sign + 1
  }
  return false
}

/** `t(150.2)` is t with its degrees of freedom; `Welch (two-sided)` is a name. */
const keepWords = (bracket: string) => (/\p{L}/u.test(bracket) ? bracket : '')

function addFreedom(line: Line, written: string): void {
  const inside = /\(([^()]{1,40})\)\s*$/.exec(written)?.[1]
  const numbers = inside?.split(',').map((each) => readNumber(each.trim())) ?? []
  const known = numbers.filter((number) => number !== null)
  if (known.length === 0 || known.length !== numbers.length || known.length > 2) return
  const names = known.length === 1 ? ['df'] : ['df1', 'df2']
  for (const [index, { value, decimals }] of known.entries())
    addNamed(line, names[index] ?? '', [{ ending: '', value, decimals, unit: null }])
}

/** After a colon a value is all there is; after `=` a few words may follow. */
function isEnd(rest: string, sign: string): boolean {
  const words = rest
    .trim()
    .replace(/^[.)\]}]+/, '')
    .trim()
  return words === '' || (sign !== ':' && /^[\p{L}(]/u.test(words)) || words.startsWith('(')
}

/** `mean   43.9`, `OR 1.45 (1.02–2.06)`, `sex 11 (3.2%)`: the name, then the value. */
function readBeside(line: Line, { text: whole, signs }: Segment): boolean {
  const colon = signs.findLast((sign) => whole[sign] === ':') ?? -1
  const text = whole.slice(colon + 1).trimStart()
  const at = text.search(/(?<=[\p{L}\p{M})\]%²'"])\s+[-+<]?\s?[\d.]/u)
  if (at < 0) return false
  const written = text.slice(0, at)
  const value = readValue(text.slice(at))
  const name = value && cleanName(written)
  if (!name || value.rest.trim().replace(/\.$/, '') !== '') return false
  const isClear = /^\s{2}/.test(text.slice(at)) || value.parts.length > 1 || isStatistic(name)
  const isShort = name.split(' ').length <= 4
  if (!isShort || !isClear) return false
  addNamed(line, name, value.parts)
  return true
}

function addNamed(line: Line, name: string, parts: ValuePart[]): void {
  const owner = line.label ?? (isDependent(name) && line.first && !isDependent(line.first) ? line.first : null)
  const whole = owner ? `${owner} · ${name}` : name
  add(line, whole, parts)
  line.first ??= whole
}

function add(line: Line, name: string, parts: ValuePart[]): void {
  for (const { ending, value, unit, decimals } of parts)
    line.found.push({
      name: `${name}${ending}`.replace(/^ · /, ''),
      value,
      unit,
      ...(decimals !== undefined && { decimals }),
    })
}
