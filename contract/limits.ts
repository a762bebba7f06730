import { z } from 'zod'

/** What holds for one user on this server, and what is used of it. */
export const limitsSchema = z.object({
  uploadBytes: z.number(),
  /** Of uploads that one person keeps. */
  room: z.object({ datasets: z.number().int(), bytes: z.number() }),
  /** Of each kernel; the operator of a Jupyter cluster may set others there. */
  kernel: z.object({
    memoryBytes: z.number(),
    /** The longest that one step may run. */
    wallClockMs: z.number(),
    cpuSeconds: z.number(),
    processes: z.number().int(),
    diskBytes: z.number(),
    outputBytes: z.number(),
  }),
  /** Kernels alive at once, of all users together, and after how long a silence one is closed. */
  liveKernels: z.number().int(),
  kernelIdleMs: z.number(),
  /** Attempts of a model at one step, the first included. */
  attempts: z.number().int(),
  /** `builtin`: guests ask the built-in analyst alone. */
  guestModels: z.enum(['builtin', 'all']),
  ownTemplates: z.number().int(),
  deletedTemplateDays: z.number().int(),
  /** How long a deleted dataset and a deleted analysis can be restored. */
  deletedDatasetHours: z.number(),
  deletedAnalysisHours: z.number(),
  used: z.object({
    datasets: z.number().int(),
    datasetBytes: z.number(),
    runs: z.number().int(),
    artifacts: z.number().int(),
    artifactBytes: z.number(),
    ownTemplates: z.number().int(),
  }),
})
export type Limits = z.infer<typeof limitsSchema>
