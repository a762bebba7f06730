import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { createZipStream } from './zip-stream.ts'

const file = (sizeBytes: number) => async () => Readable.from([Buffer.alloc(sizeBytes, 'a')], { objectMode: false })
const now = new Date()

it('OUT-57: a client that leaves between two files of a zip ends the zip alone', async () => {
  const abort = new AbortController()
  const zip = createZipStream(abort.signal)
  zip.output.resume()
  await zip.add('a.txt', now, file(100_000))
  // The zip asks for the second when the first is packed, by an event that nobody can catch errors of.
  const second = zip.add('b.txt', now, file(1))
  abort.abort(new Error('left'))
  await expect(second).rejects.toThrow('left')
  await expect(zip.add('c.txt', now, file(1))).rejects.toThrow('left')
})

it('OUT-57: a client that leaves while nothing is read lets go of what waits', async () => {
  const abort = new AbortController()
  const zip = createZipStream(abort.signal)
  await zip.add('a.png', now, file(200_000))
  const second = zip.add('b.png', now, file(200_000))
  abort.abort(new Error('left'))
  await expect(second).rejects.toThrow('left')
})
