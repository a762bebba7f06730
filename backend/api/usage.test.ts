import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from './testing/start-server.ts'

let lab: TestServer
let token: string
beforeAll(async () => {
  lab = await startServer()
  token = (await lab.signUp('ann')).token
})
afterAll(() => lab.close())

it('USG-2: days are counted back from today in the time zone that was asked for', async () => {
  const { status, json } = await lab.call('/api/usage?days=7&timeZone=Asia/Shanghai', { token })
  expect(status).toBe(200)
  expect(json).toMatchObject({ timeZone: 'Asia/Shanghai', rows: [] })
  expect(json.days).toHaveLength(7)
  const inShanghai = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  expect(json.days.at(-1) <= inShanghai()).toBe(true)
  expect((await lab.call('/api/usage', { token })).json.days).toHaveLength(30)
})

it.each(['days=0', 'days=91', 'days=x', 'timeZone=Mars/Olympus', "timeZone=';drop table run", 'timeZone='])(
  'USG-2: %s is a bad request',
  async (query) => {
    expect((await lab.call(`/api/usage?${query}`, { token })).status).toBe(400)
  },
)

it('USG-5: limits are told in bytes, milliseconds and counts, with what is used of them', async () => {
  const { json } = await lab.call('/api/limits', { token })
  expect(json).toMatchObject({
    room: { datasets: 100, bytes: 50_000 },
    ...{ uploadBytes: 1_000, attempts: 3, liveKernels: 8, guestModels: 'builtin', deletedTemplateDays: 30 },
    used: { datasets: 0, artifactBytes: 0, ownTemplates: 0 },
  })
})
