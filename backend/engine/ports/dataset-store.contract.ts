import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DatasetRecord, DatasetStore } from './dataset-store.ts'

/** What every dataset store guarantees. `open` gives a store that no other test uses. */
export function describeDatasetStore(name: string, open: () => Promise<DatasetStore>): void {
  describe(`dataset store on ${name}`, () => {
    let store: DatasetStore
    const owner = randomUUID()
    const stranger = randomUUID()

    beforeEach(async () => {
      store = await open()
    })

    const record = (change: Partial<DatasetRecord> = {}): DatasetRecord => ({
      id: randomUUID(),
      ownerId: owner,
      name: '重症监护 icu.xlsx',
      sizeBytes: 3e9,
      sha256: 'a'.repeat(64),
      createdAt: new Date().toISOString(),
      status: 'reading',
      sheets: [],
      tableSha256: [],
      ...change,
    })

    const sheet: DatasetRecord['sheets'][number] = {
      name: '数据',
      rowCount: 200,
      columns: [],
      sampleRows: [['男', 1.5, true, null]],
      readOptions: { format: 'excel', sheet: '数据' },
      notes: [{ key: 'note-encoding', params: { encoding: 'GB18030' } }],
    }

    it('STO-20: gives back what was put in, with the files of its sheets in order', async () => {
      const inserted = record({ sheets: [sheet, { ...sheet, name: 'b' }], tableSha256: ['f2', 'f1'], status: 'ready' })
      await store.insert(inserted)
      expect(await store.find(owner, inserted.id)).toEqual(inserted)
      expect(await store.list(owner)).toEqual([inserted])
    })

    it('STO-62: keeps no more of an owner than there is room for, however many come at the same moment', async () => {
      const room = { datasets: 5, bytes: 1e12 }
      const answers = await Promise.all(Array.from({ length: 12 }, () => store.insertWithin(record(), room)))
      expect(answers.filter((answer) => answer === 'kept')).toHaveLength(5)
      expect(answers.filter((answer) => answer === 'datasets')).toHaveLength(7)
      expect(await store.list(owner)).toHaveLength(5)
      expect(await store.freeRoom(owner, { datasets: 6, bytes: 16e9 })).toEqual({ datasets: 1, bytes: 1e9 })
      expect(await store.insertWithin(record(), { datasets: 6, bytes: 16e9 })).toBe('bytes')
      expect(await store.insertWithin(record({ ownerId: stranger }), room)).toBe('kept')
      const [first] = await store.list(owner)
      await store.markDeleted(owner, first?.id ?? '', new Date().toISOString())
      expect(await store.freeRoom(owner, { datasets: 6, bytes: 20e9 })).toEqual({ datasets: 2, bytes: 8e9 })
      expect(await store.freeRoom(owner, { datasets: 6, bytes: 8e9 })).toEqual({ datasets: 2, bytes: 0 })
    })

    it('STO-21: changes only the fields that are given, and tells when there is nothing to change', async () => {
      const inserted = record()
      await store.insert(inserted)
      await store.update(inserted.id, { status: 'ready', sheets: [sheet], tableSha256: ['f1'] })
      expect(await store.find(owner, inserted.id)).toEqual({
        ...inserted,
        status: 'ready',
        sheets: [sheet],
        tableSha256: ['f1'],
      })
      const error = {
        code: 'internal' as const,
        retryable: false,
        message: { key: 'internal-error' as const, params: {} },
      }
      await store.update(inserted.id, { status: 'failed', error })
      expect(await store.find(owner, inserted.id)).toMatchObject({ status: 'failed', error, tableSha256: ['f1'] })
      await store.update(inserted.id, { tableSha256: [] })
      expect(await store.find(owner, inserted.id)).toMatchObject({ tableSha256: [] })
      await store.remove(owner, inserted.id)
      expect(await store.update(inserted.id, { status: 'ready', tableSha256: ['f1'] })).toBe(false)
    })

    it('STO-22: what another owner has can be neither seen nor removed', async () => {
      const inserted = record({ tableSha256: ['f1'] })
      await store.insert(inserted)
      expect(await store.find(stranger, inserted.id)).toBeNull()
      expect(await store.list(stranger)).toEqual([])
      await store.remove(stranger, inserted.id)
      expect(await store.find(owner, inserted.id)).toEqual(inserted)
    })

    it('STO-23: lists newest first, and of all owners those that are still being read', async () => {
      const old = record({ createdAt: '2026-01-01T00:00:00.000Z', status: 'ready' })
      const young = record({ createdAt: '2026-01-02T00:00:00.000Z' })
      const foreign = record({ ownerId: stranger })
      for (const each of [old, young, foreign]) await store.insert(each)
      expect(await store.list(owner)).toEqual([young, old])
      expect((await store.listReading()).map(({ id }) => id).toSorted()).toEqual([young.id, foreign.id].toSorted())
    })

    it('STO-26: what is deleted is known to nothing but what restores or removes it, and keeps its bytes', async () => {
      const deleted = record({ sha256: 's1', tableSha256: ['t1'], status: 'ready' })
      const kept = record({ status: 'ready' })
      for (const each of [deleted, kept]) await store.insert(each)
      await store.markDeleted(stranger, deleted.id, '2026-01-01T00:00:00.000Z')
      expect(await store.find(owner, deleted.id)).toEqual(deleted)
      await store.markDeleted(owner, deleted.id, '2026-01-01T00:00:00.000Z')
      expect(await store.find(owner, deleted.id)).toBeNull()
      expect((await store.list(owner)).map(({ id }) => id)).toEqual([kept.id])
      expect(await store.isReferenced('s1')).toBe(true)
      expect(await store.isReferenced('t1')).toBe(true)
      expect(await store.findDeleted(stranger, deleted.id)).toBeNull()
      expect(await store.findDeleted(owner, kept.id)).toBeNull()
      expect(await store.findDeleted(owner, deleted.id)).toEqual(deleted)
      expect(await store.update(deleted.id, { sizeBytes: 7 })).toBe(false)
      expect(await store.listDeletedBefore('2026-01-01T00:00:00.000Z')).toEqual([])
      expect((await store.listDeletedBefore('2026-01-01T00:00:00.001Z')).map(({ id }) => id)).toEqual([deleted.id])
      expect(await store.restore(stranger, deleted.id, 'stolen')).toBe(false)
      expect(await store.find(owner, deleted.id)).toBeNull()
      expect(await store.restore(owner, deleted.id, 'b.csv')).toBe(true)
      expect(await store.restore(owner, deleted.id, 'c.csv')).toBe(false)
      expect(await store.find(owner, deleted.id)).toEqual({ ...deleted, name: 'b.csv', sizeBytes: 7 })
      expect(await store.listDeletedBefore('2027-01-01T00:00:00.000Z')).toEqual([])
    })

    it('STO-27: what came back while deleted ones are removed for good stays', async () => {
      const [restored, gone] = [record({ tableSha256: ['t1'] }), record({ tableSha256: ['t2'] })]
      for (const each of [restored, gone]) {
        await store.insert(each)
        await store.markDeleted(owner, each.id, '2026-01-01T00:00:00.000Z')
      }
      const moment = '2026-01-02T00:00:00.000Z'
      expect(await store.listDeletedBefore(moment)).toHaveLength(2)
      await store.restore(owner, restored.id, restored.name)
      expect(await store.purge(restored.id, moment)).toBe(false)
      expect(await store.find(owner, restored.id)).toEqual(restored)
      expect(await store.purge(gone.id, '2026-01-01T00:00:00.000Z')).toBe(false)
      expect(await store.purge(gone.id, moment)).toBe(true)
      expect(await store.restore(owner, gone.id, gone.name)).toBe(false)
      expect(await store.isReferenced('t1')).toBe(true)
      expect(await store.isReferenced('t2')).toBe(false)
    })

    it('STO-24: knows which bytes are still used', async () => {
      const first = record({ sha256: 's1', tableSha256: ['t1'] })
      const second = record({ sha256: 's1', ownerId: stranger })
      for (const each of [first, second]) await store.insert(each)
      await store.remove(owner, first.id)
      expect(await store.find(owner, first.id)).toBeNull()
      expect(await store.isReferenced('s1')).toBe(true)
      expect(await store.isReferenced('t1')).toBe(false)
    })
  })
}
