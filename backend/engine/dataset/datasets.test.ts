import { afterEach, expect, it, vi } from 'vitest'
import type { KernelFile } from '#engine/ports/kernel.ts'
import { type Lab, oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { purgeDeleted } from './purge-deleted.ts'

let lab: Lab
afterEach(() => lab.close())

type Read = (call: string, files: KernelFile[]) => Promise<unknown>
async function open(read: Read = async () => oneTable, settings = {}) {
  const kernels = scriptKernels({ read })
  lab = await openLab({ kernels: kernels.home, settings })
  return kernels
}

it('DAT-1: the same file again is the same dataset; another file of its name gets a number, also at the same moment', async () => {
  await open()
  const [owner, other] = [person(), person()]
  const first = await lab.upload(owner, 'a.csv', '1')
  expect(await lab.upload(owner, 'a.csv', '1')).toEqual(first)
  await Promise.all(['2', '3', '3', '4'].map((text) => lab.upload(owner, 'a.csv', text)))
  const names = (await lab.engine.listDatasets(owner)).map(({ name }) => name)
  expect(names.toSorted()).toEqual(['a (2).csv', 'a (3).csv', 'a (4).csv', 'a.csv'])
  expect(await lab.upload(other, 'a.csv', '1')).toMatchObject({ name: 'a.csv', sha256: first.sha256 })
})

it('DAT-2: of a file that cannot be read neither row nor bytes are kept', async () => {
  const params = { name: 'x.csv' }
  await open(async () => ({ failure: { code: 'unreadable-file', key: 'file-not-table', params } }))
  const owner = person()
  const refused = { failure: { code: 'unreadable-file', message: { key: 'file-not-table', params } } }
  await expect(lab.upload(owner, 'x.csv', 'garbage')).rejects.toMatchObject(refused)
  await expect(lab.upload(owner, 'x.csv', '')).rejects.toMatchObject({ failure: { message: { key: 'file-empty' } } })
  expect(await lab.engine.listDatasets(owner)).toEqual([])
  expect(lab.countFiles()).toBe(0)
})

it('DAT-8: one keeps as many files and bytes as there is room for, also when they come at the same moment', async () => {
  const room = { guest: { datasets: 100, bytes: 10 }, account: { datasets: 3, bytes: 1e6 } }
  await open(undefined, { room })
  const refused = (key: string) => ({
    status: 'rejected',
    reason: { failure: { code: 'limit-reached', message: { key } } },
  })
  const uploadAll = (caller: ReturnType<typeof person>, texts: string[]) =>
    Promise.allSettled(texts.map((text, place) => lab.upload(caller, `${place}.csv`, text)))
  const owner = person()
  const many = await uploadAll(owner, ['1', '2', '3', '4', '5'])
  expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(many.find(({ status }) => status === 'rejected')).toMatchObject(refused('room-datasets'))
  const guest = { ...person(), isGuest: true }
  const large = await uploadAll(guest, ['1234', '5678', '9012'])
  expect(large.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(large.find(({ status }) => status === 'rejected')).toMatchObject(refused('room-bytes-guest'))
  expect(await lab.engine.freeRoom(guest)).toEqual({ datasets: 98, bytes: 2 })
  expect(lab.countFiles()).toBe(5 + 5)
  const crowd = await uploadAll(
    person(),
    Array.from({ length: 20 }, (_, place) => `crowd ${place}`),
  )
  expect(crowd.filter((one) => one.status === 'rejected' && one.reason.failure.code === 'rate-limited')).toHaveLength(
    14,
  )
})

it('DAT-8: what is deleted makes room, yet not without end while it can be restored', async () => {
  const room = { datasets: 100, bytes: 10 }
  await open(undefined, { room: { guest: room, account: room } })
  const owner = person()
  for (const text of ['12345678', '23456789']) {
    const { id } = await lab.upload(owner, 'a.csv', text)
    await lab.engine.deleteDataset(owner, id)
  }
  await expect(lab.upload(owner, 'a.csv', '34567890')).rejects.toMatchObject({
    failure: { message: { key: 'room-bytes' } },
  })
  await purgeDeleted(lab.ports, later(25))
  expect(await lab.upload(owner, 'a.csv', '34567890')).toMatchObject({ name: 'a.csv' })
})

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

it('DAT-3: a deleted dataset is gone from everywhere, and after a day its bytes are, once nothing else is made of them', async () => {
  await open()
  const [owner, other] = [person(), person()]
  const first = await lab.upload(owner, 'a.csv', 'same')
  const second = await lab.upload(other, 'b.csv', 'same')
  expect(lab.countFiles()).toBe(2)
  await lab.engine.deleteDataset(owner, first.id)
  expect(await lab.engine.listDatasets(owner)).toEqual([])
  const gone = { failure: { code: 'not-found' } }
  await expect(lab.engine.getDataset(owner, first.id)).rejects.toMatchObject(gone)
  await expect(lab.engine.previewDataset(owner, first.id, { offset: 0, limit: 1 })).rejects.toMatchObject(gone)
  await expect(lab.engine.startRuns(owner, { code: '1', datasetIds: [first.id] })).rejects.toMatchObject(gone)
  await expect(lab.engine.deleteDataset(owner, first.id)).rejects.toMatchObject(gone)
  await purgeDeleted(lab.ports, later(25))
  expect(lab.countFiles()).toBe(2)
  await lab.engine.deleteDataset(other, second.id)
  await purgeDeleted(lab.ports, later(23))
  expect(lab.countFiles()).toBe(2)
  await purgeDeleted(lab.ports, later(25))
  expect(lab.countFiles()).toBe(0)
  await expect(lab.engine.restoreDataset(other, second.id)).rejects.toMatchObject(gone)
})

it('DAT-7: what was deleted comes back as it was, under a number where its name is taken by now', async () => {
  await open()
  const owner = person()
  const first = await lab.upload(owner, 'a.csv', '1')
  await lab.engine.deleteDataset(owner, first.id)
  await expect(lab.engine.restoreDataset(person(), first.id)).rejects.toMatchObject({ failure: { code: 'not-found' } })
  expect(await lab.engine.restoreDataset(owner, first.id)).toEqual(first)
  expect(await lab.engine.listDatasets(owner)).toEqual([first])
  await expect(lab.engine.restoreDataset(owner, first.id)).rejects.toMatchObject({ failure: { code: 'not-found' } })
  await lab.engine.deleteDataset(owner, first.id)
  const second = await lab.upload(owner, 'a.csv', '2')
  expect(second.name).toBe('a.csv')
  expect((await lab.engine.restoreDataset(owner, first.id)).name).toBe('a (2).csv')
  await purgeDeleted(lab.ports, later(25))
  expect(await lab.engine.listDatasets(owner)).toHaveLength(2)
})

it('DAT-4: each owner has a reader of their own, which sees no file of another', async () => {
  const seen: string[][] = []
  const kernels = await open(async (call, files) => {
    if (call.includes('ingest_file')) return oneTable
    seen.push(files.map(({ path }) => path))
    return { rows: [], offset: 0, rowCount: 1 }
  })
  const [owner, other] = [person(), person()]
  const one = await lab.upload(owner, 'a.csv', '1')
  const two = await lab.upload(other, 'b.csv', '2')
  const before = kernels.opened.length
  for (const _ of [1, 2]) await lab.engine.previewDataset(owner, one.id, { offset: 0, limit: 1 })
  await lab.engine.previewDataset(other, two.id, { offset: 0, limit: 1 })
  expect(kernels.opened.length - before).toBe(2)
  const [path] = seen[0] ?? []
  expect(seen[2]).toHaveLength(1)
  expect(seen[2]).not.toContain(path)
})

it('DAT-9: never more than four readers live, owners take turns, and every page is read', async () => {
  const gate = Promise.withResolvers<void>()
  const kernels = await open(async (call) => {
    if (call.includes('ingest_file')) return oneTable
    await gate.promise
    return { rows: [], offset: 0, rowCount: 1 }
  })
  const owners = Array.from({ length: 7 }, () => person())
  const ids = await Promise.all(owners.map(async (owner) => (await lab.upload(owner, 'a.csv', '1')).id))
  await vi.waitUntil(() => kernels.counts.live === 0)
  kernels.counts.most = 0
  const query = { offset: 0, limit: 1 }
  const pages = owners.map((owner, place) => lab.engine.previewDataset(owner, ids[place] ?? '', query))
  await vi.waitUntil(() => kernels.counts.live === 4)
  const left = new AbortController()
  const [owner = person()] = owners
  const abandoned = lab.engine.previewDataset(owner, ids[0] ?? '', { ...query, waiting: left.signal })
  const givenUp = expect(abandoned).rejects.toMatchObject({ failure: { message: { key: 'request-given-up' } } })
  await vi.waitUntil(() => kernels.counts.live === 4)
  left.abort()
  await givenUp
  const flood = await Promise.race(
    Array.from({ length: 70 }, () => lab.engine.previewDataset(owner, ids[0] ?? '', query).catch((error) => error)),
  )
  expect(flood).toMatchObject({ failure: { code: 'rate-limited' } })
  gate.resolve()
  expect(await Promise.all(pages)).toHaveLength(7)
  expect(kernels.counts.most).toBe(4)
})

it('DAT-5: however many uploads come at once, few kernels read them, and each is read', async () => {
  const kernels = await open(async () => oneTable, { maxLiveKernels: 8 })
  const owners = Array.from({ length: 10 }, () => person())
  await Promise.all(owners.flatMap((owner) => ['1', '2', '3'].map((text) => lab.upload(owner, `${text}.csv`, text))))
  expect(kernels.counts.most).toBe(2)
  for (const owner of owners)
    expect((await lab.engine.listDatasets(owner)).map(({ status }) => status)).toEqual(['ready', 'ready', 'ready'])
})

it('DAT-6: a dataset that is deleted while it is read is read to its end, and leaves nothing behind after its day', async () => {
  const reading = Promise.withResolvers<void>()
  const kernels = await open(async () => {
    await reading.promise
    return oneTable
  })
  const owner = person()
  const upload = lab.upload(owner, 'a.csv', '1')
  await vi.waitUntil(() => kernels.counts.live === 1)
  const [dataset] = await lab.engine.listDatasets(owner)
  await lab.engine.deleteDataset(owner, dataset?.id ?? '')
  reading.resolve()
  await expect(upload).rejects.toMatchObject({ failure: { code: 'not-found' } })
  expect(await lab.engine.listDatasets(owner)).toEqual([])
  expect(await lab.engine.restoreDataset(owner, dataset?.id ?? '')).toMatchObject({ status: 'ready' })
  await lab.engine.deleteDataset(owner, dataset?.id ?? '')
  await purgeDeleted(lab.ports, later(25))
  expect(lab.countFiles()).toBe(0)
})

it('DAT-6: a dataset whose guest signs up while it is read is read for the account', async () => {
  const reading = Promise.withResolvers<void>()
  const kernels = await open(async () => {
    await reading.promise
    return oneTable
  })
  const [guest, account] = [person('guest', true), person('account')]
  const upload = lab.upload(guest, 'a.csv', '1')
  await vi.waitUntil(() => kernels.counts.live === 1)
  await lab.transfer(guest, account)
  reading.resolve()
  await upload
  expect(await lab.engine.listDatasets(account)).toMatchObject([{ name: 'a.csv', status: 'ready' }])
})

it('RUN-11: an upload that a stop of the server cut short is read at the next start', async () => {
  const reading = Promise.withResolvers<never>()
  const kernels = await open(() => reading.promise, { maxLiveKernels: 4, profileWaitMs: 1 })
  const owner = person()
  for (const text of ['1', '2']) await lab.upload(owner, `${text}.csv`, text)
  await lab.engine.stop()
  reading.reject(new Error('the kernel was closed'))
  await vi.waitUntil(() => kernels.counts.live === 0)
  expect((await lab.ports.datasets.listReading()).map(({ name }) => name).toSorted()).toEqual(['1.csv', '2.csv'])
})
