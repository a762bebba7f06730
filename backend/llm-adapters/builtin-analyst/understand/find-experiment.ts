import type { ColumnProfile } from '#contract/dataset.ts'
import type { Table } from '../plan-parts.ts'

/** A table of counts, one row for each gene and one column for each sample, and the table that says what the samples are. */
export type Experiment = {
  counts: Table
  samples: Table
  gene: ColumnProfile
  /** The column of `samples` that holds the names of the columns of `counts`. */
  sampleName: ColumnProfile
  /** Columns of `counts` that hold a sample. */
  measured: ColumnProfile[]
}

const fewestSamples = 4

/** All pairs of tables that fit each other: a column of one holds the names of columns of the other. */
export function findExperiments(tables: Table[]): Experiment[] {
  return tables.flatMap((counts) =>
    tables.flatMap((samples) => {
      const found = samples === counts ? null : matchTables(counts, samples)
      return found ? [found] : []
    }),
  )
}

function matchTables(counts: Table, samples: Table): Experiment | null {
  const byName = new Map(counts.sheet.columns.map((column) => [column.name, column]))
  for (const sampleName of samples.sheet.columns) {
    const values = listValues(sampleName, samples)
    const measured = values.flatMap((value) => byName.get(value) ?? [])
    if (measured.length < fewestSamples || measured.length < values.length * 0.8) continue
    if (!measured.every(({ type }) => type === 'integer' || type === 'number')) continue
    const gene = counts.sheet.columns.find(
      (column) => !measured.includes(column) && column.distinct >= counts.sheet.rowCount * 0.9,
    )
    if (gene) return { counts, samples, gene, sampleName, measured }
  }
  return null
}

/** What the profile knows of a column's values: its levels and those of the first rows. */
function listValues(column: ColumnProfile, { sheet }: Table): string[] {
  const at = sheet.columns.indexOf(column)
  const first = sheet.sampleRows.map((row) => row[at]).filter((value) => value !== null && value !== undefined)
  return [...new Set([...column.levels.map(({ value }) => value), ...first.map(String)])]
}

/** True where the values are counts: whole numbers from 0 on. */
export const areCounts = (columns: ColumnProfile[]): boolean =>
  columns.every(({ type, min }) => type === 'integer' && typeof min === 'number' && min >= 0)
