import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole } from '../columns/column-role.ts'
import { levelConcepts } from '../columns/concepts/level-concepts.ts'
import { genericWords } from '../columns/generic-words.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'

/** A word for a level; `level` is null where the column codes it in a way that can't be told. */
export type LevelAlias = { alias: string; column: ColumnProfile; level: string | null; strength: 1 | 2 | 3 }

/** Everything that a person may call the levels of the grouping columns of a sheet. */
export function listLevelAliases(sheet: Sheet): LevelAlias[] {
  return sheet.columns
    .filter((column) => ['category', 'either'].includes(columnRole(column, sheet)) && column.distinct <= 20)
    .flatMap((column) => [...plainAliases(column), ...partAliases(column), ...spokenAliases(column)])
}

/** The exact level that `text` starts with, for `column = level`; the longest one. */
export function readLevel(column: ColumnProfile, text: string): { level: string; length: number } | null {
  const options = column.levels
    .map(({ value }) => ({ level: value, written: normaliseText(value) }))
    .filter(({ written }) => written && text.startsWith(written) && !isCutWord(text, written))
    .sort((a, b) => b.written.length - a.written.length)
  const [best] = options
  return best ? { level: best.level, length: best.written.length } : null
}

const isCutWord = (text: string, written: string) =>
  /[\p{Script=Latin}\d]$/u.test(written) && /^[\p{Script=Latin}\d]/u.test(text.slice(written.length))

function plainAliases(column: ColumnProfile): LevelAlias[] {
  return column.levels
    .filter(({ value }) => isTellingLevel(normaliseText(value)))
    .map(({ value }) => ({ alias: normaliseText(value), column, level: value, strength: 3 }))
}

/** `Adelie` for `Adelie Penguin (Pygoscelis adeliae)`: a word that only one level has. */
function partAliases(column: ColumnProfile): LevelAlias[] {
  const levels = column.levels.map(({ value }) => ({ value, words: new Set(splitWords(value)) }))
  return levels.flatMap(({ value, words }) =>
    words.size < 2
      ? []
      : [...words]
          .filter((word) => /^\p{Script=Latin}{4,}$/u.test(word) && !genericWords.has(word))
          .filter((word) => levels.every((other) => other.value === value || !other.words.has(word)))
          .map((word) => ({ alias: word, column, level: value, strength: 1 as const })),
  )
}

/** The words that people use for a level (`dead` for `died`); without a code for it where the column is of that kind. */
function spokenAliases(column: ColumnProfile): LevelAlias[] {
  const spellings = column.levels.map(({ value }) => ({ value, written: normaliseText(value) }))
  const concepts = conceptsOf(column.name)
  return levelConcepts.flatMap(({ column: kind, spellings: known, words }) => {
    const isOfKind = kind !== undefined && concepts.includes(kind)
    const match = spellings.find(({ written }) => known.includes(written) && (isOfKind || written.length > 1))
    if (!match && !isOfKind) return []
    const owned =
      match &&
      words.filter((word) => !spellings.some(({ value, written }) => written === word && value !== match.value))
    return (owned ?? words).map((alias) => ({ alias, column, level: match?.value ?? null, strength: 2 as const }))
  })
}

/** Numbers, yes and no, and single letters say nothing outside `column = level`. */
const isTellingLevel = (text: string) =>
  text.length >= 2 &&
  !/^[\d.,%+-]+$/.test(text) &&
  !genericWords.has(text) &&
  !/^(yes|true|false|none|other|unknown|low|high|medium|nan|na|未知|其他|正常|异常|阳性|阴性)$/.test(text)
