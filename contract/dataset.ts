import { z } from 'zod'
import { failureSchema } from './app-error.ts'
import { columnCorrectionSchema } from './column-correction.ts'
import { identifierSchema } from './identifier.ts'

const maxBins = 24

export const columnTypeSchema = z.enum(['number', 'integer', 'boolean', 'datetime', 'category', 'text', 'empty'])
export type ColumnType = z.infer<typeof columnTypeSchema>

export const histogramSchema = z.object({
  /** In the column's own unit; dates are ISO 8601 text. */
  edges: z.array(z.union([z.number(), z.string()])).max(maxBins + 1),
  counts: z.array(z.number().int()).max(maxBins),
})
export type Histogram = z.infer<typeof histogramSchema>

/** What is known of one column. Counts are rows; numeric fields are in the column's own unit. */
export const columnProfileSchema = z.object({
  name: z.string(),
  type: columnTypeSchema,
  missing: z.number().int(),
  distinct: z.number().int(),
  min: z.union([z.number(), z.string()]).nullable(),
  max: z.union([z.number(), z.string()]).nullable(),
  mean: z.number().nullable(),
  /** Sample standard deviation (n - 1). */
  std: z.number().nullable(),
  /** 5th, 25th, 50th, 75th and 95th percentile, linear interpolation; null unless numeric. */
  quantiles: z.array(z.number()).length(5).nullable(),
  /** The most frequent values with their counts, at most 20. */
  levels: z.array(z.object({ value: z.string(), count: z.number().int() })),
  /** How numbers and dates are spread: bins of equal width, one edge more than counts. Absent where nothing is spread. */
  histogram: histogramSchema.optional(),
})
export type ColumnProfile = z.infer<typeof columnProfileSchema>

/** How pandas reads this table from the original file, exactly as generated code should. */
export const readOptionsSchema = z.object({
  format: z.enum(['csv', 'excel', 'parquet']),
  encoding: z.string().optional(),
  separator: z.string().optional(),
  decimal: z.string().optional(),
  thousands: z.string().optional(),
  sheet: z.string().optional(),
  /** 0-based line of the header when it is not the first, as `header=` of pandas: blank lines of a CSV do not count. */
  headerRow: z.number().int().optional(),
  /** Some rows have surplus cells: pandas reads them all with `usecols=range(columnCount)`. */
  columnCount: z.number().int().optional(),
  /** Labels made of digits, such as 007, and what was made text: they need `dtype={column: str}`. */
  textColumns: z.array(z.string()).optional(),
  /** Dates that pandas reads as text, with the format for `pandas.to_datetime(column, format=…)`. */
  dateFormats: z.record(z.string(), z.string()).optional(),
  /** Columns that were made numbers, with the dtype for `pandas.to_numeric(column).astype(…)`. */
  numberColumns: z.record(z.string(), z.enum(['float64', 'int64', 'uint64'])).optional(),
  /** Columns that were made yes/no, with what each word means for `column.map(…)`. */
  booleanWords: z.record(z.string(), z.record(z.string(), z.boolean())).optional(),
})
export type ReadOptions = z.infer<typeof readOptionsSchema>

/** One table of a dataset: the whole of a CSV or Parquet file, or one sheet of a workbook. */
export const sheetSchema = z.object({
  /** The sheet's name; the file's name without ending where there is only one table. */
  name: z.string(),
  rowCount: z.number().int(),
  columns: z.array(columnProfileSchema),
  /** The first rows, at most 20, one array per row in column order. */
  sampleRows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  readOptions: readOptionsSchema,
  /** Types that a person gave to columns. */
  corrections: z.record(z.string(), columnCorrectionSchema).optional(),
  /** Plain remarks about what was found and how it was read, e.g. renamed duplicate headers. */
  notes: z.array(z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
})
export type Sheet = z.infer<typeof sheetSchema>

export const datasetSchema = z.object({
  id: identifierSchema,
  /** The file's original name; the code finds it at `data/<name>`. */
  name: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  createdAt: z.string(),
  status: z.enum(['reading', 'ready', 'failed']),
  sheets: z.array(sheetSchema),
  error: failureSchema.optional(),
})
export type Dataset = z.infer<typeof datasetSchema>

export const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A page of a table. `rows` is row-major in the order of `columns`; dates are ISO 8601 text. */
export const previewSchema = z.object({
  sheet: z.string(),
  columns: z.array(z.object({ name: z.string(), type: columnTypeSchema })),
  rows: z.array(z.array(cellSchema)),
  offset: z.number().int(),
  /** All rows, or those that pass the filters. */
  rowCount: z.number().int(),
  /** Where each row stands in the table, from 0; given where the rows are sorted or filtered. */
  rowNumbers: z.array(z.number().int()).optional(),
})
export type Preview = z.infer<typeof previewSchema>
