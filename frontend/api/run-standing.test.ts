// @vitest-environment node
import { expect, it } from 'vitest'
import { standingOf } from './run-standing.ts'

it('WEB-18: words without code are an answer; other failures stay failures', () => {
  expect(standingOf('failed', 'no-code')).toBe('answered')
  expect(standingOf('failed', 'code-failed')).toBe('failed')
  expect(standingOf('failed', undefined)).toBe('failed')
  expect(standingOf('cancelled', 'no-code')).toBe('cancelled')
})
