import type { Mention } from './find-mentions.ts'

const weights = [1, 1.5, 3, 3.5, 4]

/** How much of a request its mentions explain. */
export function scoreMentions(mentions: Mention[]): number {
  const best = new Map<string, number>()
  for (const mention of mentions)
    for (const candidate of mention.candidates.slice(0, 1)) {
      const name = 'level' in candidate ? candidate.column.name : candidate.name
      const weight = mention.kind === 'level' ? 2 : (weights[mention.strength] ?? 0)
      best.set(name, Math.max(best.get(name) ?? 0, weight))
    }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0)
}
