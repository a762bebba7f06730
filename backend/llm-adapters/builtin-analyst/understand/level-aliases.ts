import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from './column-aliases.ts'
import { armWords, sexWords } from './column-concepts.ts'
import { columnRole } from './column-role.ts'
import { genericWords } from './generic-words.ts'
import { normaliseText, splitWords } from './normalise-text.ts'

/** A word for a level; `level` is null where the column codes it in a way that can't be told. */
export type LevelAlias = { alias: string; column: ColumnProfile; level: string | null; strength: 1 | 2 | 3 }

/** Everything that a person may call the levels of the grouping columns of a sheet. */
export function listLevelAliases(sheet: Sheet): LevelAlias[] {
  return sheet.columns
    .filter((column) => ['category', 'either'].includes(columnRole(column, sheet)) && column.distinct <= 20)
    .flatMap((column) => [
      ...plainAliases(column),
      ...partAliases(column),
      ...sexAliases(column),
      ...armAliases(column),
    ])
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

/** `control` for `对照组`, and the other way round. */
const armAliases = (column: ColumnProfile): LevelAlias[] =>
  armWords.flatMap(({ spellings, words }) =>
    column.levels
      .filter(({ value }) => spellings.includes(normaliseText(value)))
      .flatMap(({ value }) => words.map((alias) => ({ alias, column, level: value, strength: 2 as const }))),
  )

function sexAliases(column: ColumnProfile): LevelAlias[] {
  const spellings = column.levels.map(({ value }) => ({ value, written: normaliseText(value) }))
  const isSex = conceptsOf(column.name).includes('sex')
  return sexWords.flatMap(({ spellings: known, words }) => {
    const match = spellings.find(({ written }) => known.includes(written) && (isSex || written.length > 1))
    if (!match && !isSex) return []
    return words.map((alias) => ({ alias, column, level: match?.value ?? null, strength: 2 as const }))
  })
}

/** Numbers, yes and no, and single letters say nothing outside `column = level`. */
const isTellingLevel = (text: string) =>
  text.length >= 2 &&
  !/^[\d.,%+-]+$/.test(text) &&
  !genericWords.has(text) &&
  !/^(yes|true|false|none|other|unknown|low|high|medium|nan|na|未知|其他|正常|异常|阳性|阴性)$/.test(text)
