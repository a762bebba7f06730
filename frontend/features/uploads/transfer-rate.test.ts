// @vitest-environment node
import { expect, it } from 'vitest'
import { TransferRate } from './transfer-rate.ts'

it('UPL-20: speed and remaining time are those of the last seconds', () => {
  const rate = new TransferRate()
  rate.add(0, 0)
  expect(rate.bytesPerSecond).toBeNull()
  for (let second = 1; second <= 20; second += 1)
    rate.add(second * 1000, second <= 10 ? second * 100 : 1000 + (second - 10) * 500)
  expect(rate.bytesPerSecond).toBe(500)
  expect(rate.remainingMs(7000)).toBe(2000)
})

it('UPL-20: what a resumed upload had before is no speed', () => {
  const rate = new TransferRate()
  rate.add(0, 0)
  rate.add(1000, 900)
  rate.restart()
  rate.add(60_000, 50_000)
  rate.add(61_000, 51_000)
  expect(rate.bytesPerSecond).toBe(1000)
  rate.add(62_000, 40_000)
  expect(rate.bytesPerSecond).toBeNull()
  expect(rate.remainingMs(50_000)).toBeNull()
})
