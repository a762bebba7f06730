import type { Table } from '../../plan-parts.ts'
import { escapePattern, normaliseText, splitWords } from '../normalise-text.ts'

/** The file's and the sheet's own names say which table, not which column. */
export function dropTableNames(text: string, { dataset, sheet }: Table): string {
  const stem = dataset.name.replace(/\.[^.]+$/, '')
  const columnNames = new Set(sheet.columns.flatMap(({ name }) => [normaliseText(name), ...splitWords(name)]))
  const names = [dataset.name, stem, stem.replace(/s$/i, ''), sheet.name].map(normaliseText)
  return names
    .filter((name) => name.length > 1 && !columnNames.has(name))
    .reduce(
      (rest, name) =>
        rest
          .split(new RegExp(`(?<![\\p{Script=Latin}\\d])${escapePattern(name)}(?![\\p{Script=Latin}\\d])`, 'u'))
          .join(' '),
      text,
    )
}
