import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileStore } from './file-store.ts'

/** What every file store guarantees. `open` gives an empty store and a count of all files that it keeps. */
export function describeFileStore(
  name: string,
  open: () => Promise<{ store: FileStore; countFiles: () => Promise<number> }>,
): void {
  describe(`file store on ${name}`, () => {
    let store: FileStore
    let countFiles: () => Promise<number>

    beforeEach(async () => {
      const opened = await open()
      store = opened.store
      countFiles = opened.countFiles
    })

    async function* pieces(...texts: string[]) {
      for (const text of texts) yield Buffer.from(text)
    }
    const options = { limitBytes: 1_000, name: 'table.csv' }

    it('STO-30: keeps bytes under their SHA-256, once', async () => {
      const stored = await store.write(pieces('性别,', '1\n'), options)
      const bytes = Buffer.from('性别,1\n')
      expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length })
      expect(await store.write(pieces('性别,1\n'), options)).toEqual(stored)
      expect(await countFiles()).toBe(1)
      expect(await buffer(await store.read(stored.sha256))).toEqual(bytes)
      expect(await buffer(await store.read(stored.sha256, { start: 6, end: 7 }))).toEqual(Buffer.from(',1'))
    })

    it('STO-31: above the limit, or when the source breaks off, nothing is kept', async () => {
      const tooLarge = store.write(pieces('x'.repeat(600), 'x'.repeat(401)), options)
      await expect(tooLarge).rejects.toMatchObject({ failure: { code: 'too-large' } })
      async function* broken() {
        yield Buffer.from('half')
        throw new Error('gone')
      }
      await expect(store.write(broken(), options)).rejects.toThrow('gone')
      expect(await countFiles()).toBe(0)
    })

    it('STO-32: bytes that are not there, or were removed, are not found', async () => {
      const { sha256 } = await store.write(pieces('x'), options)
      await store.remove(sha256)
      await store.remove(sha256)
      await expect(store.read(sha256)).rejects.toMatchObject({ failure: { code: 'not-found' } })
    })

    it('STO-33: a key that is not a SHA-256 never becomes a path', async () => {
      expect(() => store.pathOf('../../etc/passwd')).toThrow('not a SHA-256')
      await expect(store.read(`${'a'.repeat(62)}/.`)).rejects.toThrow('not a SHA-256')
    })
  })
}
