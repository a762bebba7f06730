import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address, as text, is one of the public internet: global unicast, and none of the ranges that are
 * special by the IANA registries (private, loopback, link-local, shared, documentation, benchmarking, …). Forms of
 * IPv6 that carry an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) are not. What is no address is not either.
 */
export function isPublicAddress(address: string): boolean {
  // `ipaddr.js` reads octal and short forms too, which a resolver never answers.
  if (isIP(address) === 0 || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'))
}
