import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { findAbsentConcepts } from './absent-concepts.ts'
import { listColumnAliases } from './column-aliases.ts'
import { unitWords } from './column-concepts.ts'
import { inColumnPlace } from './column-place.ts'
import type { Mention, Mentions } from './find-mentions.ts'
import { genericPhrases, genericWords } from './generic-words.ts'
import { ordinaryPhrases, ordinaryWords, shortWords } from './ordinary-words.ts'

/** Beyond that the prompt is a text, and no longer a request with a misspelt name. */
const mostUnknown = 40

export type Leftovers = {
  /** Of the unknown columns those that are known things, which this table has not. */
  absent: string[]
  /** Words that stand where a column is expected and are none. */
  unknownColumns: string[]
  /** Other words that nothing was made of. */
  unused: string[]
}

/** Adds the columns whose names are misspelt or partly written (Chinese) in what is left of the masked prompt. */
export function addMisspelt(found: Mentions, sheet: Sheet): Mentions {
  const mentions = [...found.mentions]
  let masked = found.masked
  for (const { words, whole, candidates } of listHalfNamed(masked, mentions, sheet)) {
    masked = masked.replace(whole, `«${mentions.length}»`)
    mentions.push({ kind: 'column', words, candidates, strength: 0 })
  }
  for (const words of [...listPhrases(masked), ...listUnknown(masked)]) {
    if (!masked.includes(words)) continue
    const candidates = /\p{Script=Han}/u.test(words) ? columnsThatContain(words, sheet) : columnsLike(words, sheet)
    if (candidates.length === 0 || candidates.length > 4) continue
    masked = masked.replace(words, `«${mentions.length}»`)
    mentions.push({ kind: 'column', words, candidates, strength: 0 })
  }
  return { masked, mentions }
}

/** "flipper lenght": a part of a name with a misspelt word beside it, both of one column. */
function listHalfNamed(masked: string, mentions: Mention[], sheet: Sheet) {
  const unknown = listUnknown(masked)
  const places = [
    ...masked.matchAll(/«(\d+)» ([\p{Script=Latin}]{3,})/gu),
    ...masked.matchAll(/()()([\p{Script=Latin}]{3,}) «(\d+)»/gu),
  ]
  return places.flatMap((match) => {
    const mention = mentions[Number(match[1] || match[4])]
    const word = match[2] || match[3] || ''
    if (mention?.kind !== 'column' || mention.strength > 2 || !unknown.includes(word)) return []
    const words = match[1] ? `${mention.words} ${word}` : `${word} ${mention.words}`
    const candidates = columnsLike(words, sheet)
    return candidates.length === 1 ? [{ words, whole: match[0], candidates }] : []
  })
}

/** What is left that means something: words where a column belongs, and others. `marked` has the marks that were read already. */
export function listLeftovers(masked: string, sheet: Sheet, marked = masked): Leftovers {
  const absent = findAbsentConcepts(masked, sheet)
  const unknownColumns = [...absent]
  const unused: string[] = []
  for (const words of listUnknown(masked)) {
    if (absent.some((one) => one.includes(words) || words.includes(one))) continue
    ;(inColumnPlace(marked, words) ? unknownColumns : unused).push(words)
  }
  return { absent, unknownColumns, unused }
}

/** Words that say no more than the column that they follow: "the dose cell", "treatment arms". */
const headNouns =
  /(?<=«\d+» )(?:cells?|arms?|combinations?|patterns?|subgroups?|categor(?:y|ies)|class(?:es)?|strata|stratum)\b/g

/** What every program does anyway. */
const missingIgnored = /ignor\w* (?:the )?missing(?: ones| values| data)?(?: pairwise)?|忽略缺失值?/g

const ordinary = new RegExp(
  ordinaryPhrases
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

function listUnknown(masked: string): string[] {
  const plain = masked.replace(headNouns, ' ').replace(/«\d+»/g, ' ').replace(missingIgnored, ' ')
  const latin = [...plain.matchAll(/[\p{Script=Latin}][\p{Script=Latin}\d']*/gu)]
    .map(([word]) => word.replace(/'s?$/, ''))
    .filter((word) => (word.length > 2 || !shortWords.has(word)) && word.length > 1 && !unitWords.has(word))
    .filter((word) => !genericWords.has(word) && !ordinaryWords.has(word))
  const chinese = [
    ...plain
      .replace(ordinary, ' ')
      .replace(genericPhrases, ' ')
      .matchAll(/\p{Script=Han}{2,}/gu),
  ].map(([words]) => words)
  return [...new Set([...latin, ...chinese])].slice(0, mostUnknown)
}

/** Two or three Latin words in a row with an unknown one among them, longest first: a misspelt name of several words. */
function listPhrases(masked: string): string[] {
  const unknown = new Set(listUnknown(masked))
  const runs = masked.split(/«\d+»|[^\p{Script=Latin}\d' ]+/u).map((run) => run.split(' ').filter(Boolean))
  const phrases = [3, 2].flatMap((size) =>
    runs.flatMap((run) =>
      run
        .map((_, at) => run.slice(at, at + size))
        .filter((words) => words.length === size && words.some((word) => unknown.has(word)))
        .map((words) => words.join(' ')),
    ),
  )
  return [...new Set(phrases)].slice(0, mostUnknown)
}

const columnsThatContain = (words: string, sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter(({ name }) => name.includes(words))

function columnsLike(word: string, sheet: Sheet): ColumnProfile[] {
  if (word.length < 4) return []
  const allowed = word.length < 8 ? 1 : 2
  let best = allowed + 1
  let columns = new Set<ColumnProfile>()
  for (const { alias, column, strength } of listColumnAliases(sheet)) {
    if (strength === 2 || alias.length < 4 || /[^\p{Script=Latin}\d ]/u.test(alias)) continue
    const distance = editDistance(word, alias, allowed)
    if (distance < best) [best, columns] = [distance, new Set([column])]
    else if (distance === best && distance <= allowed) columns.add(column)
  }
  return [...columns]
}

/** Optimal string alignment (Damerau-Levenshtein without repeated edits); `limit + 1` when it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1)
      row.push(value)
    }
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}
