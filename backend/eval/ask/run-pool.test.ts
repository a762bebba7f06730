import { expect, it } from 'vitest'
import { runPool } from './run-pool.ts'

it('EVL-8: does at most so many at once, all of them, and none after a stop', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  const stopping = new AbortController()
  const work = async (item: number) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    done.push(item)
    if (item === 5) stopping.abort()
  }
  await runPool([1, 2, 3, 4], { limit: 2, signal: stopping.signal }, work)
  expect([most, done.toSorted()]).toEqual([2, [1, 2, 3, 4]])
  await runPool([5, 6, 7], { limit: 1, signal: stopping.signal }, work)
  expect(done.includes(6)).toBe(false)
})

it('EVL-8: a failure ends it, after what was begun', async () => {
  const done: number[] = []
  const pool = runPool([1, 2, 3, 4], { limit: 2, signal: new AbortController().signal }, async (item) => {
    if (item === 1) throw new Error('no')
    await new Promise((resolve) => setImmediate(resolve))
    done.push(item)
  })
  await expect(pool).rejects.toThrow('no')
  expect(done).toEqual([2])
})
