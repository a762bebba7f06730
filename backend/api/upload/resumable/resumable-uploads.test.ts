import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { AppFailure } from '#engine/app-failure.ts'
import { startServer, type TestServer } from '../../testing/start-server.ts'
import { createTusClient } from './testing/tus-client.ts'

const limitBytes = 4 * 2 ** 20
const file = randomBytes(3_000_000)
const sha256 = createHash('sha256').update(file).digest('hex')

let lab: TestServer
let token: string
let tus: ReturnType<typeof createTusClient>
beforeAll(async () => {
  lab = await startServer({ settings: { uploadLimitBytes: limitBytes } })
  token = (await lab.signUp('uploader')).token
  tus = createTusClient(lab, token)
})
afterAll(() => lab.close())

const unfinishedFiles = (server: TestServer) =>
  readdirSync(join(server.directory, 'uploads'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('/'),
  )

it('UPL-1: a file that comes in pieces becomes a dataset with its bytes and its name', async () => {
  const path = await tus.begin('重症 监护.csv', file.length)
  expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/)
  for (const [start, end] of [
    [0, 1_000_000],
    [1_000_000, file.length],
  ] as const) {
    const answer = await tus.patch(path, start, file.subarray(start, end))
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(end)])
    expect((await tus.send(path)).json).toMatchObject({ name: '重症 监护.csv', receivedBytes: end, datasetId: null })
  }
  const { status, json } = await tus.send(`${path}/dataset`, { method: 'POST' })
  expect(status).toBe(201)
  expect(json).toMatchObject({ name: '重症 监护.csv', sizeBytes: file.length, sha256 })
})

it('UPL-28: an address with more than the upload in it reaches no other file', async () => {
  const path = await tus.begin('mine.csv', 10)
  const victim = join(lab.directory, 'victim')
  writeFileSync(victim, 'kept')
  writeFileSync(`${victim}.json`, JSON.stringify({ size: 10, metadata: { filename: 'victim' } }))
  const query = `${path}?at=/..%2f..%2fvictim`
  await tus.patch(query, 4, Buffer.from('123456'))
  await tus.patch(query, 0, Buffer.from('123456'))
  expect(readFileSync(victim, 'utf8')).toBe('kept')
  expect((await tus.send(query, { method: 'DELETE' })).status).toBe(204)
  expect(readFileSync(victim, 'utf8')).toBe('kept')
  expect((await tus.send(path)).status).toBe(404)
})

it('UPL-2: after a broken connection what arrived is kept, and the upload goes on from there', async () => {
  const path = await tus.begin('cut.csv', file.length)
  const request = tus.startPatch(path, 0, { announcedBytes: file.length, bytes: file.subarray(0, 2_000_000) })
  await vi.waitUntil(async () => (await tus.send(path)).json.receivedBytes > 1_000_000)
  request.destroy()
  const offset = await tus.offset(path)
  expect(offset).toBeGreaterThan(1_000_000)
  expect(offset).toBeLessThanOrEqual(2_000_000)
  expect((await tus.patch(path, offset, file.subarray(offset))).status).toBe(204)
  expect((await tus.send(`${path}/dataset`, { method: 'POST' })).json).toMatchObject({ name: 'cut.csv', sha256 })
})

it('UPL-3: one connection at a time writes: a second one ends the first and goes on where it was', async () => {
  const path = await tus.begin('twice.csv', file.length)
  const first = tus.startPatch(path, 0, { announcedBytes: file.length, bytes: file.subarray(0, 500_000) })
  await vi.waitUntil(async () => (await tus.send(path)).json.receivedBytes === 500_000)
  const ended = new Promise((resolve) => first.once('close', resolve))
  const offset = await tus.offset(path)
  expect(offset).toBe(500_000)
  await ended
  expect((await tus.patch(path, 7, file.subarray(7))).status).toBe(409)
  expect((await tus.patch(path, offset, file.subarray(offset))).status).toBe(204)
  expect((await tus.send(`${path}/dataset`, { method: 'POST' })).json).toMatchObject({ sha256 })
})

it('UPL-4: a file above the limit is refused before a byte is sent, in the language of the reader', async () => {
  const refused = await tus.create('large.csv', limitBytes + 1)
  expect(refused.status).toBe(413)
  expect(refused.json.error).toMatchObject({
    code: 'too-large',
    text: '“large.csv” is larger than the limit of 4 MB. Split it, or ask the operator to raise the limit.',
  })
  const path = await tus.begin('more.csv', 10)
  expect((await tus.patch(path, 0, file.subarray(0, 11))).status).toBe(400)
  expect(await tus.offset(path)).toBe(0)
  expect((await tus.create('empty.csv', 0)).json.error.message.key).toBe('file-empty')
})

it('UPL-5: the dataset of an upload is made once, however often it is asked for', async () => {
  const path = await tus.begin('once.csv', 5)
  expect((await tus.send(`${path}/dataset`, { method: 'POST' })).status).toBe(409)
  await tus.patch(path, 0, Buffer.from('a,b\n1'))
  const ask = () => tus.send(`${path}/dataset`, { method: 'POST' })
  const answers = [...(await Promise.all([ask(), ask()])), await ask()]
  expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1)
  expect((await tus.send(path)).json).toMatchObject({ receivedBytes: 5, datasetId: answers[0]?.json.id })
})

