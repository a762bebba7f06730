import { z } from 'zod'

/** A name that the code of an analysis has defined, told without running anything of it. */
export const variableSchema = z.object({
  name: z.string().max(200),
  /** The class of the value. */
  type: z.string().max(100),
  kind: z.enum(['table', 'array', 'collection', 'value', 'object']),
  /** Rows and columns of a table, lengths of an array, items of a collection; null where there is none. */
  shape: z.array(z.number().int().nonnegative()).max(64).nullable(),
  /** A few words on what is in it; may be empty. */
  preview: z.string().max(200),
  /** null when it is unknown. */
  sizeBytes: z.number().int().nonnegative().nullable(),
})
export type Variable = z.infer<typeof variableSchema>

export const namespaceSchema = z.object({
  variables: z.array(variableSchema).max(500),
  /** Variables that are left out since there are too many. */
  hidden: z.number().int().nonnegative(),
  functions: z.array(z.string().max(200)).max(200),
  modules: z.array(z.string().max(200)).max(200),
})
export type Namespace = z.infer<typeof namespaceSchema>

/** What is used of a limit; null when nobody can tell. */
const usedSchema = z.number().nonnegative().nullable()

export const kernelStateSchema = z.object({
  /** `starting`: it opens, or repeats earlier steps. `busy`: a step runs in it. */
  state: z.enum(['none', 'starting', 'idle', 'busy']),
  /** Earlier steps that are being repeated. */
  replay: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** Why the last kernel of this analysis is gone; null while there is one, or when none is remembered. */
  ended: z.enum(['idle', 'restarted', 'crashed', 'limit', 'cancelled']).nullable(),
  /** Steps that the next kernel repeats first. */
  stepCount: z.number().int(),
  /** Only of an idle kernel. */
  namespace: namespaceSchema.nullable(),
  limits: z.object({
    memory: z.object({ usedBytes: usedSchema, limitBytes: z.number() }),
    /** Of one step, by the clock. */
    time: z.object({ usedMs: usedSchema, limitMs: z.number() }),
    /** Of one step, of all its processes together. */
    cpu: z.object({ usedSeconds: usedSchema, limitSeconds: z.number() }),
    processes: z.object({ used: usedSchema, limit: z.number() }),
    workspace: z.object({ usedBytes: usedSchema, limitBytes: z.number() }),
  }),
})
export type KernelState = z.infer<typeof kernelStateSchema>

export const restartKernelSchema = z.strictObject({
  /** Repeats the steps that succeeded at once, and not only before the next one. */
  replay: z.boolean().default(false),
})
export type RestartKernel = z.infer<typeof restartKernelSchema>

/** The head of a table in the kernel. */
export const variableTableSchema = z.object({
  columns: z.array(z.object({ name: z.string().max(200), type: z.string().max(100) })),
  /** In the order of columns. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  index: z.array(z.string()),
  rowCount: z.number().int().nonnegative(),
  columnCount: z.number().int().nonnegative(),
})
export type VariableTable = z.infer<typeof variableTableSchema>
