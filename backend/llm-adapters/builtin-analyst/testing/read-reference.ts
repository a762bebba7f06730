import { readFileSync } from 'node:fs'

type Cell = number | string | null
type Values = Record<string, Cell | Cell[] | Record<string, Cell[]>>

/** What R gives for an entry of `references/<topic>.json`; a shape is named where it is read whole. */
export function readReference<Shape = Values>(topic: string, entry: string): Shape {
  const path = new URL(`../../../../references/${topic}.json`, import.meta.url)
  const { entries } = JSON.parse(readFileSync(path, 'utf8'))
  if (!entries[entry]) throw new Error(`no reference ${topic}/${entry}`)
  return entries[entry].values
}

/** One cell of a reference: of a table by the row's place, else the value itself. */
export function cellOf(values: Values, name: string, row = 0): number {
  const found = values[name]
  const cell = Array.isArray(found) ? found[row] : found
  if (typeof cell !== 'number') throw new Error(`no number ${name}`)
  return cell
}
