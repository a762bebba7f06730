import { expect, it } from 'vitest'
import { type KernelEvent, tellKernelEvents } from './kernel-events.ts'
import { contractLimits as limits } from './ports/kernel.contract.ts'
import type { Kernel, KernelExit, KernelHome } from './ports/kernel.ts'

it('SBX-72: openings, failures to open and ends by reason are told; a caller that gave up is none of them', async () => {
  const exit = Promise.withResolvers<KernelExit>()
  const answers = [
    Promise.resolve({ exited: exit.promise, readMemoryBytes: async () => 5 } as Partial<Kernel> as Kernel),
    Promise.reject(new Error('no')),
    Promise.reject(new Error('gone')),
  ]
  for (const answer of answers) answer.catch(() => undefined)
  const bare: KernelHome = {
    probe: async () => ({ state: 'ready', isolation: 'none' }),
    open: () => answers.shift() ?? Promise.reject(new Error('too many')),
    counts: () => ({ warm: 1, live: 2 }),
    close: async () => undefined,
  }
  const { home, listen, readMemoryBytes } = tellKernelEvents(bare)
  const told: KernelEvent[] = []
  listen((event) => told.push(event))
  await home.open({ files: [], limits })
  await expect(home.open({ files: [], limits })).rejects.toThrow('no')
  await expect(home.open({ files: [], limits, signal: AbortSignal.abort() })).rejects.toThrow('gone')
  expect(await readMemoryBytes()).toBe(5)
  exit.resolve({ reason: 'memory', message: { key: 'kernel-closed', params: {} } })
  await exit.promise
  expect(await readMemoryBytes()).toBe(0)
  expect(told).toEqual([
    { type: 'opened', seconds: expect.any(Number) },
    { type: 'open-failed' },
    { type: 'ended', reason: 'memory' },
  ])
  expect(home.counts()).toEqual({ warm: 1, live: 2 })
})
