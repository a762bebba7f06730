import type { Hit } from '#contract/history.ts'
import { placeAt } from './run-text.ts'

const before = 40
const after = 110
const mostHits = 3

type Searched = { text: string; folded: string }

/** Passages of a run's text around the words that are in it, each word once, the most telling place first. */
export function findHits({ text, folded }: Searched, words: string[]): Hit[] {
  const hits: (Hit & { from: number; to: number })[] = []
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at !== -1)
  for (const at of places.toSorted((a, b) => a - b)) {
    if (hits.some(({ from, to }) => at >= from && at < to)) continue
    const { place, start, end } = placeAt(text, at)
    const from = Math.max(start, wholeLetter(text, at - before))
    const to = Math.min(end, wholeLetter(text, at + after))
    const parts = markWords({ text: text.slice(from, to), folded: folded.slice(from, to) }, words)
    if (from > start) parts.unshift({ text: '…', isHit: false })
    if (to < end) parts.push({ text: '…', isHit: false })
    hits.push({ place, parts, from, to })
    if (hits.length === mostHits) break
  }
  return hits.map(({ place, parts }) => ({ place, parts }))
}

/** The whole text in parts, those that are one of the words marked. */
export function markWords({ text, folded }: Searched, words: string[]): Hit['parts'] {
  const marked = new Uint8Array(text.length)
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length))
      marked.fill(1, at, at + word.length)
  const parts: Hit['parts'] = []
  let start = 0
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && marked[end] === marked[start]) continue
    parts.push({ text: text.slice(start, end), isHit: marked[start] === 1 })
    start = end
  }
  return parts
}

/** Not between the halves of a surrogate pair. */
const wholeLetter = (text: string, at: number) => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at)
