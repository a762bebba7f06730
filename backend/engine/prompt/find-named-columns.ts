import type { Dataset } from '#contract/dataset.ts'

/** Names of columns that stand in one of the texts, whatever their case and width; as whole words where the name is Latin. */
export function findNamedColumns(datasets: Dataset[], texts: string[]): Set<string> {
  const text = fold(texts.join('\n'))
  return new Set(listFolded(datasets).flatMap(({ name, folded }) => (occurs(folded, text) ? [name] : [])))
}

/** Of datasets that are described again and again until they fit. */
const known = new WeakMap<Dataset[], { name: string; folded: string }[]>()

function listFolded(datasets: Dataset[]) {
  const columns = datasets.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.columns))
  const names =
    known.get(datasets) ??
    [...new Set(columns.map(({ name }) => name))].map((name) => ({ name, folded: fold(name).trim() }))
  known.set(datasets, names)
  return names
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

function occurs(name: string, text: string): boolean {
  if (name === '') return false
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!joins(text[at - 1], name[0]) && !joins(name.at(-1), text[at + name.length])) return true
  return false
}

/** Whether two neighbours belong to one Latin word, number or identifier. */
const joins = (left: string | undefined, right: string | undefined) =>
  left !== undefined && right !== undefined && wordCharacter.test(left) && wordCharacter.test(right)
const wordCharacter = /[\p{Script=Latin}\p{N}_]/u
