import type { NetworkFetch } from './network/create-network.ts'
import { ProviderFault } from './provider-fault.ts'
import { readFailure } from './read-failure.ts'
import { readNetworkCode, sendRequest } from './send-request.ts'

type Options = { fetch: NetworkFetch; answerLimitBytes: number; onBytes: () => void }

/**
 * A `fetch` for one call. It answers only what is a stream of events: everything else becomes a `ProviderFault`
 * here, before any library can attach the request or the headers to an error. `onBytes` is called whenever bytes come.
 * Redirects are not followed: the key is meant for this address alone.
 */
export function createProviderFetch(options: Options): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const response = await sendRequest(options.fetch, input instanceof Request ? input.url : input, {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { body: init.body }),
      ...(init.signal && { signal: init.signal }),
    })
    options.onBytes()
    if (response.ok && response.body !== null && !/json|html/.test(response.headers.get('content-type') ?? ''))
      return new Response(watchBody(response.body, options), { status: response.status, headers: response.headers })
    throw await readFailure(response)
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
