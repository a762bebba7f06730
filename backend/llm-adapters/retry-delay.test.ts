import { expect, it } from 'vitest'
import { ProviderFault } from './provider-fault.ts'
import { chooseRetryDelay, readRetryAfterMs } from './retry-delay.ts'

const options = { tries: 3, baseDelayMs: 1000, longestDelayMs: 60_000 }
const now = Date.UTC(2026, 0, 1, 12, 0, 0)
const read = (headers: Record<string, string>) => readRetryAfterMs(new Headers(headers), now)

it('LLM-22: reads Retry-After in seconds, as an HTTP date and in milliseconds', () => {
  expect(read({ 'retry-after': '2.5' })).toBe(2500)
  expect(read({ 'retry-after': 'Thu, 01 Jan 2026 12:00:07 GMT' })).toBe(7000)
  expect(read({ 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT' })).toBe(0)
  expect(read({ 'retry-after-ms': '30', 'retry-after': '9' })).toBe(30)
  for (const text of ['soon', '', ' ']) expect(read({ 'retry-after': text })).toBeUndefined()
  expect(read({})).toBeUndefined()
})

it('LLM-22: waits as long as asked, up to the longest wait', () => {
  const ask = (retryAfterMs: number) => chooseRetryDelay(new ProviderFault('busy', { retryAfterMs }), 1, options)
  expect([ask(0), ask(60_000), ask(60_001)]).toEqual([0, 60_000, null])
})

it('LLM-12: doubles its own wait, spread over the upper half, and never waits longer than the longest', () => {
  const delays = (tried: number) =>
    Array.from(
      { length: 200 },
      () => chooseRetryDelay(new ProviderFault('busy'), tried, { ...options, tries: 99 }) ?? -1,
    )
  for (const [tried, fullMs] of [
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [20, 60_000],
  ] as const) {
    expect(Math.min(...delays(tried))).toBeGreaterThanOrEqual(fullMs / 2)
    expect(Math.max(...delays(tried))).toBeLessThanOrEqual(fullMs)
    expect(new Set(delays(tried)).size).toBeGreaterThan(1)
  }
})

it('LLM-13: tries again only where another try can help, and only so often', () => {
  const delay = (fault: ProviderFault, tried = 1) => chooseRetryDelay(fault, tried, options)
  for (const kind of ['busy', 'unreachable', 'cut-off'] as const) {
    expect(delay(new ProviderFault(kind), 2)).not.toBeNull()
    expect(delay(new ProviderFault(kind), 3)).toBeNull()
  }
  for (const kind of ['rejected-key', 'no-balance', 'not-allowed', 'stalled', 'bad-answer', 'refused'] as const)
    expect(delay(new ProviderFault(kind))).toBeNull()
})
