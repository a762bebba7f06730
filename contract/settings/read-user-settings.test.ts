import { expect, it } from 'vitest'
import { defaultUserSettings } from './default-user-settings.ts'
import { readUserSettings } from './read-user-settings.ts'
import { userSettingsSchema } from './user-settings.ts'

it('STG-2: the defaults are settings', () => {
  expect(userSettingsSchema.parse(defaultUserSettings)).toEqual(defaultUserSettings)
})

it.each([null, undefined, 'text', 7, [], {}, { models: 'x', privacy: 'all', figureStyle: [] }])(
  'STG-2: what was kept as %j reads as the defaults',
  (kept) => {
    expect(readUserSettings(kept)).toEqual(defaultUserSettings)
  },
)

it('STG-2: of what was kept by another version all that still holds stays, and the rest has its default', () => {
  const kept = {
    ...{ privacy: 'structure', models: ['a/b'], interpret: 'perhaps', wallpaper: 'blue' },
    figureStyle: { preset: 'nature', palette: 'gone', sizePt: 9, dpi: 10_000, sparkle: true },
  }
  expect(readUserSettings(kept)).toEqual({
    ...defaultUserSettings,
    ...{ privacy: 'structure', models: ['a/b'] },
    figureStyle: { ...defaultUserSettings.figureStyle, preset: 'nature', sizePt: 9 },
  })
})
