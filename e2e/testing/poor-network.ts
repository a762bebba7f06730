import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export type PoorNetwork = {
  url: string
  /** What came from browsers and was passed on, in bytes. */
  passedBytes(): number
  /** Leads to another address from now on, as when a server was started anew. */
  leadTo(url: string): void
  /** Breaks every connection and lets none through until `mend`. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** A slow connection to `url` that a test can cut: what browsers send goes at `bytesPerSecond`. */
export async function openPoorNetwork(url: string, bytesPerSecond: number): Promise<PoorNetwork> {
  const open = new Set<Socket>()
  let port = Number(new URL(url).port)
  let isCut = false
  let passedBytes = 0
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    far.pipe(near)
    near.on('data', async (chunk) => {
      near.pause()
      passedBytes += chunk.length
      far.write(chunk)
      await wait((chunk.length / bytesPerSecond) * 1000)
      near.resume()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passedBytes: () => passedBytes,
    leadTo(next) {
      port = Number(new URL(next).port)
    },
    cut() {
      isCut = true
      breakAll()
    },
    mend() {
      isCut = false
    },
    async close() {
      server.close()
      breakAll()
    },
  }
}
