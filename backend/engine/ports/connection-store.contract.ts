import { describe, expect, it } from 'vitest'
import type { ConnectionRecord, ConnectionStore } from './connection-store.ts'

const connection = (more: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  ...{ id: 'openai', ownerId: 'ann', vendorId: 'openai', label: 'OpenAI 测试', baseUrl: 'https://api.example.org/v1' },
  ...{ key: 'sk-0123456789', isKeyLost: false, models: ['a', 'org/b'], createdAt: '2026-01-01T00:00:00.000Z' },
  ...more,
})

/** What every implementation of the port keeps. */
export function describeConnectionStore(name: string, open: () => Promise<ConnectionStore>): void {
  describe(`connection store: ${name}`, () => {
    it('CON-20: gives back what was saved, oldest first, to its owner alone', async () => {
      const store = await open()
      const second = connection({ id: 'b', key: null, models: [], createdAt: '2026-01-02T00:00:00.000Z' })
      const foreign = connection({ ownerId: 'bob', key: 'sk-of-bob' })
      for (const each of [second, connection(), foreign]) await store.save(each)
      expect(await store.list('ann')).toEqual([connection(), second])
      expect(await store.list('bob')).toEqual([foreign])
      expect(await store.list('nobody')).toEqual([])
    })

    it('CON-20: saving again replaces all but the time of making; a key that is null is gone', async () => {
      const store = await open()
      await store.save(connection())
      const changed = connection({ label: 'Other', key: 'sk-new', baseUrl: 'https://b.example.org', models: ['c'] })
      await store.save({ ...changed, createdAt: '2026-05-05T00:00:00.000Z' })
      expect(await store.list('ann')).toEqual([changed])
      await store.save({ ...changed, key: null })
      expect(await store.list('ann')).toEqual([{ ...changed, key: null }])
    })

    it('CON-20: removes one of one owner, and nothing where there is none', async () => {
      const store = await open()
      const others = [connection({ id: 'b' }), connection({ ownerId: 'bob' })]
      for (const each of [connection(), ...others]) await store.save(each)
      await store.remove('ann', 'openai')
      await store.remove('ann', 'never')
      expect([...(await store.list('ann')), ...(await store.list('bob'))]).toEqual(others)
    })
  })
}
