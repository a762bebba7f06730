import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { ZmtpDecoder, type ZmtpLimits, type ZmtpMessage } from './zmtp-decoder.ts'
import { encodeGreeting, encodeMessage, encodeReady, subscribeToAll } from './zmtp-encoder.ts'

export type ZmtpSocketType = 'DEALER' | 'SUB'

/**
 * One ZeroMQ socket for exactly one peer, which connects to a unix socket of ours. Nothing is read ahead: when
 * `receive` is not called, the peer's writes wait in the operating system.
 */
export type ZmtpChannel = {
  /** Resolves when the peer has shaken hands; from its connection on nobody else can connect. */
  readonly connected: Promise<void>
  send(frames: Buffer[]): Promise<void>
  /** The next message; null when the connection is over. Throws `ZmtpViolation` and errors of the socket. */
  receive(): Promise<ZmtpMessage | null>
  close(): void
}

type Peer = { socket: Socket; messages: AsyncGenerator<ZmtpMessage> }

/** Binds `path` (at most 107 bytes) and waits for one peer. */
export async function bindChannel(path: string, type: ZmtpSocketType, limits: ZmtpLimits): Promise<ZmtpChannel> {
  const server = createServer({ pauseOnConnect: true, highWaterMark: 256 * 1024 })
  server.maxConnections = 1
  server.listen(path)
  await once(server, 'listening')
  const accepted = acceptOne(server)
  const peer = accepted.then((socket) => shakeHands(socket, type, limits))
  // Whoever uses the channel is told; until then a failed handshake has nobody to tell.
  peer.catch(() => undefined)

  return {
    connected: peer.then(() => undefined),
    async send(frames) {
      const { socket } = await peer
      if (socket.destroyed || socket.write(encodeMessage(frames))) return
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve)
        socket.once('close', resolve)
      })
    },
    async receive() {
      const { messages } = await peer
      return (await messages.next()).value ?? null
    },
    close() {
      server.close()
      accepted.then(
        (socket) => socket.destroy(),
        () => undefined,
      )
    },
  }
}

function acceptOne(server: Server): Promise<Socket> {
  return new Promise((resolve, reject) => {
    server.once('connection', (socket) => {
      server.close()
      // What breaks while reading is thrown there; while writing it shows as the end of what is read.
      socket.on('error', () => undefined)
      resolve(socket)
    })
    server.once('close', () => reject(new Error('closed before a peer connected')))
    server.once('error', reject)
  })
}

/** Exchanges greeting and READY. Only then may a message follow: libzmq takes an earlier one for a violation. */
async function shakeHands(socket: Socket, type: ZmtpSocketType, limits: ZmtpLimits): Promise<Peer> {
  const decoder = new ZmtpDecoder(limits)
  const chunks: AsyncIterator<Buffer> = socket[Symbol.asyncIterator]()
  const early: ZmtpMessage[] = []
  socket.write(Buffer.concat([encodeGreeting(), encodeReady(type)]))
  while (!decoder.isReady) {
    const chunk = await chunks.next()
    if (chunk.done) throw new Error('closed during the handshake')
    early.push(...decoder.decode(chunk.value))
  }
  if (type === 'SUB') socket.write(subscribeToAll)
  return { socket, messages: readMessages(early, chunks, decoder) }
}

async function* readMessages(
  early: ZmtpMessage[],
  chunks: AsyncIterator<Buffer>,
  decoder: ZmtpDecoder,
): AsyncGenerator<ZmtpMessage> {
  yield* early
  while (true) {
    const chunk = await chunks.next()
    if (chunk.done) return
    yield* decoder.decode(chunk.value)
  }
}
