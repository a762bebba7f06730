import type { LevelMention, Mention, Mentions } from '../columns/find-mentions.ts'
import { normaliseText } from '../normalise-text.ts'

/**
 * A word that is a level only beside another level of its column: "high vs placebo", "低剂量和对照". Such words say nothing by
 * themselves (`high`, `other`) and are no levels elsewhere.
 */
export function addOpposedLevels(found: Mentions): Mentions {
  const mentions: Mention[] = [...found.mentions]
  let { masked } = found
  for (const [number, mention] of found.mentions.entries()) {
    const column =
      mention.kind === 'level' && mention.candidates.length === 1 ? mention.candidates[0]?.column : undefined
    if (!column) continue
    for (const { value } of column.levels) {
      const written = normaliseText(value)
      if (!/^\p{L}{2,12}$/u.test(written)) continue
      const joint = '\\s*(?:vs|versus|and|or|against|compared (?:to|with)|than|与|和|跟|对|比)\\s*(?:the )?'
      const [before, after] = [
        `(?<!\\p{L})${written}(${joint}«${number}»)`,
        `(«${number}»${joint})${written}(?!\\p{L})`,
      ]
      const add = (text: string): string => {
        mentions.push({ kind: 'level', words: written, candidates: [{ column, level: value }] } satisfies LevelMention)
        return text
      }
      masked = masked
        .replace(new RegExp(before, 'u'), (_, rest: string) => add(`«${mentions.length}»${rest}`))
        .replace(new RegExp(after, 'u'), (_, rest: string) => add(`${rest}«${mentions.length}»`))
    }
  }
  return { masked, mentions }
}
