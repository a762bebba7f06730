import type { ScriptedReply } from './scripted-reply.ts'
import type { SimulatedProtocol } from './simulated-protocol.ts'

type Failure = Extract<ScriptedReply, { type: 'failure' }>

const openaiCodes: Record<number, string> = {
  401: 'invalid_api_key',
  404: 'model_not_found',
  429: 'rate_limit_exceeded',
}
const anthropicTypes: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
}
const googleStates: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
}

/** The JSON that a vendor of this protocol sends with an error status. */
export function encodeFailure(failure: Failure, protocol: SimulatedProtocol): object {
  const { status, message = `simulated ${status}` } = failure
  switch (protocol) {
    case 'chat-completions':
    case 'responses':
      return {
        error: {
          message,
          type: 'invalid_request_error',
          param: null,
          code: failure.code ?? openaiCodes[status] ?? null,
        },
      }
    case 'messages':
      return { type: 'error', error: { type: failure.code ?? anthropicTypes[status] ?? 'api_error', message } }
    case 'gemini':
      return { error: { code: status, message, status: failure.code ?? googleStates[status] ?? 'UNKNOWN' } }
  }
}
