import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import { startServer, type TestServer } from './testing/start-server.ts'

let lab: TestServer
beforeAll(async () => {
  lab = await startServer()
})
afterAll(() => lab.close())

const put = (token: string | undefined, body: unknown) =>
  lab.call('/api/settings', { method: 'PUT', body, ...(token && { token }) })
const get = async (token: string) => (await lab.call('/api/settings', { token })).json

it('API-1: settings are read and changed by their owner alone, and by nobody without a session', async () => {
  const [owner, stranger] = [await lab.signUp('owner'), await lab.signUp('stranger')]
  expect((await put(undefined, defaultUserSettings)).status).toBe(401)
  const chosen = { ...defaultUserSettings, privacy: 'structure', models: ['a/b'] }
  const saved = await put(owner.token, chosen)
  expect([saved.status, saved.json]).toEqual([200, chosen])
  expect(await get(owner.token)).toEqual(chosen)
  expect(await get(stranger.token)).toEqual(defaultUserSettings)
})

it('API-1: a preview of a figure needs a session, and a style that is one', async () => {
  const path = '/api/settings/figure-preview'
  const { token } = await lab.signUp('viewer')
  const { figureStyle } = defaultUserSettings
  expect((await lab.call(path, { body: figureStyle })).status).toBe(401)
  expect((await lab.call(path, { body: { ...figureStyle, preset: 'none' }, token })).status).toBe(400)
  const { status, headers } = await lab.call(path, { body: figureStyle, token })
  expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
})

it('STG-4: guests have settings too', async () => {
  const guest = (await lab.call('/api/auth/sign-in/anonymous', { body: {} })).json
  expect((await put(guest.token, { ...defaultUserSettings, interpret: false })).status).toBe(200)
  expect(await get(guest.token)).toMatchObject({ interpret: false })
})

it.each([
  {},
  { ...defaultUserSettings, privacy: 'everything' },
  { ...defaultUserSettings, wallpaper: 'blue' },
  { ...defaultUserSettings, figureStyle: { ...defaultUserSettings.figureStyle, sizePt: 1e9 } },
  { ...defaultUserSettings, figureStyle: { ...defaultUserSettings.figureStyle, font: '"; import os #' } },
])('STG-5: what is no settings is refused and changes nothing (%#)', async (body) => {
  const { token } = await lab.signUp(`person${Math.random()}`)
  const refused = await put(token, body)
  expect([refused.status, refused.json.error.code]).toEqual([400, 'bad-request'])
  expect(await get(token)).toEqual(defaultUserSettings)
})
