import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'
import { columnConcepts, unitWords } from './column-concepts.ts'
import { readOccasion } from './find-occasions.ts'
import { genericWords } from './generic-words.ts'
import { qualifyTerm } from './qualify-term.ts'

/** How sure a match is: the column's own name, its name without unit, another word for it, a part of it. */
export type MatchStrength = 4 | 3 | 2 | 1

export type ColumnAlias = { alias: string; column: ColumnProfile; strength: MatchStrength }

/** A request looks the same sheet up many times. */
const aliasesBySheet = new WeakMap<Sheet, ColumnAlias[]>()

/** Everything that a person may call the columns of a sheet. */
export function listColumnAliases(sheet: Sheet): ColumnAlias[] {
  const known = aliasesBySheet.get(sheet) ?? sheet.columns.flatMap((column) => aliasesOf(column, sheet))
  aliasesBySheet.set(sheet, known)
  return known
}

/** The name without bracketed and trailing units: `收缩压(mmHg)` is `收缩压`, `body_mass_g` is `body mass`. */
export function baseName(name: string): string {
  const words = normaliseText(name.normalize('NFKC').replace(/[([{【][^)\]}】]*[)\]}】]/g, ' ')).split(' ')
  while (words.length > 1 && unitWords.has(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

const conceptsByTerm = new Map<string, string[]>()
for (const { id, terms } of columnConcepts)
  for (const term of terms) conceptsByTerm.set(term, [...(conceptsByTerm.get(term) ?? []), id])

const hanTerms = [...conceptsByTerm].filter(([term]) => /^\p{Script=Han}{2,}$/u.test(term))

/** Names are asked for again and again while a request is read. */
const conceptsByName = new Map<string, string[]>()
const mostNames = 2_000

/** What a column's name stands for, by its words as a whole. */
export function conceptsOf(name: string): string[] {
  const known = conceptsByName.get(name)
  if (known) return known
  if (conceptsByName.size >= mostNames) conceptsByName.clear()
  const found = readConcepts(name)
  conceptsByName.set(name, found)
  return found
}

function readConcepts(name: string): string[] {
  const stem = readOccasion(name)?.stem
  const names = [
    normaliseText(name),
    baseName(name),
    splitWords(name).join(' '),
    ...(stem ? [normaliseText(stem)] : []),
  ]
  return [...new Set(names.flatMap((written) => conceptsByTerm.get(written) ?? []))]
}

/** What a part of the name stands for: `crp` in `crp_mg_per_l`, 收缩压 in 治疗前收缩压. */
function partConcepts(name: string): string[] {
  const all = splitWords(name)
  const runs = [all, all.filter((word) => !unitWords.has(word))].flatMap((words) =>
    words.flatMap((_, at) => [1, 2, 3].map((size) => words.slice(at, at + size).join(' '))),
  )
  const latin = runs.filter((run) => run.length > 1).flatMap((run) => conceptsByTerm.get(run) ?? [])
  const text = normaliseText(name)
  const chinese = hanTerms.filter(([term]) => text.includes(term))
  const longest = chinese.filter(([term]) => !chinese.some(([other]) => other !== term && other.includes(term)))
  return [...new Set([...latin, ...longest.flatMap(([, ids]) => ids)])]
}

function aliasesOf(column: ColumnProfile, sheet: Sheet): ColumnAlias[] {
  const found = new Map<string, MatchStrength>()
  const add = (alias: string, strength: MatchStrength) => {
    const isWord = /[\p{L}\d]/u.test(alias) && !(strength < 4 && genericWords.has(alias))
    if (isWord && (found.get(alias) ?? 0) < strength) found.set(alias, strength)
  }
  add(normaliseText(column.name), 4)
  add(baseName(column.name), 3)
  const words = splitWords(column.name)
  add(words.join(' '), 3)
  const [first, second, third] = words
  if (first && second && !third) add(`${second} of ${first}`, 3)
  add(words.map((word) => word.replace(/^(\p{Script=Latin}{3,})(\d+)$/u, '$1 $2')).join(' '), 3)
  const concepts = conceptsOf(column.name)
  for (const { id, terms, parts } of columnConcepts)
    if (concepts.includes(id) || parts?.some((part) => concepts.includes(part))) for (const term of terms) add(term, 2)
  for (const word of words) if (isTelling(word)) add(word, 1)
  const inner = partConcepts(column.name)
  for (const { id, terms, parts } of columnConcepts)
    if (inner.includes(id) || parts?.some((part) => inner.includes(part))) {
      for (const term of terms) add(term, 1)
      for (const term of terms) for (const one of qualifyTerm(term, column.name, terms)) add(one, 2)
    }
  return [...found]
    .filter(([alias]) => !isShadowed(alias, column, sheet))
    .map(([alias, strength]) => ({ alias, column, strength }))
}

/** When something was measured says nothing about what. */
const occasionWords = new Set(['before', 'after', 'pre', 'post', 'baseline'])

const isTelling = (word: string) =>
  /^[\p{Script=Latin}]{3,}$/u.test(word) && !genericWords.has(word) && !unitWords.has(word) && !occasionWords.has(word)

/** A one-letter article is a column's name only where it can't be mistaken. */
const isShadowed = (alias: string, column: ColumnProfile, sheet: Sheet) =>
  (alias === 'a' || alias === 'i') && sheet.columns.some((other) => other !== column && other.name.length > 1)
