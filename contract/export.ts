import { z } from 'zod'

export const figureFormatSchema = z.enum(['png', 'svg', 'pdf'])
export type FigureFormat = z.infer<typeof figureFormatSchema>

export const tableFormatSchema = z.enum(['csv', 'xlsx', 'latex'])
export type TableFormat = z.infer<typeof tableFormatSchema>

/** How an artifact is wanted. Without `widthMm` a figure has the size that its code gave it. */
export const exportQuerySchema = z.object({
  format: z.union([figureFormatSchema, tableFormatSchema]),
  widthMm: z.coerce.number().min(20).max(500).optional(),
  /** Of a PNG, and of pictures inside an SVG or PDF. */
  dpi: z.coerce
    .number()
    .default(300)
    .refine((dpi) => dpi === 150 || dpi === 300 || dpi === 600, '150, 300 or 600'),
  /** What the file is called, without its ending. */
  name: z.string().max(100).optional(),
})
export type ExportQuery = z.infer<typeof exportQuerySchema>

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
const fieldSchema = z.object({ name: z.string().max(10_000), type: z.string().max(20) })

/** Rows as they are looked at, to be made a file; each as long as `fields`. */
export const exportTableSchema = z
  .object({
    format: tableFormatSchema,
    name: z.string().max(100).optional(),
    fields: z.array(fieldSchema).min(1).max(1_000),
    rows: z.array(z.array(valueSchema)).max(100_000),
  })
  .refine(({ fields, rows }) => rows.every(({ length }) => length === fields.length), 'rows must be as long as fields')
export type ExportTable = z.infer<typeof exportTableSchema>
