import { z } from 'zod'
import { userMessageSchema } from './user-message.ts'

/** The closed list of what can be expected to go wrong. `internal` is for bugs alone. */
export const errorCodeSchema = z.enum([
  'bad-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'unreadable-file',
  'rate-limited',
  'model-unavailable',
  'model-rejected-key',
  'model-failed',
  'model-timeout',
  'no-code',
  'code-failed',
  'sandbox-unavailable',
  'kernel-died',
  'limit-reached',
  'storage-unavailable',
  'internal',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** An expected failure as it is stored in a run event: no language, no cause. */
export const failureSchema = z.object({
  code: errorCodeSchema,
  message: userMessageSchema,
  retryable: z.boolean(),
})
export type Failure = z.infer<typeof failureSchema>

/** The one JSON shape of a failure, over REST and over the socket. `text` is the message in the reader's language. */
export const errorBodySchema = z.object({
  error: failureSchema.extend({ text: z.string(), requestId: z.string() }),
})
export type ErrorBody = z.infer<typeof errorBodySchema>
