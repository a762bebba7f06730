import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from './testing/start-server.ts'

let lab: TestServer
let owner: { token: string; userId: string }
beforeAll(async () => {
  lab = await startServer()
  owner = await lab.signUp('owner')
})
afterAll(() => lab.close())

function addArtifact(name: string, mediaType: string): string {
  const id = randomUUID()
  const sizeBytes = 5
  lab.artifacts.set(id, {
    id,
    name,
    mediaType,
    sizeBytes,
    sha256: 'b'.repeat(64),
    ownerId: owner.userId,
    text: 'bytes',
  })
  return `/api/artifacts/${id}`
}

it('API-30: the bytes never change, and say so to caches of one person alone', async () => {
  const path = addArtifact('plot.png', 'image/png')
  const { status, headers, text } = await lab.call(path, { token: owner.token })
  expect({ status, text }).toEqual({ status: 200, text: 'bytes' })
  expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(headers.get('content-length')).toBe('5')
  const etag = headers.get('etag') ?? ''
  const again = await lab.call(path, { token: owner.token, headers: { 'if-none-match': etag } })
  expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' })
})

it.each([
  ['plot.png', 'image/png', 'inline', 'image/png'],
  ['a.svg', 'image/svg+xml', 'attachment', 'image/svg+xml'],
  ['a.html', 'text/html', 'attachment', 'text/html'],
  ['a.pdf', 'application/pdf', 'attachment', 'application/pdf'],
  ['a.bin', 'image/png\r\nx-evil: 1', 'attachment', 'application/octet-stream'],
])('API-31: opened by itself, %s (%j) can do nothing', async (name, mediaType, disposition, sentAs) => {
  const { headers } = await lab.call(addArtifact(name, mediaType), { token: owner.token })
  expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`))
  expect(headers.get('content-type')).toBe(sentAs)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(headers.get('x-evil')).toBeNull()
})

it('API-32: a download carries the name, whatever the name', async () => {
  const path = addArtifact('../out/结果 "1"\r\n.csv', 'text/csv')
  const { headers } = await lab.call(`${path}?download=1`, { token: owner.token })
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="__ _1___.csv"; filename*=UTF-8''%E7%BB%93%E6%9E%9C%20%221%22%0D%0A.csv`,
  )
  const picture = await lab.call(`${addArtifact('plot.png', 'image/png')}?download=1`, { token: owner.token })
  expect(picture.headers.get('content-disposition')).toMatch(/^attachment/)
})

it.each([
  ['bytes=1-2', 206, 'yt', 'bytes 1-2/5'],
  ['bytes=3-', 206, 'es', 'bytes 3-4/5'],
  ['bytes=-2', 206, 'es', 'bytes 3-4/5'],
  ['bytes=-99', 206, 'bytes', 'bytes 0-4/5'],
  ['bytes=4-99', 206, 's', 'bytes 4-4/5'],
  ['bytes=5-', 200, 'bytes', null],
  ['bytes=3-1', 200, 'bytes', null],
  ['bytes=-0', 200, 'bytes', null],
  ['bytes=0-0,2-2', 200, 'bytes', null],
  ['rows=1-2', 200, 'bytes', null],
])('API-33: Range %s is answered with %i and %j', async (range, status, bytes, contentRange) => {
  const answer = await lab.call(addArtifact('a.csv', 'text/csv'), { token: owner.token, headers: { range } })
  expect([answer.status, answer.text, answer.headers.get('content-range')]).toEqual([status, bytes, contentRange])
  expect(answer.headers.get('content-length')).toBe(`${bytes.length}`)
})

it('API-33: a range of other bytes than these is answered with the whole', async () => {
  const headers = { range: 'bytes=1-2', 'if-range': '"other"' }
  const { status, text } = await lab.call(addArtifact('a.csv', 'text/csv'), { token: owner.token, headers })
  expect([status, text]).toEqual([200, 'bytes'])
})
