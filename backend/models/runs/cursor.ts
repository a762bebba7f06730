import { z } from 'zod'
import { AppFailure } from '#engine/app-failure.ts'

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** A place in the history: the run that was shown last. Opaque to clients. */
export type Cursor = { createdAt: string; id: string }

export function writeCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url')
}

/** Throws `AppFailure` `bad-request` for text that `writeCursor` did not write. */
export function parseCursor(text: string): Cursor {
  try {
    const [createdAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { createdAt, id }
  } catch (cause) {
    throw new AppFailure('bad-request', 'request-invalid', { params: { detail: 'cursor' }, cause })
  }
}
