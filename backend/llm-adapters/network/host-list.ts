import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** A host as it stands in an address: lower case, IPv6 without brackets, and its port. */
export type HostAndPort = { host: string; port: number }

/** Hosts by name, address or network, each with a port or with all of them. */
export type HostList = {
  /** The name, or the literal address, is in the list. */
  has(place: HostAndPort): boolean
}

/**
 * Reads entries such as `llm.example.org`, `*.example.org` (what is below it), `10.0.0.5:11434`, `10.0.0.0/8`,
 * `[fd00::1]:8000` or `fd00::/8`. An entry without a port means every port. A name is compared as it is, never resolved.
 */
export function readHostList(entries: string[]): HostList {
  const tests = entries.map(readEntry)
  return { has: (place) => tests.some((test) => test({ ...place, host: plainHost(place.host) })) }
}

/** A host without the brackets of IPv6 and without the dot at its end. */
export const plainHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')

function readEntry(entry: string): (place: HostAndPort) => boolean {
  const [, host = entry, port] = /^(\[.+\](?:\/\d+)?|[^:]+):(\d+)$/.exec(entry) ?? []
  const isHost = readHost(plainHost(host))
  return (place) => (port === undefined || Number(port) === place.port) && isHost(place.host)
}

function readHost(text: string): (host: string) => boolean {
  const [base = '', bits] = text.replaceAll(/[[\]]/g, '').split('/')
  if (isIP(base)) {
    const network = ipaddr.parse(base)
    const length = bits === undefined ? (network.kind() === 'ipv4' ? 32 : 128) : Number(bits)
    return (host) => {
      if (!isIP(host)) return false
      const address = ipaddr.parse(host)
      return address.kind() === network.kind() && address.match(network, length)
    }
  }
  if (text.startsWith('*.')) return (host) => host.endsWith(text.slice(1))
  return (host) => host === text
}
