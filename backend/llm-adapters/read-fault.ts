import { AISDKError, InvalidResponseDataError, NoOutputGeneratedError, TypeValidationError } from 'ai'
import { ProviderFault } from './provider-fault.ts'
import { classifyVendorError, readVendorError } from './vendor-error.ts'

/**
 * The fault behind anything that was thrown or streamed as an error. Libraries' errors carry the request and the
 * headers, so only what is known to be harmless is taken over. An error that is none of theirs is a bug and stays as it is.
 */
export function readFault(error: unknown): unknown {
  const own = findOwnFault(error)
  if (own) return own
  if (TypeValidationError.isInstance(error)) return readVendorFault(undefined, error.value)
  if (InvalidResponseDataError.isInstance(error) || NoOutputGeneratedError.isInstance(error))
    return new ProviderFault('cut-off', { detail: error.name })
  // Errors that the vendor sent inside the stream come with the vendor's JSON in `data`.
  if (AISDKError.isInstance(error)) return readVendorFault(readStatus(error), 'data' in error ? error.data : null)
  return error instanceof Error ? error : readVendorFault(undefined, error)
}

function findOwnFault(error: unknown): ProviderFault | null {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof ProviderFault) return each
  return null
}

function readStatus(error: Error): number | undefined {
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined
}

function readVendorFault(status: number | undefined, json: unknown): ProviderFault {
  const vendorError = readVendorError(json)
  if (vendorError === null) return new ProviderFault('bad-answer', { detail: 'not in the form of the protocol' })
  return classifyVendorError(status === 200 ? undefined : status, vendorError)
}
