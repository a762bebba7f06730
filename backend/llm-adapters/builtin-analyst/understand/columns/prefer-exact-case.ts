import type { Mention } from './find-mentions.ts'

/** Of columns that differ by case alone the one that is written so. */
export function preferExactCase(mention: Mention, prompt: string): Mention {
  if (mention.kind !== 'column' || mention.candidates.length < 2) return mention
  if (new Set(mention.candidates.map(({ name }) => name.toLowerCase())).size > 1) return mention
  const exact = mention.candidates.filter(({ name }) => prompt.includes(name))
  return exact.length === 1 ? { ...mention, candidates: exact } : mention
}
