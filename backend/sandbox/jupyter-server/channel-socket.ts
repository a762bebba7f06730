import type { KernelMessage } from '@jupyterlab/services'
import { ServerConnection } from '@jupyterlab/services'
import { type RawData, WebSocket } from 'ws'
import { z } from 'zod'
import type { WireMessage } from '../jupyter/wire-message.ts'

/** A message and what tells one life of the kernel from the next. Its content is untrusted. */
export type ServerMessage = WireMessage & { kernelSession: string }
export type OversizeMessage = { oversizeBytes: number }

/** A larger message is dropped when it has come; one larger than the second ends the connection. */
const messageBytesLimit = 32 * 1024 * 1024
const frameBytesLimit = 64 * 1024 * 1024
const queuedMessages = 64
const queuedBytes = 4 * 1024 * 1024
const handshakeTimeoutMs = 15_000
/** A connection that does not answer a ping until the next one is over, though nothing says so. */
const pingMs = 30_000
const binaryProtocol = 'v1.kernel.websocket.jupyter.org'
const tooLargeCode = 1009
const { serializer } = ServerConnection.makeSettings()

const messageSchema = z.object({
  header: z.object({ msg_type: z.string().max(100), session: z.string().max(200) }),
  parent_header: z.object({ msg_id: z.string().max(200).optional() }).nullish(),
  metadata: z.record(z.string(), z.unknown()),
  content: z.record(z.string(), z.unknown()),
})

/**
 * One WebSocket to a kernel's channels. Reads little ahead: what is not received waits at the Jupyter server. Ends when a
 * message is larger than 64 MB, and says so in `isOversize`.
 */
export class ChannelSocket {
  isOversize = false
  readonly #socket: WebSocket
  readonly #heartbeat: NodeJS.Timeout
  #isAnswered = true
  #queue: { data: RawData; isBinary: boolean; sizeBytes: number }[] = []
  #queuedBytes = 0
  #isOver = false
  #wake: () => void = () => undefined

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('message', (data, isBinary) => this.#enqueue(data, isBinary))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.isOversize ||= error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    })
    socket.on('pong', () => {
      this.#isAnswered = true
    })
    this.#heartbeat = setInterval(() => this.#ping(), pingMs).unref()
    socket.on('close', (code) => {
      clearInterval(this.#heartbeat)
      this.isOversize ||= code === tooLargeCode
      this.#isOver = true
      this.#wake()
    })
  }

  /** Resolves when it is open. The token goes into a header, since addresses end in logs. */
  static open(address: URL, token: string): Promise<ChannelSocket> {
    const socket = new WebSocket(address, [binaryProtocol], {
      headers: { Authorization: `token ${token}` },
      maxPayload: frameBytesLimit,
      handshakeTimeout: handshakeTimeoutMs,
      followRedirects: false,
      perMessageDeflate: false,
    })
    const channel = new ChannelSocket(socket)
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(channel))
      socket.once('error', reject)
      socket.once('close', () => reject(new Error('closed before it was open')))
    })
  }

  /** Resolves when the message has left; one that does not leave shows as the end of what is received. */
  async send(message: KernelMessage.IMessage): Promise<void> {
    const data = serializer.serialize(message, this.#socket.protocol)
    await new Promise<void>((resolve) => this.#socket.send(data, () => resolve()))
  }

  /** The next message, or that one was too large; null when the connection is over. Anything else is left out. */
  async receive(): Promise<ServerMessage | OversizeMessage | null> {
    while (true) {
      const next = this.#queue.shift()
      if (next) {
        this.#queuedBytes -= next.sizeBytes
        if (this.#socket.isPaused && !this.#isFull()) this.#socket.resume()
        if (next.sizeBytes > messageBytesLimit) return { oversizeBytes: next.sizeBytes }
        const message = readMessage(next, this.#socket.protocol)
        if (message) return message
        continue
      }
      if (this.#isOver) return null
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  close(): void {
    this.#queue = []
    // A closing handshake would need the peer; whatever it still has to say is of no interest.
    this.#socket.terminate()
  }

  #ping(): void {
    if (this.#socket.readyState !== this.#socket.OPEN || this.#socket.isPaused) return
    if (!this.#isAnswered) this.#socket.terminate()
    this.#isAnswered = false
    this.#socket.ping()
  }

  #enqueue(data: RawData, isBinary: boolean): void {
    const sizeBytes = Array.isArray(data) ? data.reduce((sum, each) => sum + each.length, 0) : data.byteLength
    this.#queue.push({ data, isBinary, sizeBytes })
    this.#queuedBytes += sizeBytes
    if (this.#isFull()) this.#socket.pause()
    this.#wake()
  }

  #isFull(): boolean {
    return this.#queue.length >= queuedMessages || this.#queuedBytes >= queuedBytes
  }
}

function readMessage(
  { data, isBinary, sizeBytes }: { data: RawData; isBinary: boolean; sizeBytes: number },
  protocol: string,
): ServerMessage | null {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
  try {
    // The library takes text for JSON and bytes for the binary protocols.
    const raw: unknown = isBinary
      ? serializer.deserialize(new Uint8Array(bytes).buffer, protocol)
      : JSON.parse(bytes.toString('utf8'))
    const { header, parent_header, metadata, content } = messageSchema.parse(raw)
    const parentId = parent_header?.msg_id ?? null
    return { type: header.msg_type, kernelSession: header.session, parentId, metadata, content, sizeBytes }
  } catch {
    return null
  }
}
