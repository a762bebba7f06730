import { z } from 'zod'

const runtimeSchema = z.record(z.string().max(100), z.string().max(300))

/** What the fork server says, a JSON line each. */
export const forkServerMessageSchema = z.union([
  z.object({ ready: runtimeSchema }),
  z.object({ forked: z.string(), pid: z.number().int().positive() }),
  z.object({ ended: z.string(), code: z.number().int() }),
  z.object({ pong: z.number().int() }),
])

/** What it is told. `name` is that of the kernel's directories, `user` the id of its user in there. */
export type ForkServerRequest =
  | { fork: string; name: string; user: number; diskBytes: number }
  | { go: string }
  | { kill: string }
  | { ping: number }
