import { z } from 'zod'

const maxSortColumns = 16
const maxFilters = 64
const maxListed = 200

const columnSchema = z.string().max(10_000)
const boundSchema = z.union([z.number(), z.string().min(1).max(1_000)])
const textSchema = z.string().min(1).max(1_000)

export const sortSchema = z
  .array(z.object({ column: columnSchema, descending: z.boolean().default(false) }))
  .max(maxSortColumns)
export type Sort = z.infer<typeof sortSchema>

/**
 * A condition on one column. Numbers may be text, for integers beyond 2^53; dates are ISO 8601 text, and one of a day
 * alone is the whole day; `in` takes values as the profile
 * writes them, and null for missing; `contains` and `starts-with` disregard case.
 * `between` includes both ends, of which null is open. What excludes keeps missing values.
 */
export const filterSchema = z.discriminatedUnion('op', [
  z.object({ column: columnSchema, op: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']), value: boundSchema }),
  z.object({
    column: columnSchema,
    op: z.literal('between'),
    value: z.tuple([boundSchema.nullable(), boundSchema.nullable()]),
  }),
  z.object({ column: columnSchema, op: z.enum(['contains', 'not-contains', 'starts-with']), value: textSchema }),
  z.object({
    column: columnSchema,
    op: z.enum(['in', 'not-in']),
    value: z.array(z.string().nullable()).min(1).max(maxListed),
  }),
  z.object({ column: columnSchema, op: z.enum(['missing', 'present']) }),
])
export type Filter = z.infer<typeof filterSchema>
export type FilterOperator = Filter['op']

export const filtersSchema = z.array(filterSchema).max(maxFilters)

/** The rows that pass every filter, ordered by each column in turn. Missing values stand last in either direction. */
export type TableView = { sort: Sort; filter: Filter[] }
