import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback that stands for the inside: it counts connections and answers 200 `inside`, or a redirect. */
export async function startInside(redirectTo?: string) {
  const requests: { host: string | undefined; url: string | undefined; headers: IncomingMessage['headers'] }[] = []
  const counts = { connections: 0 }
  const server = createServer(({ headers, url }, response) => {
    requests.push({ host: headers.host, url, headers })
    if (redirectTo) response.writeHead(307, { location: redirectTo }).end()
    else response.end('inside')
  })
  server.on('connection', () => {
    counts.connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, requests, counts, close }
}
