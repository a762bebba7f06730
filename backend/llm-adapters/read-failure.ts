import { ProviderFault } from './provider-fault.ts'
import { readRetryAfterMs } from './retry-delay.ts'
import { classifyVendorError, readVendorError } from './vendor-error.ts'

const errorBodyLimitBytes = 64 * 1024

/** The fault that a response stands for which is not what was asked for. Reads its body as far as a vendor's error goes. */
export async function readFailure(response: Response): Promise<ProviderFault> {
  const { status } = response
  const json = parseJson(await readStart(response))
  const vendorError = json === undefined ? null : readVendorError(json)
  if (vendorError === null && status < 500 && ![401, 402, 403, 408, 429].includes(status))
    return new ProviderFault('bad-answer', { status, detail: 'no stream of events and no known error' })
  const fault = classifyVendorError(response.ok ? undefined : status, vendorError ?? { codes: '', message: '' })
  const retryAfterMs = readRetryAfterMs(response.headers)
  if (retryAfterMs === undefined) return fault
  return new ProviderFault(fault.kind, { status, detail: fault.detail, retryAfterMs })
}

async function readStart(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk)
      sizeBytes += chunk.byteLength
      if (sizeBytes > errorBodyLimitBytes) break
    }
  } catch {
    // The status alone tells what happened: a body that breaks off takes only the vendor's words away.
  }
  return Buffer.concat(chunks).toString()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
