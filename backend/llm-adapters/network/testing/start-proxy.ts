import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

type Asked = { target: string; authorization: string | undefined }

/** An HTTP proxy on loopback that notes what it is asked for and leads every tunnel to `port`; `status` is its answer. */
export async function startProxy(port: number, status = 200) {
  const asked: Asked[] = []
  const server = createServer((_request, response) => {
    asked.push({ target: 'no tunnel', authorization: undefined })
    response.writeHead(400).end()
  })
  server.on('connect', ({ url = '', headers }, client) => {
    asked.push({ target: url, authorization: headers['proxy-authorization'] })
    client.on('error', () => {})
    if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\nserver: proxy\r\n\r\n`)
    const inner = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      inner.pipe(client).pipe(inner)
    })
    inner.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address, asked, close }
}
