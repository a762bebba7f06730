import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Connection, type ConnectionSettings, connectionSchema } from '#contract/connection.ts'
import type { VendorAccess } from '#engine/ports/vendor-directory.ts'
import { AppFailure } from '../app-failure.ts'
import { type Lab, openLab, person } from '../testing/open-lab.ts'
import { scriptKernels } from '../testing/scripted-kernels.ts'

const canary = 'sk-canary-0123456789abcdef9f3a'
const vendorFields = { keyUrl: null, needsKey: true, needsAddress: false, isShared: false }
const vendors = [
  { ...vendorFields, id: 'openai', label: 'OpenAI', baseUrl: 'https://api.openai.com/v1' },
  { ...vendorFields, id: 'azure', label: 'Azure', baseUrl: null, needsAddress: true },
  { ...vendorFields, id: 'custom', label: 'Any other', baseUrl: null, needsAddress: true, needsKey: false },
]
const ann = person('ann')
const bob = person('bob')

let lab: Lab
let tested: VendorAccess[]
beforeEach(async () => {
  lab = await openLab({ kernels: scriptKernels({ read: async () => null }).home })
  tested = []
  lab.ports.vendors.list = () => vendors
  lab.ports.vendors.test = async (access) => {
    tested.push(access)
    return { isOk: true, message: { key: 'not-found', params: {} }, models: [] }
  }
})
afterEach(() => lab.close())

const settings = (more: Partial<ConnectionSettings> = {}): ConnectionSettings => ({
  ...{ vendorId: 'openai', models: [], key: canary },
  ...more,
})
const { key: _, ...keyless } = settings()
const elsewhere = settings({ vendorId: 'custom', baseUrl: 'https://gw.example.org/v1' })

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  )
  return error instanceof AppFailure ? [error.failure.code, error.failure.message.key] : error
}

it('CON-1: a connection is kept with its key masked, changed, listed for its owner alone, and deleted', async () => {
  const saved = await lab.engine.saveConnection(ann, 'openai', settings({ models: ['a', 'a', 'b'] }))
  expect(connectionSchema.strict().parse(saved)).toEqual(saved)
  expect(saved).toMatchObject({
    id: 'openai',
    label: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    models: ['a', 'b'],
  })
  expect(saved.maskedKey).toBe('sk-…9f3a')
  const changed = await lab.engine.saveConnection(ann, 'openai', { ...keyless, label: 'Mine' })
  expect(changed).toEqual({ ...saved, label: 'Mine', models: [] })
  expect(await lab.engine.listConnections(ann)).toEqual([changed])
  expect((await lab.ports.connections.list('ann'))[0]?.key).toBe(canary)
  expect(await lab.engine.listConnections(bob)).toEqual([])
  expect(await failureOf(lab.engine.removeConnection(bob, 'openai'))).toEqual(['not-found', 'not-found'])
  await lab.engine.removeConnection(ann, 'openai')
  expect(await lab.engine.listConnections(ann)).toEqual([])
})

it.each(['short', 'sk-456789012345678'])('CON-1: of the short key %s nothing is shown', async (key) => {
  expect((await lab.engine.saveConnection(ann, 'openai', settings({ key }))).maskedKey).toBe('…')
})

it("CON-2: a vendor's id names the vendor's own address and no other", async () => {
  const save = (id: string, more: ConnectionSettings) => failureOf(lab.engine.saveConnection(ann, id, more))
  const foreign = ['bad-request', 'connection-name-of-vendor']
  expect(await save('openai', settings({ baseUrl: 'https://evil.example.org/v1' }))).toEqual(foreign)
  expect(await save('openai', elsewhere)).toEqual(foreign)
  expect(await save('builtin', elsewhere)).toEqual(foreign)
  expect(await save('azure', elsewhere)).toEqual(foreign)
  expect(await save('mine', settings())).toEqual(['bad-request', 'connection-named-by-vendor'])
  expect(await save('azure', settings({ vendorId: 'azure', baseUrl: 'https://x.example.org' }))).toBeNull()
  expect(await save('mine', elsewhere)).toBeNull()
  expect(await save('openai', settings({ baseUrl: 'https://API.openai.com/' }))).toBeNull()
  const bases = (await lab.engine.listConnections(ann)).map(({ id, baseUrl, label }) => [id, baseUrl, label])
  expect(bases.toSorted()).toEqual([
    ['azure', 'https://x.example.org', 'x.example.org'],
    ['mine', 'https://gw.example.org/v1', 'gw.example.org'],
    ['openai', 'https://api.openai.com/v1', 'OpenAI'],
  ])
})

