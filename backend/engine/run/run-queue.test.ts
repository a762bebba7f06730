import { describe, expect, it } from 'vitest'
import { RunQueue } from './run-queue.ts'

const never = new AbortController().signal
const tick = () => new Promise((resolve) => setImmediate(resolve))

/** Work that ends when it is told to, and what has begun so far. */
function workshop(queue: RunQueue) {
  const begun: string[] = []
  const finish = new Map<string, () => void>()
  const add = (key: string, name: string, { signal = never, ownerId = 'one' } = {}) =>
    queue.run({ key, ownerId }, signal, () => {
      begun.push(name)
      return new Promise<void>((resolve) => finish.set(name, resolve))
    })
  return { begun, finish: (name: string) => finish.get(name)?.(), add }
}

describe('RunQueue', () => {
  it('RUN-6: works on one run of an analysis at a time and on at most the limit in all, in the order they came', async () => {
    const { begun, finish, add } = workshop(new RunQueue(2))
    const all = [add('a', 'a1'), add('a', 'a2'), add('b', 'b1'), add('c', 'c1')]
    await tick()
    expect(begun).toEqual(['a1', 'b1'])
    finish('b1')
    await tick()
    expect(begun).toEqual(['a1', 'b1', 'c1'])
    finish('a1')
    await tick()
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2'])
    finish('c1')
    finish('a2')
    await Promise.all(all)
  })

  it('RUN-6: whoever has least running is next, so that a long list of one owner starves nobody', async () => {
    const { begun, finish, add } = workshop(new RunQueue(2))
    const all = ['a', 'b', 'c', 'd'].map((key) => add(key, key))
    all.push(add('x', 'x', { ownerId: 'other' }), add('y', 'y', { ownerId: 'other' }))
    await tick()
    for (const name of ['a', 'b', 'x', 'c', 'y', 'd']) {
      finish(name)
      await tick()
    }
    await Promise.all(all)
    expect(begun).toEqual(['a', 'b', 'x', 'c', 'y', 'd'])
  })

  it('RUN-7: a run that is cancelled while it waits leaves the queue and blocks nobody', async () => {
    const queue = new RunQueue(1)
    const { begun, finish, add } = workshop(queue)
    const first = add('a', 'a1')
    const cancel = new AbortController()
    const second = add('b', 'b1', { signal: cancel.signal })
    const third = add('c', 'c1')
    cancel.abort('cancelled')
    await expect(second).rejects.toBe('cancelled')
    finish('a1')
    await first
    await tick()
    expect(begun).toEqual(['a1', 'c1'])
    finish('c1')
    await third
    expect(queue.counts).toEqual({ queued: 0, running: 0 })
  })

  it('RUN-6: work that fails gives its place to the next', async () => {
    const queue = new RunQueue(1)
    const failing = queue.run({ key: 'a', ownerId: 'o' }, never, () => Promise.reject(new Error('broken')))
    const next = queue.run({ key: 'a', ownerId: 'o' }, never, () => Promise.resolve('done'))
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('done')
  })
})
