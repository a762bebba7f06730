import type { Dataset } from '#contract/dataset.ts'

/** Whole numbers up to this are counts of arguments and dimensions rather than data. */
const largestStructural = 9

/** What may be repeated to a model: words of the program that it wrote, and names of files, sheets and columns. */
export type KnownWords = { has(word: string): boolean; hasNumber(digits: string): boolean }

/** The words known to whoever wrote `code` about `datasets`. */
export function collectKnownWords(code: string, datasets: Dataset[]): KnownWords {
  const words = new Set<string>(code.match(/[\p{L}_][\p{L}\p{N}_]*/gu))
  for (const [, , text = ''] of code.matchAll(/(["'])((?:\\.|(?!\1)[^\\\n]){0,300})\1/g)) words.add(text)
  const numbers = new Set<string>(code.match(/\d+/g))
  for (const { name, sheets } of datasets) {
    words.add(name).add(`data/${name}`)
    for (const sheet of sheets) {
      words.add(sheet.name)
      for (const column of sheet.columns) words.add(column.name)
      numbers.add(String(sheet.columns.length))
    }
  }
  return {
    has: (word) => words.has(word),
    hasNumber: (digits) => numbers.has(digits) || (digits.length === 1 && Number(digits) <= largestStructural),
  }
}
