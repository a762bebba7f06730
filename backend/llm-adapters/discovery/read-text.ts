import { ProviderFault } from '../provider-fault.ts'
import { readNetworkCode } from '../send-request.ts'

/** The whole body as text. Throws `ProviderFault` when it breaks off or is larger than `limitBytes`, and then reads no further. */
export async function readText(response: Response, limitBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > limitBytes) throw new ProviderFault('bad-answer', { detail: 'the list is too large' })
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof ProviderFault ? error : new ProviderFault('cut-off', { detail: readNetworkCode(error) })
  }
  return Buffer.concat(chunks).toString()
}
