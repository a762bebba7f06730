import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The way to a server, which a test can cut. */
export type BreakableProxy = {
  url: string
  /** Cuts every connection; new ones are possible at once. */
  cut: () => void
  /** Cuts every connection and lets nobody through any more. */
  close: () => Promise<void>
}

/** Passes bytes on, both ways, to a server on loopback. */
export async function startBreakableProxy(serverUrl: string): Promise<BreakableProxy> {
  const target = new URL(serverUrl)
  const sockets = new Set<Socket>()
  const proxy = createServer((inner) => {
    const outer = connect(Number(target.port), target.hostname)
    for (const socket of [inner, outer]) {
      sockets.add(socket)
      // A cut connection is what the test wants; it shows as its end.
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        inner.destroy()
        outer.destroy()
      })
    }
    inner.pipe(outer).pipe(inner)
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${target.pathname}`,
    cut,
    async close() {
      if (!proxy.listening) return
      const closed = once(proxy, 'close')
      proxy.close()
      cut()
      await closed
    },
  }
}
