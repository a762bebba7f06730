import { describe, expect, it } from 'vitest'
import { type OwnTemplateDraft, templateVersionLimit } from '#contract/own-template.ts'
import type { OwnTemplateStore } from './own-template-store.ts'

const draft = (title: string): OwnTemplateDraft => ({
  kind: 'own',
  title: { 'zh-CN': title },
  variables: [{ name: 'column', type: 'column', label: { en: 'Column' }, isRequired: true }],
  text: { en: 'Describe {{column}}.\nA NUL \u0000 and half a pair \ud83d stay.' },
})

/** What every store of own templates must do. `open` answers an empty one. */
export function describeOwnTemplateStore(name: string, open: () => Promise<OwnTemplateStore>): void {
  describe(`own templates in ${name}`, () => {
    it('TPO-1: every save is a version with its time, and each of them stays', async () => {
      const store = await open()
      const first = await store.save({ ownerId: 'ann', id: 'a', template: draft('one') })
      expect(first).toMatchObject({ id: 'a', version: 1, template: draft('one') })
      const second = await store.save({ ownerId: 'ann', id: 'a', template: draft('two'), restoredFrom: 1 })
      expect(second?.version).toBe(2)
      expect(await store.find('ann', 'a')).toEqual(second)
      expect(second?.createdAt).toBe(first?.createdAt)
      expect(await store.listVersions('ann', 'a')).toEqual([
        { version: 2, savedAt: second?.savedAt, restoredFrom: 1 },
        { version: 1, savedAt: first?.savedAt },
      ])
      expect((await store.findVersion('ann', 'a', 1))?.template).toEqual(draft('one'))
      expect(await store.findVersion('ann', 'a', 3)).toBeNull()
    })

    it('TPO-2: what is based on a version that is not current any more is not kept, also at the same moment', async () => {
      const store = await open()
      const save = (title: string, basedOn: number) =>
        store.save({ ownerId: 'ann', id: 'a', template: draft(title), basedOn })
      expect(await save('x', 1)).toBeNull()
      expect((await save('x', 0))?.version).toBe(1)
      expect(await save('y', 0)).toBeNull()
      const both = await Promise.all([save('left', 1), save('right', 1)])
      expect(both.filter((kept) => kept !== null)).toHaveLength(1)
      expect((await store.find('ann', 'a'))?.version).toBe(2)
    })

    it('TPO-3: what is deleted is gone from the list, comes back as it was, and its versions can still be read', async () => {
      const store = await open()
      await store.save({ ownerId: 'ann', id: 'a', template: draft('a') })
      await store.save({ ownerId: 'ann', id: 'b', template: draft('b') })
      expect((await store.list('ann')).map(({ id }) => id)).toEqual(['a', 'b'])
      expect(await store.setDeleted('ann', 'a', true)).toBe(true)
      expect(await store.setDeleted('ann', 'a', true)).toBe(false)
      expect((await store.list('ann')).map(({ id }) => id)).toEqual(['b'])
      expect(await store.find('ann', 'a')).toBeNull()
      expect(await store.findVersion('ann', 'a', 1)).not.toBeNull()
      expect(await store.setDeleted('ann', 'a', false)).toBe(true)
      expect(await store.setDeleted('ann', 'a', false)).toBe(false)
      expect((await store.find('ann', 'a'))?.template).toEqual(draft('a'))
      await store.setDeleted('ann', 'a', true)
      const again = await store.save({ ownerId: 'ann', id: 'a', template: draft('new'), basedOn: 0 })
      expect(again?.version).toBe(2)
      expect((await store.find('ann', 'a'))?.template).toEqual(draft('new'))
    })

    it('TPO-3: what was deleted long ago is removed for good, and nothing else', async () => {
      const store = await open()
      for (const id of ['gone', 'kept']) await store.save({ ownerId: 'ann', id, template: draft(id) })
      await store.setDeleted('ann', 'gone', true)
      await store.purge(new Date(Date.now() - 60_000).toISOString())
      expect(await store.setDeleted('ann', 'gone', false)).toBe(true)
      await store.setDeleted('ann', 'gone', true)
      await store.purge(new Date(Date.now() + 60_000).toISOString())
      expect(await store.setDeleted('ann', 'gone', false)).toBe(false)
      expect(await store.findVersion('ann', 'gone', 1)).toBeNull()
      expect((await store.list('ann')).map(({ id }) => id)).toEqual(['kept'])
    })

    it('TPO-4: templates of the same name of two owners have nothing to do with each other', async () => {
      const store = await open()
      await store.save({ ownerId: 'ann', id: 'a', template: draft('ann') })
      expect(await store.find('bob', 'a')).toBeNull()
      expect(await store.list('bob')).toEqual([])
      expect(await store.listVersions('bob', 'a')).toEqual([])
      expect(await store.findVersion('bob', 'a', 1)).toBeNull()
      expect(await store.setDeleted('bob', 'a', true)).toBe(false)
      expect((await store.save({ ownerId: 'bob', id: 'a', template: draft('bob') }))?.version).toBe(1)
      expect((await store.find('ann', 'a'))?.template).toEqual(draft('ann'))
    })

    it('TPO-5: of very many versions the oldest give way', async () => {
      const store = await open()
      for (let count = 0; count < templateVersionLimit + 3; count += 1)
        await store.save({ ownerId: 'ann', id: 'a', template: draft(`title ${count}`) })
      const versions = await store.listVersions('ann', 'a')
      expect(versions).toHaveLength(templateVersionLimit)
      expect(versions.at(-1)?.version).toBe(4)
      expect(await store.findVersion('ann', 'a', 3)).toBeNull()
    })
  })
}
