import { estimateTokens } from '#contract/estimate-tokens.ts'
import type { Run } from '#contract/run.ts'

/** How far the texts of a run have been counted, in the order of `textsOf`. */
export type Written = { lengths: number[]; tokens: number }

export const noneWritten: Written = { lengths: [], tokens: 0 }

const textsOf = ({ attempts, interpretation }: Run): string[] => [
  ...attempts.flatMap(({ reasoning, text }) => [reasoning, text]),
  ...(interpretation ? [interpretation.text] : []),
]

/** Counts on: only what was written since is looked at. An estimate, the same answer where nothing came. */
export function countWritten(before: Written, run: Run): Written {
  const texts = textsOf(run)
  if (texts.every((text, place) => text.length === before.lengths[place])) return before
  const added = texts.map((text, place) => estimateTokens(text.slice(before.lengths[place] ?? 0)))
  return {
    lengths: texts.map(({ length }) => length),
    tokens: added.reduce((sum, tokens) => sum + tokens, before.tokens),
  }
}
