import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startServer, type TestServer } from '../testing/start-server.ts'
import { cleanFileName } from './clean-file-name.ts'

let lab: TestServer
let token: string
beforeAll(async () => {
  lab = await startServer({ settings: { uploadLimitBytes: 100_000 } })
  token = (await lab.signUp('uploader')).token
})
afterAll(() => lab.close())

function form(file: File, field = 'file'): FormData {
  const data = new FormData()
  data.set('note', 'fields before the file do no harm')
  data.set(field, file)
  return data
}

it('API-20: a file arrives with its bytes and its name, Chinese included', async () => {
  const answer = await lab.call('/api/datasets', { token, body: form(new File(['性别\n男\n'], '重症 监护.csv')) })
  expect(answer.status).toBe(201)
  expect(answer.json).toMatchObject({ name: '重症 监护.csv', sizeBytes: 11, status: 'ready' })
})

it('API-21: a request without a file says so', async () => {
  const missing = { code: 'bad-request', message: { key: 'file-missing' } }
  expect((await lab.call('/api/datasets', { token, body: { a: 1 } })).json.error).toMatchObject(missing)
  const otherField = form(new File(['x'], 'x.csv'), 'table')
  expect((await lab.call('/api/datasets', { token, body: otherField })).json.error).toMatchObject(missing)
})

it('API-22: a file above the limit is refused, and its sender can read why', async () => {
  const large = new File(['x'.repeat(3_000_000)], 'large.csv')
  const answer = await lab.call('/api/datasets', { token, body: form(large) })
  expect(answer.status).toBe(413)
  expect(answer.json.error.message).toMatchObject({ key: 'file-too-large', params: { name: 'large.csv' } })
})

const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="cut.csv"\r\n\r\na,b\n1,'
const multipart = { 'content-type': 'multipart/form-data; boundary=b' }

it('API-23: an upload that ends before the file is complete keeps nothing', async () => {
  const before = lab.datasets.size
  const sent = httpRequest(`${lab.address}/api/datasets`, {
    method: 'POST',
    headers: { ...multipart, authorization: `Bearer ${token}` },
  })
  sent.end(head)
  const [response] = await once(sent, 'response')
  expect(response.statusCode).toBe(400)
  expect(JSON.parse(await text(response)).error.message.key).toBe('upload-incomplete')
  expect(lab.datasets.size).toBe(before)
})

it('API-24: an upload whose connection breaks keeps nothing, and the server goes on', async () => {
  const before = lab.datasets.size
  const broken = vi.fn()
  const receive = lab.engine.receiveDataset
  let started = false
  lab.engine.receiveDataset = (caller, upload) => {
    started = true
    return receive(caller, upload).catch((error) => {
      broken(error.failure.message.key)
      throw error
    })
  }
  const socket = connect(Number(new URL(lab.address).port), '127.0.0.1')
  socket.write(
    `POST /api/datasets HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n${head}`,
  )
  await vi.waitUntil(() => started)
  socket.destroy()
  await vi.waitUntil(() => broken.mock.calls.length === 1)
  expect(broken).toHaveBeenCalledWith('upload-incomplete')
  expect(lab.datasets.size).toBe(before)
  expect((await lab.call('/healthz')).status).toBe(200)
})

it('API-26: an upload that falls silent is given up and keeps nothing; one that was sent may wait for its answer', async () => {
  const impatient = await startServer({ settings: { uploadSilenceMs: 50 } })
  const session = await impatient.signUp('silent')
  const receive = impatient.engine.receiveDataset
  impatient.engine.receiveDataset = async (caller, upload) => {
    const dataset = await receive(caller, upload)
    await new Promise((resolve) => setTimeout(resolve, 150))
    return dataset
  }
  const silent = connect(Number(new URL(impatient.address).port), '127.0.0.1')
  silent.write(
    `POST /api/datasets HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${session.token}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n${head}`,
  )
  silent.resume()
  await once(silent, 'close')
  expect(impatient.datasets.size).toBe(0)
  const answer = await impatient.call('/api/datasets', { token: session.token, body: form(new File(['x'], 'x.csv')) })
  expect(answer.status).toBe(201)
  await impatient.close()
})

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\data\\表.csv', '表.csv'],
  ['a\0b\u202ec\n.csv', 'abc.csv'],
  ['e\u0301.csv', 'é.csv'],
  ['..', 'table'],
  ['', 'table'],
  [`${'图'.repeat(100)}.xlsx`, `${'图'.repeat(65)}.xlsx`],
])('API-25: the name %j becomes %j', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean)
})
