import type { Experiment } from '../find-experiment.ts'
import { escapePattern } from '../normalise-text.ts'

/**
 * Genes or proteins that a request names: those that the profile lists, and others of the same shape (`ENSG` and digits). `rest` is the
 * request without them.
 */
export function findFeatures(prompt: string, { gene, counts }: Experiment): { focus: string[]; rest: string } {
  const at = counts.sheet.columns.indexOf(gene)
  const known = [
    ...new Set([
      ...gene.levels.map(({ value }) => value),
      ...counts.sheet.sampleRows.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined),
    ]),
  ].map(String)
  const names = known.filter((name) => name.length > 2 && /\p{L}/u.test(name))
  const focus: string[] = []
  const take = (text: string, patterns: string[], flags: string) =>
    patterns.length === 0
      ? text
      : text.replace(wholeWords(patterns, flags), (found) => {
          focus.push(known.find((name) => name.toLowerCase() === found.toLowerCase()) ?? found)
          return ' '
        })
  const numbered = take(
    prompt.normalize('NFKC'),
    [...shapeOf(known), ...names.filter((name) => /\d/.test(name)).map(escapePattern)],
    'giu',
  )
  // Without a digit a name may be a word ("SET", "REST"): only as it is written.
  const rest = take(numbered, names.filter((name) => !/\d/.test(name)).map(escapePattern), 'gu')
  return { focus: [...new Set(focus)], rest }
}

const wholeWords = (patterns: string[], flags: string) =>
  new RegExp(
    `(?<![\\p{Script=Latin}\\d_-])(?:${patterns.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{Script=Latin}\\d_-])`,
    flags,
  )

/** Letters and digits where all names have the same letters. */
function shapeOf(names: string[]): string[] {
  const parts = names.map((name) => name.match(/^(\p{Script=Latin}{2,12}[_-]?)(\d{3,15})(\.\d{1,3})?$/u))
  const [first] = parts
  if (!first || parts.some((part) => part?.[1] !== first[1])) return []
  const lengths = new Set(parts.map((part) => part?.[2]?.length))
  const digits = lengths.size === 1 ? `\\d{${first[2]?.length ?? 3}}` : '\\d{1,15}'
  return [`${escapePattern(first[1] ?? '')}${digits}(?:\\.\\d{1,3})?`]
}
