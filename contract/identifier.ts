import { z } from 'zod'

/** A UUID. Clients may choose the ids of what they create, so a repeated request is the same request. */
export const identifierSchema = z.uuid()
export type Identifier = z.infer<typeof identifierSchema>
