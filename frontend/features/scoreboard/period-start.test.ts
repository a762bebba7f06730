// @vitest-environment node
import { expect, it } from 'vitest'
import { periodStart } from './period-start.ts'

it('WEB-28: a period begins on an hour, so that it stays the same between two looks', () => {
  expect(periodStart('week', Date.parse('2026-11-24T10:31:07Z'))).toBe('2026-11-17T10:00:00.000Z')
  expect(periodStart('month', Date.parse('2026-11-24T10:31:07Z'))).toBe('2026-10-25T10:00:00.000Z')
  expect(periodStart('all', 0)).toBeUndefined()
})
