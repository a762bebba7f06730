import { afterAll, expect, it } from 'vitest'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import { makeTestHome } from '../bubblewrap/make-test-home.ts'
import { runSessions } from './run-sessions.ts'

const home = makeTestHome({ warmKernels: 2 })
afterAll(() => home.close())

it('SBX-71: fifty sessions side by side, two of them hostile: none of the others fails', {
  timeout: 180_000,
}, async () => {
  expect(await home.probe()).toMatchObject({ state: 'ready' })
  const result = await runSessions({ home, limits: contractLimits, sessions: 50, hostile: 2, durationMs: 20_000 })
  expect(result.failures).toEqual([])
  expect(result.openMs.length).toBeGreaterThanOrEqual(48)
  expect(result.attacks).toBeGreaterThanOrEqual(2)
  expect(home.counts().live).toBe(0)
})
