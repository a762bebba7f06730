import { z } from 'zod'
import { failureSchema } from './app-error.ts'
import { identifierSchema } from './identifier.ts'
import { runEventSchema } from './run-event.ts'

/** What the browser says over `/api/live`: JSON text frames. */
export const liveRequestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('subscribe'),
    runId: identifierSchema,
    afterSequence: z.number().int().nonnegative().default(0),
  }),
  z.object({ type: z.literal('unsubscribe'), runId: identifierSchema }),
])
export type LiveRequest = z.infer<typeof liveRequestSchema>

/** What the server says: events in order and without gaps for each run, many to a frame. */
export const liveMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('events'), runId: identifierSchema, events: z.array(runEventSchema) }),
  /** `runId` is null when the request itself could not be read. */
  z.object({
    type: z.literal('failed'),
    runId: identifierSchema.nullable(),
    error: failureSchema.extend({ text: z.string(), requestId: z.string() }),
  }),
])
export type LiveMessage = z.infer<typeof liveMessageSchema>
