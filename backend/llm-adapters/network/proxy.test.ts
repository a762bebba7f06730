import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ProviderFault } from '../provider-fault.ts'
import { sendRequest } from '../send-request.ts'
import { createNetwork } from './create-network.ts'
import { startInside } from './testing/start-inside.ts'
import { startProxy } from './testing/start-proxy.ts'

let vendor: Awaited<ReturnType<typeof startInside>>
const closing: (() => Promise<void>)[] = []
beforeEach(async () => {
  vendor = await startInside()
  closing.push(vendor.close)
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open(more: Partial<Parameters<typeof createNetwork>[0]> = {}, status = 200, port = vendor.port) {
  const proxy = await startProxy(port, status)
  const network = createNetwork({ proxy: `http://lab:pass%40word@${proxy.address}`, resolve: publicOnly, ...more })
  closing.push(proxy.close, network.close)
  return { proxy, network }
}
const publicOnly = async () => [{ address: '8.8.8.8', family: 4 }]
const authorization = `Basic ${Buffer.from('lab:pass@word').toString('base64')}`

it('LLM-67: requests go through a tunnel of the proxy, with its name and password, which the vendor never sees', async () => {
  const { proxy, network } = await open()
  const answer = await network.trusted('http://api.example.org/v1')
  expect([answer.status, await answer.text()]).toEqual([200, 'inside'])
  expect(proxy.asked).toEqual([{ target: 'api.example.org:80', authorization }])
  expect(vendor.requests).toMatchObject([{ host: 'api.example.org' }])
  expect(inspect(vendor.requests)).not.toContain('proxy-authorization')
})

it('LLM-67: loopback and what MODEL_NO_PROXY lists are reached without it', async () => {
  const { proxy, network } = await open({
    noProxy: ['*.house.example.org'],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  for (const host of ['127.0.0.1', 'localhost', 'gpu.house.example.org'])
    expect((await network.trusted(`http://${host}:${vendor.port}/`)).status).toBe(200)
  expect(proxy.asked).toEqual([])
})

it("LLM-68: a user's address is checked before the proxy is asked, and the proxy is asked for what was checked", async () => {
  const answers = [['8.8.8.8'], ['127.0.0.1']]
  let asked = 0
  const rebinding = async () => (answers[asked++] ?? []).map((address) => ({ address, family: 4 }))
  const { proxy, network } = await open({ resolve: rebinding, allowedHosts: ['8.8.8.8'] })
  expect((await network.guarded('http://rebinding.example.org:8080/')).status).toBe(200)
  expect(asked).toBe(1)
  expect(proxy.asked.map(({ target }) => target)).toEqual(['8.8.8.8:8080'])
  expect(vendor.requests).toMatchObject([{ host: 'rebinding.example.org:8080' }])

  const inside = await open({ resolve: async () => [{ address: '10.0.0.1', family: 4 }] })
  for (const host of ['inside.example.org', '169.254.169.254', '127.0.0.1', '[::1]'])
    await expect(inside.network.guarded(`http://${host}/`), host).rejects.toMatchObject({
      cause: { kind: 'address-refused' },
    })
  expect(inside.proxy.asked).toEqual([])
})

it('LLM-68: a listed name is left to the proxy to resolve', async () => {
  const resolve = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }))
  const { proxy, network } = await open({ resolve, allowedHosts: ['llm.example.org'] })
  expect((await network.guarded('http://llm.example.org/')).status).toBe(200)
  expect(proxy.asked.map(({ target }) => target)).toEqual(['llm.example.org:80'])
})

it('LLM-68: TLS asks for the name that was given, not for the address', async () => {
  const names: string[] = []
  const server = createServer({
    SNICallback: (name, done) => {
      names.push(name)
      done(new Error('no certificate in this test'))
    },
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  const { proxy, network } = await open({}, 200, port)
  await expect(network.guarded('https://secure.example.org/')).rejects.toThrow()
  expect(proxy.asked.map(({ target }) => target)).toEqual(['8.8.8.8:443'])
  const direct = createNetwork({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allowedHosts: ['127.0.0.1'],
  })
  closing.push(direct.close)
  await expect(direct.guarded(`https://straight.example.org:${port}/`)).rejects.toThrow()
  expect(names).toEqual(['secure.example.org', 'straight.example.org'])
})

it.each([
  [407, 'proxy-refused'],
  [403, 'proxy-refused'],
  [502, 'unreachable'],
])('LLM-69: a proxy that answers %i is told as %s, without its password', async (status, kind) => {
  const { network } = await open({}, status)
  const error = await sendRequest(network.trusted, 'http://api.example.org/', {}).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(ProviderFault)
  expect(error).toMatchObject({ kind, status })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/pass.{0,3}word|bGFiOn/)
})

it('LLM-69: a proxy that does not answer is told apart from a vendor that does not', async () => {
  const { proxy, network } = await open()
  await proxy.close()
  const error = await sendRequest(network.trusted, 'http://api.example.org/', {}).catch((thrown) => thrown)
  expect(error).toMatchObject({ kind: 'proxy-refused', detail: 'ECONNREFUSED' })
})
