import { z } from 'zod'

/** Who is signed in, for the page and for scripts. */
export const signedInUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Empty for a guest. */
  email: z.string(),
  isGuest: z.boolean(),
  role: z.enum(['guest', 'member', 'administrator']),
})
export type SignedInUser = z.infer<typeof signedInUserSchema>

/** What `GET /api/status` answers; `user` is null where nobody is signed in. */
export const statusSchema = z.object({
  user: signedInUserSchema.nullable(),
  sandbox: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('ready'),
      isolation: z.string(),
      /** `degraded`: a protection is missing, and a setting accepts that; `operator`: a Jupyter cluster isolates kernels. */
      caution: z.enum(['degraded', 'operator']).optional(),
    }),
    z.object({ state: z.literal('refused'), detail: z.string(), fix: z.string() }),
  ]),
  limits: z.object({ uploadBytes: z.number() }),
})
export type Status = z.infer<typeof statusSchema>
