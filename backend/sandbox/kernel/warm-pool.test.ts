import { describe, expect, it, vi } from 'vitest'
import type { ProcessEnd } from '../kernel/sandbox-process.ts'
import type { FreshKernel } from './fresh-kernel.ts'
import { WarmPool } from './warm-pool.ts'

/** Kernels that start when they are told to, and die when they are told to. */
function makeStarter() {
  const starts: PromiseWithResolvers<FreshKernel>[] = []
  const start = () => {
    const started = Promise.withResolvers<FreshKernel>()
    starts.push(started)
    return started.promise
  }
  return { starts, start }
}

function makeKernel() {
  const end = Promise.withResolvers<ProcessEnd>()
  const die = () => end.resolve({ detail: 'gone', outOfMemory: false })
  const dispose = vi.fn(async () => undefined)
  const kernel = { process: { ended: end.promise, kill: die }, connection: { close: () => undefined }, dispose }
  return { kernel: kernel as unknown as FreshKernel, die, dispose }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('WarmPool', () => {
  it('SBX-42: starts one kernel at a time until there are enough, and another for each that is taken', async () => {
    const { starts, start } = makeStarter()
    const pool = new WarmPool(2, start, () => undefined)
    pool.fill()
    pool.fill()
    expect(starts).toHaveLength(1)
    const first = makeKernel().kernel
    starts[0]?.resolve(first)
    await settle()
    expect([pool.count, starts.length]).toEqual([1, 2])
    expect(await pool.takeNext()).toBe(first)
    starts[1]?.resolve(makeKernel().kernel)
    await settle()
    expect([pool.count, starts.length]).toEqual([1, 3])
  })

  it('SBX-42: a kernel that dies while it waits is forgotten, cleaned up and replaced', async () => {
    const { starts, start } = makeStarter()
    const pool = new WarmPool(1, start, () => undefined)
    pool.fill()
    const { kernel, die, dispose } = makeKernel()
    starts[0]?.resolve(kernel)
    await settle()
    die()
    await settle()
    expect([pool.count, starts.length]).toEqual([0, 2])
    expect(dispose).toHaveBeenCalledOnce()
  })

  it('SBX-42: a failed start is told, and not repeated before somebody asks', async () => {
    const { starts, start } = makeStarter()
    const failures: unknown[] = []
    const pool = new WarmPool(1, start, (cause) => failures.push(cause))
    pool.fill()
    starts[0]?.reject(new Error('no'))
    expect(await pool.takeNext()).toBeNull()
    expect(failures).toEqual([new Error('no')])
    expect(starts).toHaveLength(1)
    pool.fill()
    expect(starts).toHaveLength(2)
  })

  it('SBX-42: close ends those that wait and the one that is just starting', async () => {
    const { starts, start } = makeStarter()
    const pool = new WarmPool(1, start, () => undefined)
    pool.fill()
    const closed = pool.close()
    const { kernel, dispose } = makeKernel()
    starts[0]?.resolve(kernel)
    await closed
    expect(dispose).toHaveBeenCalledOnce()
    expect(pool.count).toBe(0)
  })
})
