import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Suggestion } from './suggestion.ts'

/** A table of counts, and the sheet that says what its columns of counts are. */
export type Experiment = { counts: Sheet; samples: Sheet; sampleName: ColumnProfile }

const fewestSamples = 4
const fewestGenes = 100

/** The only pair of tables of which one holds counts and the other names their columns; none where several could be. */
export function findExperiment(sheets: Sheet[]): Experiment | null {
  const found = sheets.filter(isCounts).flatMap((counts) =>
    sheets.flatMap((samples) => {
      const sampleName = samples === counts ? undefined : samples.columns.find((column) => names(column, counts))
      return sampleName ? [{ counts, samples, sampleName }] : []
    }),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** True of a table that names its rows and holds whole numbers from 0 on in every other column. */
export function isCounts({ columns, rowCount }: Sheet): boolean {
  const measured = columns.filter(({ type, min }) => type === 'integer' && Number(min) >= 0)
  const [named, other] = columns.filter((column) => !measured.includes(column))
  if (!named || other || measured.length < fewestSamples || rowCount < fewestGenes) return false
  return named.type !== 'number' && named.distinct >= rowCount * 0.9
}

function names({ levels, distinct }: ColumnProfile, counts: Sheet): boolean {
  const columns = new Set(counts.columns.map(({ name }) => name))
  return distinct >= fewestSamples && levels.length > 0 && levels.every(({ value }) => columns.has(value))
}

/** Differential expression between two conditions, with the pairing or batch that every condition has, where there is one. */
export function suggestExpression({ samples, sampleName }: Experiment): Suggestion[] {
  const usable = samples.columns.filter(
    (column) => column !== sampleName && column.distinct > 1 && column.distinct <= samples.rowCount / 2,
  )
  return usable
    .filter((column) => isCondition(column))
    .slice(0, 2)
    .map(({ name: group }) => {
      const batch = usable.find(({ name }) => name !== group && isCrossed(samples, group, name))?.name
      return batch === undefined ? { kind: 'expression', group } : { kind: 'expression-adjusted', group, batch }
    })
}

const isCondition = ({ distinct, levels }: ColumnProfile) => distinct === 2 && levels.every(({ count }) => count > 1)

/** True where every level of one column has rows of every level of the other; all rows must be known. */
function isCrossed({ columns, sampleRows, rowCount }: Sheet, first: string, second: string): boolean {
  if (sampleRows.length < rowCount) return false
  const [a, b] = [first, second].map((wanted) => columns.findIndex(({ name }) => name === wanted))
  const pairs = sampleRows.map((row) => [row[a ?? -1], row[b ?? -1]])
  if (pairs.flat().some((value) => value === null || value === undefined)) return false
  const count = (values: unknown[]) => new Set(values).size
  return (
    count(pairs.map((pair) => JSON.stringify(pair))) ===
    count(pairs.map(([value]) => value)) * count(pairs.map(([, value]) => value))
  )
}
