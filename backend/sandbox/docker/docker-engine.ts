import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import type { Socket } from 'node:net'

/** Docker's engine said no; `status` is its HTTP status. */
export class DockerRefusal extends Error {
  override readonly name = 'DockerRefusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Newer engines speak it too: it is the oldest version that the newest of them accept. */
const preferredVersion = '1.44'
const answerLimitBytes = 16 * 1024 * 1024

/**
 * Docker's HTTP interface over its unix socket. Not its command-line client: that would be one more process for each
 * kernel, and a connection held by the server itself breaks at once when the server is killed.
 */
export class DockerEngine {
  readonly #socketPath: string
  readonly #version: string

  private constructor(socketPath: string, version: string) {
    this.#socketPath = socketPath
    this.#version = version
  }

  /** Asks which version is spoken. Throws the socket's error when nobody listens. */
  static async connect(socketPath: string): Promise<DockerEngine> {
    const answer = await readAnswer(await send({ socketPath, path: '/_ping' }))
    const offered = String(answer.headers['api-version'] ?? preferredVersion)
    return new DockerEngine(socketPath, compareVersions(offered, preferredVersion) < 0 ? offered : preferredVersion)
  }

  /** Sends a JSON body and returns the JSON answer, `null` for an empty one. Throws `DockerRefusal`. */
  async call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return (await this.begin(method, path, body)).answer()
  }

  /** Like `call`, in two steps: when this resolves the engine has accepted the request, but may be long in answering. */
  async begin(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ answer: () => Promise<unknown> }> {
    const response = await send({ ...this.#options(path), method }, body)
    if ((response.statusCode ?? 0) >= 400) await readAnswer(response)
    return {
      async answer() {
        const { text } = await readAnswer(response)
        return text ? JSON.parse(text) : null
      },
    }
  }

  /** The raw connection to a container's streams, see `attachedStreams`. */
  attach(containerId: string): Promise<Socket> {
    const path = `/containers/${containerId}/attach?stream=1&stdin=1&stdout=1&stderr=1`
    const headers = { Connection: 'Upgrade', Upgrade: 'tcp' }
    return new Promise((resolve, reject) => {
      const request = httpRequest({ ...this.#options(path), method: 'POST', headers })
      request.once('upgrade', (_, socket: Socket, head: Buffer) => {
        if (head.length > 0) socket.unshift(head)
        resolve(socket)
      })
      request.once('response', (response) => {
        readAnswer(response).then(() => reject(new Error('the engine did not attach')), reject)
      })
      request.once('error', reject)
      request.end()
    })
  }

  #options(path: string): RequestOptions {
    return { socketPath: this.#socketPath, path: `/v${this.#version}${path}` }
  }
}

function send(options: RequestOptions, body?: unknown): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ ...options, agent: false })
    request.once('response', resolve)
    request.once('error', reject)
    if (body === undefined) request.end()
    else request.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
}

async function readAnswer(response: IncomingMessage): Promise<{ text: string; headers: IncomingMessage['headers'] }> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > answerLimitBytes) throw new Error("the engine's answer is too large")
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  const status = response.statusCode ?? 0
  if (status >= 400) throw new DockerRefusal(status, text.slice(0, 2000).trim())
  return { text, headers: response.headers }
}

function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number)
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number)
  return aMajor - bMajor || aMinor - bMinor
}
