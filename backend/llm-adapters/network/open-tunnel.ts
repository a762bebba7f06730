import { Socket } from 'node:net'
import { buildConnector, Pool } from 'undici'
import { ProviderFault } from '../provider-fault.ts'

/** The way through an HTTP proxy, for connections of any protocol. */
export type Tunnel = {
  /** Asks the proxy for `target` (`host:port`) and speaks on as `options` say. */
  connect(options: buildConnector.Options, target: string, callback: buildConnector.Callback): void
  close(): Promise<void>
}

const answerLimitMs = 20_000

/**
 * A tunnel (CONNECT) through the proxy at an http or https address that may hold `user:password@`. What the proxy
 * refuses becomes a `ProviderFault` that holds its status alone.
 */
export function openTunnel(proxyAddress: string): Tunnel {
  const url = new URL(proxyAddress)
  const proxy = new Pool(url.origin, { headersTimeout: answerLimitMs })
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  const authorization = url.username && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }

  async function ask(target: string): Promise<Socket> {
    const answer = await proxy.connect({ path: target, headers: { host: target, ...authorization } }).catch(refuse)
    if (answer.statusCode === 200 && answer.socket instanceof Socket) return answer.socket
    answer.socket.on('error', () => {}).destroy()
    // With these a proxy says that it could not reach the other side.
    const kind = [502, 503, 504].includes(answer.statusCode) ? 'unreachable' : 'proxy-refused'
    throw new ProviderFault(kind, { status: answer.statusCode, detail: 'answered by the proxy' })
  }

  return {
    connect(options, target, callback) {
      const speakOn = (httpSocket: Socket) => {
        if (options.protocol === 'https:') buildConnector({})({ ...options, httpSocket }, callback)
        else callback(null, httpSocket)
      }
      ask(target).then(speakOn, (error) => callback(error, null))
    },
    close: () => proxy.destroy(),
  }
}

/** The errors of the connection to the proxy, without what was sent. */
function refuse(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no connection'
  throw new ProviderFault('proxy-refused', { detail: code })
}
