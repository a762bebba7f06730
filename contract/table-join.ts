import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

const sideSchema = z.object({
  datasetId: identifierSchema,
  sheet: z.string(),
  /** Null where the values of the other side are names of this table's columns. */
  column: z.string().nullable(),
})

/** Columns by which two tables can be joined, told by their values. */
export const tableJoinSchema = z.object({
  left: sideSchema,
  right: sideSchema,
  /** The share of the rows with a value that find a partner; of columns where `column` is null. */
  leftShare: z.number(),
  rightShare: z.number(),
  /** Rows of one value on the left to such rows on the right. */
  kind: z.enum(['one-to-one', 'one-to-many', 'many-to-one', 'values-to-names']),
})
export type TableJoin = z.infer<typeof tableJoinSchema>

export const findJoinsSchema = z.object({ datasetIds: z.array(identifierSchema).min(1).max(12) })
