import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import type { UserSettings } from '#contract/settings/user-settings.ts'
import type { SettingStore } from './setting-store.ts'

type Opened = { settings: SettingStore; keep(ownerId: string, text: string): Promise<void> }

/** What every store of settings guarantees; `keep` puts in what another version would have. */
export function describeSettingStore(name: string, open: () => Promise<Opened>): void {
  describe(`setting store on ${name}`, () => {
    const changed: UserSettings = {
      ...defaultUserSettings,
      ...{ models: ['a/b', '本地/模型'], privacy: 'rows', interpret: false, pageLanguage: 'zh-CN' },
      figureStyle: { ...defaultUserSettings.figureStyle, preset: 'nature', sizePt: 7.5, grid: true },
    }

    it('STG-1: gives back what was saved last, to its owner alone', async () => {
      const { settings } = await open()
      const owner = randomUUID()
      expect(await settings.read(owner)).toEqual(defaultUserSettings)
      await settings.save(owner, defaultUserSettings)
      await settings.save(owner, changed)
      expect(await settings.read(owner)).toEqual(changed)
      expect(await settings.read(randomUUID())).toEqual(defaultUserSettings)
    })

    it('STG-1: of many saved at once one stays, whole', async () => {
      const { settings } = await open()
      const owner = randomUUID()
      const choices = Array.from({ length: 10 }, (_, index) => ({ ...changed, models: [`m/${index}`] }))
      await Promise.all(choices.map((choice) => settings.save(owner, choice)))
      expect(choices).toContainEqual(await settings.read(owner))
    })

    it('STG-2: reads what another version kept, and what is no JSON at all', async () => {
      const { settings, keep } = await open()
      const [older, broken] = [randomUUID(), randomUUID()]
      await keep(older, JSON.stringify({ privacy: 'structure', wallpaper: 'blue' }))
      await keep(broken, '{"privacy":')
      expect(await settings.read(older)).toEqual({ ...defaultUserSettings, privacy: 'structure' })
      expect(await settings.read(broken)).toEqual(defaultUserSettings)
    })
  })
}
