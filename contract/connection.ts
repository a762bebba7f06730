import { z } from 'zod'
import { userMessageSchema } from './user-message.ts'

/** A vendor that a key can be given for. */
export const vendorSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Where its models are asked; null where each account has an address of its own. */
  baseUrl: z.string().nullable(),
  /** The page on which a key is made. */
  keyUrl: z.string().nullable(),
  needsKey: z.boolean(),
  /** The address is the account's own (Azure, a server in the house). */
  needsAddress: z.boolean(),
  /** The operator has set it up for everyone. */
  isShared: z.boolean(),
})
export type Vendor = z.infer<typeof vendorSchema>

const connectionId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** A user's own access to a vendor. The key itself is never given out again. */
export const connectionSchema = z.object({
  /** What stands before the slash in the ids of its models: the vendor's id, or a name of one's own for another address. */
  id: connectionId,
  vendorId: z.string(),
  label: z.string(),
  /** The address that the key was given for, and is sent to alone. */
  baseUrl: z.string(),
  /** `sk-…9f3a`; null without a key. */
  maskedKey: z.string().nullable(),
  /** Ids of models that are added to those that the vendor lists. */
  models: z.array(z.string()),
  /** Why it can't be used, and what to do. */
  problem: userMessageSchema.optional(),
  createdAt: z.string(),
})
export type Connection = z.infer<typeof connectionSchema>

export const connectionSettingsSchema = z.strictObject({
  vendorId: z.string().min(1).max(60),
  label: z.string().trim().max(60).optional(),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  /** Left out when it stays as it is; an address that changes needs it anew. */
  key: z.string().trim().min(1).max(500).optional(),
  models: z
    .array(z.string().regex(/^\S{1,200}$/))
    .max(50)
    .default([]),
})
export type ConnectionSettings = z.infer<typeof connectionSettingsSchema>

/** The outcome of asking the vendor, in plain words. */
export const connectionTestSchema = z.object({
  isOk: z.boolean(),
  message: userMessageSchema,
  /** Ids of the models that the vendor's list names; empty where it has none. */
  models: z.array(z.string()),
})
export type ConnectionTest = z.infer<typeof connectionTestSchema>
