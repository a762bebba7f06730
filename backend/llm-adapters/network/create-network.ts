import { Agent, type buildConnector, fetch as undiciFetch } from 'undici'
import { ProviderFault } from '../provider-fault.ts'
import { connectPinned } from './connect-pinned.ts'
import { findCheckedAddresses, type Resolve, resolveBySystem } from './find-checked-addresses.ts'
import { type HostAndPort, plainHost, readHostList } from './host-list.ts'
import { openTunnel } from './open-tunnel.ts'

export type NetworkRequest = {
  method?: string
  headers?: Record<string, string>
  body?: string
  signal?: AbortSignal
}

/** A `fetch` that never follows a redirect. It has no limits of time: whoever calls holds them. */
export type NetworkFetch = (address: string | URL, request?: NetworkRequest) => Promise<Response>

/** The way to the vendors of models. */
export type Network = {
  /** For addresses that the operator set or that ship with the product. */
  trusted: NetworkFetch
  /** For addresses that a user gave: they lead to the public internet, or to what the operator listed. */
  guarded: NetworkFetch
  close(): Promise<void>
}

export type NetworkSettings = {
  /** `http://user:password@proxy:3128`; null or left out: straight to the vendors. */
  proxy?: string | null
  /** Entries as in `readHostList`: they are reached without the proxy. */
  noProxy?: string[]
  /** Entries as in `readHostList`: users may name them, wherever they lead. */
  allowedHosts?: string[]
  /** Entries as in `readHostList`: the vendors' own hosts, which count as listed where the connection is encrypted. */
  vendorHosts?: string[]
  resolve?: Resolve
}

/** A network with the operator's settings. A user's address is checked when a connection is made, whichever way it goes. */
export function createNetwork(settings: NetworkSettings = {}): Network {
  const tunnel = settings.proxy ? openTunnel(settings.proxy) : null
  const besideProxy = readHostList([...(settings.noProxy ?? []), ...loopback])
  const listed = readHostList(settings.allowedHosts ?? [])
  const listedOrVendors = readHostList([...(settings.allowedHosts ?? []), ...(settings.vendorHosts ?? [])])
  const resolve = settings.resolve ?? resolveBySystem

  const trusted = openAgent((options, place, callback) => {
    if (tunnel && !besideProxy.has(place)) tunnel.connect(options, targetOf(place.host, place), callback)
    else
      resolve(place.host).then(
        (addresses) => connectPinned(options, addresses, callback),
        (error) => callback(error, null),
      )
  })

  const guarded = openAgent((options, place, callback) => {
    const throughProxy = tunnel && !besideProxy.has(place)
    // The proxy may be the only one who can resolve a name that the operator trusts.
    const isEncrypted = options.protocol === 'https:'
    const allowed = isEncrypted ? listedOrVendors : listed
    if (throughProxy && allowed.has(place)) return tunnel.connect(options, targetOf(place.host, place), callback)
    findCheckedAddresses(place, { allowed, resolve, isEncrypted }).then(
      (addresses) => {
        if (!throughProxy) return connectPinned(options, addresses, callback)
        const chosen = addresses.find(({ family }) => family === 4) ?? addresses[0]
        tunnel.connect(options, targetOf(chosen?.address ?? '', place), callback)
      },
      (error) => callback(error, null),
    )
  })

  return {
    trusted: fetchThrough(trusted),
    guarded: fetchThrough(guarded),
    close: async () => {
      await Promise.all([trusted.destroy(), guarded.destroy()])
      await tunnel?.close()
    },
  }
}

const loopback = ['localhost', '*.localhost', '127.0.0.0/8', '::1']

type Connect = (options: buildConnector.Options, place: HostAndPort, callback: buildConnector.Callback) => void

function openAgent(connect: Connect): Agent {
  return new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
      connect(options, { host: plainHost(options.hostname), port }, callback)
    },
  })
}

const targetOf = (host: string, { port }: HostAndPort) => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`)

function fetchThrough(dispatcher: Agent): NetworkFetch {
  return async (address, request) => {
    const url = new URL(address)
    // A name and a password in an address would be sent along, and shown wherever the address is.
    if (url.username || url.password) throw new ProviderFault('address-refused')
    return undiciFetch(url, { ...request, redirect: 'manual', dispatcher })
  }
}
