import { expect, it } from 'vitest'
import { priceUsage } from './price-usage.ts'

const price = { input: 3, output: 15, asOf: '2026-01-01' }
const counts = {
  inputTokens: 1000,
  outputTokens: 200,
  cacheReadTokens: 300,
  cacheWriteTokens: 100,
  reasoningTokens: 50,
}

it('LLM-7: prices each kind of token, cached ones by the input price where no other is known', () => {
  const full = priceUsage(counts, { ...price, cacheRead: 0.3, cacheWrite: 3.75 })
  expect(full.costUsd).toBeCloseTo((600 * 3 + 300 * 0.3 + 100 * 3.75 + 200 * 15) / 1e6, 12)
  expect(priceUsage(counts, price)).toEqual({
    inputTokens: 1000,
    outputTokens: 200,
    cachedInputTokens: 300,
    reasoningTokens: 50,
    costUsd: 0.006,
  })
})

it('LLM-7: an unknown count, an unknown price or a prompt beyond the price make the cost unknown, never 0', () => {
  const unknown = [
    priceUsage({ ...counts, outputTokens: undefined }, price),
    priceUsage({ ...counts, inputTokens: undefined }, price),
    priceUsage(counts, null),
    priceUsage(counts, { ...price, upToInputTokens: 999 }),
  ]
  expect(unknown.map(({ costUsd }) => costUsd)).toEqual([null, null, null, null])
  expect(unknown[0]?.outputTokens).toBeNull()
  expect(priceUsage(counts, { ...price, upToInputTokens: 1000 }).costUsd).not.toBeNull()
})
