import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import type { DisplayData, ExecutionEvent } from '#engine/ports/kernel.ts'
import type { WireMessage } from './wire-message.ts'

const streamSchema = z.object({ name: z.enum(['stdout', 'stderr']), text: z.string() })
const displaySchema = z.object({
  data: z.record(z.string().max(200), z.unknown()),
  transient: z.object({ display_id: z.string().max(200).optional() }).optional(),
})
const mediaTypePattern = /^[\w.+-]+\/[\w.+-]+( *; *[\w.+-]+=[\w.+-]+)*$/
const errorSchema = z.object({ ename: z.string(), evalue: z.string(), traceback: z.array(z.string()) })

/** What a message on iopub shows; null for those that show nothing, or that are not of the expected shape. */
export function readOutputEvent(message: WireMessage): ExecutionEvent | null {
  switch (message.type) {
    case 'stream': {
      const parsed = streamSchema.safeParse(message.content)
      return parsed.success ? { type: 'stream', ...parsed.data } : null
    }
    case 'display_data':
    case 'execute_result':
    case 'update_display_data': {
      const parsed = displaySchema.safeParse(message.content)
      if (!parsed.success) return null
      const displayId = parsed.data.transient?.display_id
      const update = message.type === 'update_display_data'
      return { type: 'display', data: decodeBundle(parsed.data.data), update, ...(displayId ? { displayId } : {}) }
    }
    case 'error': {
      const parsed = errorSchema.safeParse(message.content)
      if (!parsed.success) return null
      const { ename, evalue, traceback } = parsed.data
      return { type: 'error', name: ename, value: evalue, traceback: traceback.map(stripVTControlCharacters) }
    }
    case 'clear_output':
      return { type: 'clear' }
    default:
      return null
  }
}

/** Jupyter sends binary types as base64, JSON types as values, and everything else as text. */
function decodeBundle(bundle: Record<string, unknown>): DisplayData {
  const data: DisplayData = {}
  for (const [mediaType, value] of Object.entries(bundle)) {
    if (!mediaTypePattern.test(mediaType)) continue
    if (typeof value !== 'string') data[mediaType] = JSON.stringify(value) ?? 'null'
    else data[mediaType] = isBinary(mediaType) ? Buffer.from(value, 'base64') : value
  }
  return data
}

function isBinary(mediaType: string): boolean {
  if (mediaType === 'application/pdf') return true
  return /^(image|audio|video)\//.test(mediaType) && mediaType !== 'image/svg+xml'
}
