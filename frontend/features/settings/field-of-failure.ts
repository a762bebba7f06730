import type { ConnectionField } from './connection-draft.ts'

/** The field that a refusal of the server is about, by the key of its message; null when it is about the whole. */
export function fieldOfFailure(messageKey: string): ConnectionField | null {
  if (/address|unreachable/.test(messageKey)) return 'baseUrl'
  if (/key/.test(messageKey)) return 'key'
  if (/name/.test(messageKey)) return 'name'
  return null
}
