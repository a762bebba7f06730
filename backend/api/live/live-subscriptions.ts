import type { FastifyBaseLogger } from 'fastify'
import type { WebSocket } from 'ws'
import { type LiveMessage, type LiveRequest, liveRequestSchema } from '#contract/live-protocol.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller, Engine } from '#engine/engine.ts'
import { toErrorBody } from '../failures/error-body.ts'
import { toFailure } from '../failures/to-failure.ts'
import { parseJson } from '../parse-json.ts'

type Parts = { engine: Engine; socket: WebSocket; caller: Caller; requestId: string; log: FastifyBaseLogger }

const mostSubscriptions = 100

/** The runs that one socket watches. */
export class LiveSubscriptions {
  readonly #parts: Parts
  readonly #watches = new Map<string, AbortController>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Does what a frame asks for. Never throws: what cannot be done is said over the socket. */
  answer(frame: string): void {
    const { data: request } = liveRequestSchema.safeParse(parseJson(frame))
    if (!request) {
      this.#fail(null, new AppFailure('bad-request', 'request-invalid', { params: { detail: 'live' } }))
      return
    }
    this.#watches.get(request.runId)?.abort()
    this.#watches.delete(request.runId)
    if (request.type === 'subscribe') this.#subscribe(request)
  }

  /** Stops every watch. */
  close(): void {
    for (const watch of this.#watches.values()) watch.abort()
    this.#watches.clear()
  }

  #subscribe(request: Extract<LiveRequest, { type: 'subscribe' }>): void {
    if (this.#watches.size >= mostSubscriptions) {
      const params = { limit: mostSubscriptions }
      this.#fail(request.runId, new AppFailure('limit-reached', 'live-subscriptions-full', { params }))
      return
    }
    const watch = new AbortController()
    this.#watches.set(request.runId, watch)
    void this.#follow(request, watch)
  }

  async #follow({ runId, afterSequence }: { runId: string; afterSequence: number }, watch: AbortController) {
    const { engine, caller } = this.#parts
    try {
      for await (const events of engine.watchRun(caller, { runId, afterSequence, signal: watch.signal })) {
        if (watch.signal.aborted) return
        if (events.length > 0) await this.#send({ type: 'events', runId, events })
      }
    } catch (error) {
      if (!watch.signal.aborted) this.#fail(runId, error)
    } finally {
      if (this.#watches.get(runId) === watch) this.#watches.delete(runId)
    }
  }

  #fail(runId: string | null, error: unknown): void {
    const { caller, requestId, log } = this.#parts
    const failure = toFailure(error, requestId)
    if (failure.code === 'internal') log.error({ err: error }, 'a bug was caught in a live socket')
    const body = toErrorBody(failure, { language: caller.language, requestId })
    this.#send({ type: 'failed', runId, error: body.error }).catch((cause: unknown) =>
      log.debug({ err: cause }, 'a live socket closed before it could be told'),
    )
  }

  /** Resolves when the frame has left: a slow reader slows the watch down, and frames do not pile up. */
  #send(message: LiveMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#parts.socket.send(JSON.stringify(message), (error) => (error ? reject(error) : resolve()))
    })
  }
}
