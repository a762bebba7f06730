import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProviderFault } from '../provider-fault.ts'
import { createNetwork, type NetworkSettings } from './create-network.ts'
import { startInside } from './testing/start-inside.ts'

let inside: Awaited<ReturnType<typeof startInside>>
beforeEach(async () => {
  inside = await startInside()
})
afterEach(() => inside.close())

const names: Record<string, string[]> = {
  'home.example.org': ['127.0.0.1'],
  'mixed.example.org': ['8.8.8.8', '127.0.0.1'],
  'mapped.example.org': ['::ffff:127.0.0.1'],
  localhost: ['127.0.0.1', '::1'],
  'metadata.internal': ['169.254.169.254'],
}
const resolve = async (name: string) => {
  const found = names[name]
  if (!found) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

/** The fault of a guarded request, whatever it is wrapped in; null when there was an answer. */
async function ask(address: string, settings: NetworkSettings = {}): Promise<ProviderFault | null> {
  const network = createNetwork({ resolve, ...settings })
  try {
    await (await network.guarded(address)).text()
    return null
  } catch (error) {
    const fault = error instanceof Error && error.cause instanceof ProviderFault ? error.cause : error
    if (fault instanceof ProviderFault) return fault
    throw error
  } finally {
    await network.close()
  }
}

describe('LLM-60: an address of a user that leads inside is refused before anything connects (ATTACK-68)', () => {
  const hosts = [
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '127.0.0.1.', '0', '0.0.0.0'],
    ...['①②⑦.⓪.⓪.①', '127。0。0。1', '%31%32%37.0.0.1', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:a9fe:a9fe]'],
    ...[
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[fe80::1]',
      '[fc00::1]',
      '169.254.169.254',
      '10.0.0.1',
    ],
    ...['localhost', 'LOCALHOST', 'localhost.', 'home.example.org', 'home.example.org.', 'mixed.example.org'],
    ...['mapped.example.org', 'metadata.internal', '100.100.100.200', '255.255.255.255', '224.0.0.1', '192.168.0.1'],
  ]
  it.each(hosts)('%s', async (host) => {
    for (const scheme of ['http', 'https'])
      expect(await ask(`${scheme}://${host}:${inside.port}/v1`)).toMatchObject({ kind: 'address-refused' })
    expect(inside.counts.connections).toBe(0)
  })
})

it('LLM-61: a name is resolved once for a connection, which goes to what was checked under the old name', async () => {
  const answers = [['127.0.0.1'], ['127.0.0.2']]
  let asked = 0
  const rebinding = async () => (answers[asked++] ?? []).map((address) => ({ address, family: 4 }))
  const settings = { resolve: rebinding, allowedHosts: ['127.0.0.1'] }
  expect(await ask(`http://rebinding.example.org:${inside.port}/`, settings)).toBeNull()
  expect(asked).toBe(1)
  expect(inside.requests.map(({ host }) => host)).toEqual([`rebinding.example.org:${inside.port}`])
  // The next connection is checked anew.
  const second = { ...settings, resolve: async () => rebinding() }
  expect(await ask(`http://rebinding.example.org:${inside.port}/`, second)).toMatchObject({ kind: 'address-refused' })
  expect(inside.counts.connections).toBe(1)
})

it('LLM-62: a redirect is answered as it is, never followed', async () => {
  const target = await startInside()
  const redirecting = await startInside(`http://127.0.0.1:${target.port}/latest/meta-data`)
  const network = createNetwork({ allowedHosts: ['127.0.0.1'] })
  for (const fetch of [network.guarded, network.trusted])
    expect((await fetch(`http://127.0.0.1:${redirecting.port}/`)).status).toBe(307)
  expect(target.counts.connections).toBe(0)
  await Promise.all([network.close(), target.close(), redirecting.close()])
})

it('LLM-63: what listens inside, what does not and a name that nobody knows are refused in the same words', async () => {
  const gone = await startInside()
  await gone.close()
  const refusals = []
  for (const host of [`127.0.0.1:${inside.port}`, `127.0.0.1:${gone.port}`, 'nobody.example.org', '10.255.255.1'])
    refusals.push(await ask(`http://${host}/`))
  expect(new Set(refusals.map((fault) => JSON.stringify([fault?.kind, fault?.message, fault?.status]))).size).toBe(1)
})

it('LLM-63: a resolver that does not answer is told as unreachable', async () => {
  const failing = async () => Promise.reject(Object.assign(new Error('x'), { code: 'EAI_AGAIN' }))
  expect(await ask('http://a.example.org/', { resolve: failing })).toMatchObject({ kind: 'unreachable' })
})

it.each([
  [['127.0.0.1'], true],
  [['127.0.0.0/8'], true],
  [['home.example.org'], true],
  [['*.example.org'], true],
  [['10.0.0.0/8', 'other.example.org'], false],
  [['127.0.0.1:1', 'home.example.org:1'], false],
])('LLM-64: with MODEL_HOSTS_ALLOWED=%s a name of the house is reached: %s', async (allowedHosts, isReached) => {
  const fault = await ask(`http://home.example.org:${inside.port}/`, { allowedHosts })
  expect(fault === null).toBe(isReached)
  expect(inside.counts.connections).toBe(isReached ? 1 : 0)
})

it('LLM-70: without encryption a public address is refused like one inside, unless it is listed', async () => {
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
  const settings = {
    proxy: `http://127.0.0.1:${inside.port}`,
    resolve: async () => [{ address: '8.8.8.8', family: 4 }],
  }
  for (const host of ['8.8.8.8', 'public.example.org', '[2606:4700:4700::1111]'])
    expect(await ask(`http://${host}/v1`, settings)).toMatchObject({ kind: 'address-refused' })
  const ofVendor = { ...settings, vendorHosts: ['vendor.example.org:443'] }
  expect(await ask('http://vendor.example.org:443/v1', ofVendor)).toMatchObject({ kind: 'address-refused' })
  expect(inside.counts.connections).toBe(0)
  expect(await ask(`http://listed.example.org:${inside.port}/`, { resolve, allowedHosts: ['127.0.0.1'] })).toBeNull()
})

it("LLM-65: the operator's own addresses may lead anywhere", async () => {
  const network = createNetwork({ resolve })
  expect((await network.trusted(`http://home.example.org:${inside.port}/`)).status).toBe(200)
  await network.close()
})

it('LLM-66: a name and a password in an address are refused', async () => {
  const settings = { allowedHosts: ['127.0.0.1'] }
  for (const user of ['user:password', 'user', ':password'])
    expect(await ask(`http://${user}@127.0.0.1:${inside.port}/`, settings)).toMatchObject({ kind: 'address-refused' })
  expect(inside.counts.connections).toBe(0)
})
