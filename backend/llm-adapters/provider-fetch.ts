import { ProviderFault } from './provider-fault.ts'
import { readRetryAfterMs } from './retry-delay.ts'
import { classifyVendorError, readVendorError } from './vendor-error.ts'

const errorBodyLimitBytes = 64 * 1024

type Options = { answerLimitBytes: number; onBytes: () => void }

/**
 * A `fetch` for one call. It answers only what is a stream of events: everything else becomes a `ProviderFault`
 * here, before any library can attach the request or the headers to an error. `onBytes` is called whenever bytes come.
 * Redirects are not followed: the key is meant for this address alone.
 */
export function createProviderFetch(options: Options): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await send(input, init)
    options.onBytes()
    if (response.ok && response.body !== null && !/json|html/.test(response.headers.get('content-type') ?? ''))
      return new Response(watchBody(response.body, options), { status: response.status, headers: response.headers })
    throw await readFailure(response)
  }
}

async function send(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<Response> {
  try {
    return await fetch(input, { ...init, redirect: 'manual' })
  } catch (error) {
    init?.signal?.throwIfAborted()
    throw new ProviderFault('unreachable', { detail: readNetworkCode(error) })
  }
}

async function readFailure(response: Response): Promise<ProviderFault> {
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

/** Passes bytes on, counts them, and turns a connection that breaks into `cut-off`. */
function watchBody(body: ReadableStream<Uint8Array>, { answerLimitBytes, onBytes }: Options) {
  const reader = body.getReader()
  let sizeBytes = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        onBytes()
        sizeBytes += value.byteLength
        if (sizeBytes > answerLimitBytes) throw new ProviderFault('bad-answer', { detail: 'the answer is too large' })
        controller.enqueue(value)
      } catch (error) {
        const fault =
          error instanceof ProviderFault ? error : new ProviderFault('cut-off', { detail: readNetworkCode(error) })
        controller.error(fault)
        await reader.cancel(fault)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function readNetworkCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string') return each.code
  return error instanceof Error ? error.name : 'unknown'
}