it('UPL-6: of a file that is refused nothing is kept; one that only could not be read now is', async () => {
  const { receiveDataset } = lab.engine
  const refuseWith = (failure: AppFailure) => {
    lab.engine.receiveDataset = async () => {
      throw failure
    }
  }
  const path = await tus.begin('refused.csv', 1)
  await tus.patch(path, 0, Buffer.from('x'))
  refuseWith(new AppFailure('storage-unavailable', 'storage-unavailable', { retryable: true }))
  expect((await tus.send(`${path}/dataset`, { method: 'POST' })).status).toBe(503)
  expect((await tus.send(path)).status).toBe(200)
  refuseWith(new AppFailure('unreadable-file', 'file-not-table', { params: { name: 'refused.csv' } }))
  const refused = await tus.send(`${path}/dataset`, { method: 'POST' })
  expect([refused.status, refused.json.error.message.key]).toEqual([422, 'file-not-table'])
  expect((await tus.send(path)).status).toBe(404)
  lab.engine.receiveDataset = receiveDataset
})

it('UPL-7: an upload that is given up leaves nothing', async () => {
  const path = await tus.begin('given-up.csv', 100)
  const id = path.split('/').at(-1) ?? ''
  await tus.patch(path, 0, Buffer.from('abc'))
  expect(unfinishedFiles(lab).filter((name) => name.includes(id))).toHaveLength(2)
  expect((await tus.send(path, { method: 'DELETE' })).status).toBe(204)
  expect(unfinishedFiles(lab).filter((name) => name.includes(id))).toEqual([])
})

it('UPL-8: an upload goes along when a guest signs up', async () => {
  const guest = (await lab.call('/api/auth/sign-in/anonymous', { body: {} })).json
  const path = await createTusClient(lab, guest.token).begin('guest.csv', 8)
  await createTusClient(lab, guest.token).patch(path, 0, Buffer.from('a,b\n'))
  const account = await lab.signUp('former-guest', { authorization: `Bearer ${guest.token}` })
  expect(await createTusClient(lab, account.token).offset(path)).toBe(4)
})

it('UPL-9: a full disk is said to be one, and the upload goes on when there is room', async () => {
  const path = await tus.begin('full.csv', 4)
  const name = unfinishedFiles(lab).find((one) => one.endsWith(path.split('/').at(-1) ?? '-')) ?? ''
  const bytesPath = join(lab.directory, 'uploads', name)
  rmSync(bytesPath)
  symlinkSync('/dev/full', bytesPath)
  const full = await tus.patch(path, 0, Buffer.from('a,b\n'))
  expect([full.status, full.json.error.code]).toEqual([503, 'storage-unavailable'])
  rmSync(bytesPath)
  writeFileSync(bytesPath, '')
  expect((await tus.patch(path, 0, Buffer.from('a,b\n'))).status).toBe(204)
})

it('UPL-10: an upload that falls silent is ended, and what came is kept', async () => {
  const impatient = await startServer({ settings: { uploadSilenceMs: 100 } })
  const client = createTusClient(impatient, (await impatient.signUp('silent')).token)
  const path = await client.begin('silent.csv', 100)
  const request = client.startPatch(path, 0, { announcedBytes: 100, bytes: Buffer.from('a,b\n') })
  await new Promise((resolve) => request.once('close', resolve))
  expect(await client.offset(path)).toBe(4)
  await impatient.close()
})

it('UPL-11: another site cannot make a browser upload', async () => {
  const headers = { origin: 'https://elsewhere.example', 'upload-length': '5', 'tus-resumable': '1.0.0' }
  const answer = await lab.call('/api/uploads', { method: 'POST', headers: { ...headers, cookie: 'x=y' } })
  expect(answer.status).toBe(403)
})

it('UPL-12: of a hundred that begin at the same moment fifty do', async () => {
  const client = createTusClient(lab, (await lab.signUp('stampede')).token)
  const answers = await Promise.all(Array.from({ length: 100 }, (_, place) => client.create(`${place}.csv`, 10)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50)
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(50)
})

it('UPL-14: unfinished uploads are together no larger than the room that is left, also when they begin at the same moment', async () => {
  const roomy = await startServer({ settings: { uploadLimitBytes: 2 ** 30 } })
  const client = createTusClient(roomy, (await roomy.signUp('hoarder')).token)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, place) => client.create(`${place}.csv`, 100 * 2 ** 20)),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
  expect(answers.find(({ status }) => status !== 201)?.json.error.message).toEqual({
    ...{ key: 'uploads-no-room', params: { freeMb: 250 } },
  })
  await roomy.close()
})

it('UPL-12: fifty uploads of one owner can be unfinished', async () => {
  const client = createTusClient(lab, (await lab.signUp('collector')).token)
  for (let count = 0; count < 50; count += 1) await client.begin(`${count}.csv`, 10)
  const refused = await client.create('51.csv', 10)
  expect([refused.status, refused.json.error.message.key]).toEqual([422, 'uploads-unfinished-full'])
})