it('CON-3: a kept key stays with its address: another one needs the key anew, in saving and in testing', async () => {
  await lab.engine.saveConnection(ann, 'mine', elsewhere)
  await lab.engine.saveConnection(ann, 'openai', settings())
  const moved = { ...keyless, vendorId: 'custom', baseUrl: 'https://evil.example.org/v1' }
  const bound = ['conflict', 'connection-key-bound']
  expect(await failureOf(lab.engine.saveConnection(ann, 'mine', moved))).toEqual(bound)
  expect(await failureOf(lab.engine.testConnection(ann, 'mine', moved))).toEqual(bound)
  // Another vendor's settings under the same name don't take the key along, even where no key is needed.
  expect(await failureOf(lab.engine.testConnection(ann, 'openai', moved))).toBeNull()
  expect(tested).toEqual([{ vendorId: 'custom', baseUrl: moved.baseUrl, key: null, models: [] }])
  const away = { ...keyless, baseUrl: 'https://evil.example.org/v1' }
  expect(await failureOf(lab.engine.saveConnection(ann, 'openai', away))).toEqual(bound)
  const kept = await lab.ports.connections.list('ann')
  expect(kept.map(({ baseUrl, key }) => [baseUrl, key])).toEqual([
    ['https://gw.example.org/v1', canary],
    ['https://api.openai.com/v1', canary],
  ])
  const anew = { ...moved, key: 'sk-for-the-other-address' }
  expect((await lab.engine.saveConnection(ann, 'mine', anew)).baseUrl).toBe('https://evil.example.org/v1')
})

it('CON-4: a test uses what is given, else the kept key at its own address, and keeps nothing', async () => {
  await lab.engine.saveConnection(ann, 'openai', settings())
  await lab.engine.testConnection(ann, 'openai', { ...keyless, models: ['m'] })
  await lab.engine.testConnection(ann, 'openai', settings({ key: 'sk-given' }))
  const access = { vendorId: 'openai', baseUrl: 'https://api.openai.com/v1' }
  expect(tested).toEqual([
    { ...access, key: canary, models: ['m'] },
    { ...access, key: 'sk-given', models: [] },
  ])
  expect(await failureOf(lab.engine.testConnection(bob, 'openai', keyless))).toEqual([
    'bad-request',
    'connection-needs-key',
  ])
  expect((await lab.ports.connections.list('ann'))[0]?.key).toBe(canary)
})

it.each([
  [{ vendorId: 'nobody' }, 'connection-vendor-unknown'],
  [{ vendorId: 'azure' }, 'connection-needs-address'],
  [{ baseUrl: 'https://user:pass@api.openai.com/v1' }, 'connection-address-wrong'],
  [{ baseUrl: 'https://api.openai.com/v1?key=1' }, 'connection-address-wrong'],
  [{ key: 'sk with space' }, 'connection-key-malformed'],
  [{ key: 'sk-“quoted”' }, 'connection-key-malformed'],
])('CON-5: settings that can be none (%o) are refused with what to do', async (more, key) => {
  expect(await failureOf(lab.engine.saveConnection(ann, 'openai', settings(more)))).toEqual(['bad-request', key])
  expect(await failureOf(lab.engine.testConnection(ann, 'openai', settings(more)))).toEqual(['bad-request', key])
  expect(await lab.engine.listConnections(ann)).toEqual([])
})

it('CON-6: guests keep and test no connections', async () => {
  const guest = person('guest', true)
  const refusal = ['forbidden', 'connection-needs-account']
  expect(await failureOf(lab.engine.saveConnection(guest, 'openai', settings()))).toEqual(refusal)
  expect(await failureOf(lab.engine.testConnection(guest, 'openai', settings()))).toEqual(refusal)
  expect(await lab.engine.listConnections(guest)).toEqual([])
  expect(tested).toEqual([])
})

it('CON-7: an account keeps at most 20, and can still change them', async () => {
  for (let number = 0; number < 20; number++) await lab.engine.saveConnection(ann, `c${number}`, elsewhere)
  expect(await failureOf(lab.engine.saveConnection(ann, 'c20', elsewhere))).toEqual([
    'limit-reached',
    'connection-limit',
  ])
  expect(await failureOf(lab.engine.saveConnection(ann, 'c7', { ...elsewhere, label: 'x' }))).toBeNull()
  expect(await failureOf(lab.engine.saveConnection(bob, 'c0', elsewhere))).toBeNull()
})

it('CON-8: a user tests at most six times in a minute, others as often as they like', async () => {
  for (let number = 0; number < 6; number++) await lab.engine.testConnection(ann, 'openai', settings())
  expect(await failureOf(lab.engine.testConnection(ann, 'openai', settings()))).toEqual([
    'rate-limited',
    'too-many-requests',
  ])
  expect(await failureOf(lab.engine.testConnection(bob, 'openai', settings()))).toBeNull()
})

it('CON-9: a key that does not open any more is told in the list, and asked for where it is needed', async () => {
  const record = { ...(await lab.engine.saveConnection(ann, 'openai', settings())), ownerId: 'ann', key: null }
  lab.ports.connections.list = async () => [{ ...record, isKeyLost: true }]
  const [listed] = (await lab.engine.listConnections(ann)) as [Connection]
  expect(listed).toMatchObject({
    maskedKey: null,
    problem: { key: 'connection-key-lost', params: { connection: 'OpenAI' } },
  })
  expect(connectionSchema.safeParse(listed).success).toBe(true)
  const lost = ['conflict', 'connection-key-lost']
  expect(await failureOf(lab.engine.saveConnection(ann, 'openai', keyless))).toEqual(lost)
  expect(await failureOf(lab.engine.testConnection(ann, 'openai', keyless))).toEqual(lost)
  expect(await failureOf(lab.engine.saveConnection(ann, 'openai', settings()))).toBeNull()
})
