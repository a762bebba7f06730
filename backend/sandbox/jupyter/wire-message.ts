import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const delimiter = '<IDS|MSG>'

const headerSchema = z.object({ msg_id: z.string().max(200), msg_type: z.string().max(100) })

/** A message from a kernel whose signature and outer shape have been checked. Its content is still untrusted. */
export type WireMessage = {
  type: string
  parentId: string | null
  metadata: Record<string, unknown>
  content: Record<string, unknown>
  sizeBytes: number
}

const jsonObjectSchema = z.record(z.string(), z.unknown())
const parentSchema = z.object({ msg_id: z.string().max(200).optional() })

/**
 * The frames of a request, signed (https://jupyter-client.readthedocs.io/en/stable/messaging.html), and the id
 * that the answers will name as their parent.
 */
export function serializeRequest(
  type: string,
  content: Record<string, unknown>,
  signing: { key: string; session: string },
): { id: string; frames: Buffer[] } {
  const id = randomUUID()
  const header = {
    msg_id: id,
    msg_type: type,
    session: signing.session,
    username: 'server',
    date: new Date().toISOString(),
    version: '5.4',
  }
  const parts = [header, {}, {}, content].map((part) => Buffer.from(JSON.stringify(part)))
  return { id, frames: [Buffer.from(delimiter), Buffer.from(sign(parts, signing.key)), ...parts] }
}

/** The message in `frames`; null when it is not signed with `key` or not of the wire protocol's shape. */
export function parseMessage(frames: Buffer[], key: string): WireMessage | null {
  const start = frames.findIndex((frame) => frame.length === delimiter.length && frame.toString('latin1') === delimiter)
  const [signature, ...rest] = frames.slice(start + 1)
  const parts = rest.slice(0, 4)
  if (start < 0 || !signature || parts.length < 4) return null
  const expected = Buffer.from(sign(parts, key))
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null
  try {
    const [header, parent, metadata, content] = parts.map((part): unknown => JSON.parse(part.toString('utf8')))
    return {
      type: headerSchema.parse(header).msg_type,
      parentId: parentSchema.parse(parent).msg_id ?? null,
      metadata: jsonObjectSchema.parse(metadata),
      content: jsonObjectSchema.parse(content),
      sizeBytes: frames.reduce((sum, frame) => sum + frame.length, 0),
    }
  } catch {
    // Not JSON or not the protocol's shape: the same to us as a wrong signature.
    return null
  }
}

function sign(parts: Buffer[], key: string): string {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest('hex')
}
