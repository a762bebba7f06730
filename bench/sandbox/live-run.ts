import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { CreatedRuns } from '#contract/create-runs.ts'
import type { LiveMessage } from '#contract/live-protocol.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { ApiClient } from '../../e2e/testing/api-client.ts'

/** A page's socket: runs are started by request and followed by event. */
export class LiveRun {
  readonly #client: ApiClient
  readonly #socket: WebSocket
  #analysisId: string | undefined

  private constructor(client: ApiClient, socket: WebSocket) {
    this.#client = client
    this.#socket = socket
  }

  static async connect(client: ApiClient): Promise<LiveRun> {
    const socket = new WebSocket(`${client.url.replace('http', 'ws')}/api/live`, {
      headers: { authorization: `Bearer ${client.token}` },
      origin: client.url,
    })
    await once(socket, 'open')
    return new LiveRun(client, socket)
  }

  /** Milliseconds from the request to the first output at the client; the next call waits for the run's end. */
  async timeOutputMs(code: string): Promise<number> {
    const startedAt = performance.now()
    const run = await this.start(code)
    let outputMs = Number.NaN
    await this.follow(run.id, (body) => {
      if (Number.isNaN(outputMs) && (body.type === 'output-display' || body.type === 'output-stream'))
        outputMs = performance.now() - startedAt
    })
    if (Number.isNaN(outputMs)) throw new Error('the run showed nothing')
    return outputMs
  }

  async start(code: string): Promise<{ id: string }> {
    return this.#create({ code })
  }

  async ask(prompt: string, model: string): Promise<{ id: string }> {
    return this.#create({ prompt, models: [model], datasetIds: [] })
  }

  async #create(what: Record<string, unknown>): Promise<{ id: string }> {
    const request = { ...what, ...(this.#analysisId && { analysisId: this.#analysisId }) }
    const { status, body } = await this.#client.send<CreatedRuns>('POST', '/api/runs', request)
    const run = body.runs?.[0]
    if (status !== 202 || !run) throw new Error(`${status} ${JSON.stringify(body)}`)
    this.#analysisId = run.analysisId
    return run
  }

  /** Resolves at the end of the run. */
  async follow(runId: string, onEvent: (body: RunEventBody) => void = () => undefined): Promise<void> {
    const ended = Promise.withResolvers<void>()
    const read = (data: Buffer) => {
      const message: LiveMessage = JSON.parse(data.toString('utf8'))
      if (message.runId !== runId) return
      if (message.type === 'failed') return ended.reject(new Error(message.error.text))
      for (const { body } of message.events) {
        onEvent(body)
        if (body.type === 'run-finished') ended.resolve()
      }
    }
    this.#socket.on('message', read)
    this.#socket.send(JSON.stringify({ type: 'subscribe', runId, afterSequence: 0 }))
    await ended.promise.finally(() => this.#socket.off('message', read))
  }

  cancel(runId: string): Promise<unknown> {
    return this.#client.send('POST', `/api/runs/${runId}/cancel`)
  }

  close(): void {
    this.#socket.close()
  }
}
