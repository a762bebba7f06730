import type { Dataset } from '#contract/dataset.ts'

/** Names of columns that stand in one of the texts, whatever their case and width; as whole words where the name is Latin. */
export function findNamedColumns(datasets: Dataset[], texts: string[]): Set<string> {
  const text = fold(texts.join('\n'))
  const names = new Set(
    datasets.flatMap(({ sheets }) => sheets.flatMap(({ columns }) => columns.map(({ name }) => name))),
  )
  return new Set([...names].filter((name) => occurs(fold(name).trim(), text)))
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
