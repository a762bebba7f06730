export type Segment = {
  /** Without what stands in brackets at its end or inside, which is left in place. */
  text: string
  /** What stood in brackets, one level down. */
  inner: string[]
  /** Offsets of `=`, `<`, `>`, `:`, `为` and the like outside brackets. */
  signs: number[]
}

const openers = '([{'
const closers = ')]}'
const signs = '=<>≤≥≈:为'
const mostSegments = 100
const mostSigns = 20

/**
 * The first 100 pieces of a line between commas, semicolons, tabs, bars and ends of sentences outside brackets. The commas of
 * thousands do not part. One pass.
 */
export function splitSegments(line: string): Segment[] {
  const segments: Segment[] = []
  let [start, depth, opened] = [0, 0, 0]
  let current: { inner: string[]; signs: number[] } = { inner: [], signs: [] }
  const close = (end: number) => {
    const text = line.slice(start, end)
    const lead = text.length - text.trimStart().length
    if (text.trim()) segments.push({ ...current, text: text.trim(), signs: current.signs.map((at) => at - lead) })
    start = end + 1
    current = { inner: [], signs: [] }
  }
  for (let place = 0; place < line.length && segments.length < mostSegments; place += 1) {
    const character = line[place] ?? ''
    if (openers.includes(character)) {
      if (depth === 0) opened = place + 1
      depth += 1
    } else if (closers.includes(character)) {
      // `[0.025` and `0.975]` stand alone in some tables.
      depth = Math.max(0, depth - 1)
      if (depth === 0 && opened > start) current.inner.push(line.slice(opened, place))
    } else if (depth > 0) continue
    else if (signs.includes(character)) {
      if (current.signs.length < mostSigns) current.signs.push(place - start)
    } else if (isSeparator(line, place)) close(place)
  }
  // A bracket that is closed on a later line.
  if (depth > 0 && opened > start) current.inner.push(line.slice(opened))
  close(line.length)
  return segments
}

function isSeparator(line: string, place: number): boolean {
  const character = line[place] ?? ''
  if (';\t。'.includes(character)) return true
  // Those of `P>|t|` belong to the name.
  if (character === '|') return line[place - 1] === ' ' && line[place + 1] === ' '
  // The end of a sentence, not the point of a number or of an abbreviation within a name.
  if (character === '.' || character === '?' || character === '!')
    return (
      /^\s+\p{Lu}/u.test(line.slice(place + 1, place + 4)) && /[\p{L}_]{4}|[\d)\]]$/u.test(line.slice(place - 4, place))
    )
  return character === ',' && !/^\d,\d{3}(?!\d)/.test(line.slice(place - 1, place + 5))
}
