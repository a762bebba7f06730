import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { ExecutionEvent, KernelHome, KernelLimits } from '#engine/ports/kernel.ts'
import { makeTestHome } from './make-test-home.ts'

const never = new AbortController().signal

/** Attacks that cost a kernel its life: each has a kernel of its own, and the next one works. */
describe('attacks that end the kernel', { timeout: 90_000 }, () => {
  let home: KernelHome
  let isDegraded = false
  const open = (limits: Partial<KernelLimits> = {}) =>
    home.open({ files: [], limits: { ...contractLimits, ...limits } })

  beforeAll(async () => {
    home = makeTestHome({ warmKernels: 2 })
    const status = await home.probe()
    expect(status).toMatchObject({ state: 'ready' })
    isDegraded = status.state === 'ready' && status.isolation.includes('degraded')
  }, 120_000)
  afterAll(() => home.close())

  async function expectEnd(code: string, end: { code: string; key: string }, limits: Partial<KernelLimits> = {}) {
    const kernel = await open(limits)
    const failure = { failure: { code: end.code, message: { key: end.key } } }
    await expect(runCode(kernel, code)).rejects.toMatchObject(failure)
    await expect(runCode(kernel, '1')).rejects.toMatchObject(failure)
    return kernel.exited
  }

  it('SBX-30, attack 39: os._exit is a crash, with its code', async () => {
    const exit = await expectEnd('import os; os._exit(7)', { code: 'kernel-died', key: 'kernel-crashed' })
    expect(exit).toMatchObject({ reason: 'crashed', message: { params: { detail: 'exit code 7' } } })
  })

  it('SBX-30, attack 40: so is a segmentation fault', async () => {
    const exit = await expectEnd('import ctypes; ctypes.string_at(0)', { code: 'kernel-died', key: 'kernel-crashed' })
    expect(exit).toMatchObject({ reason: 'crashed', message: { params: { detail: 'SIGSEGV' } } })
  })

  it('SBX-31, attack 25: a memory bomb ends at the limit and is named so', async () => {
    const bomb = 'import numpy as np\nkept = []\nwhile True: kept.append(np.ones(10_000_000))'
    const kernel = await open()
    // Without a control group it is the allocation that fails, and the kernel lives.
    const end = isDegraded
      ? { events: expect.arrayContaining([expect.objectContaining({ type: 'error', name: 'MemoryError' })]) }
      : { failure: { code: 'limit-reached', message: { key: 'limit-memory', params: { limitMb: 768 } } } }
    const events = runCode(kernel, bomb).then((all) => ({ events: all }))
    expect(await events.catch((error) => error)).toMatchObject(end)
    await kernel.close()
    expect(await kernel.exited).toMatchObject({ reason: isDegraded ? 'closed' : 'memory' })
  })

  it('SBX-32, attack 33: sleeping for ever ends at the wall clock', async () => {
    const end = { code: 'limit-reached', key: 'limit-wall-clock' }
    const exit = await expectEnd('import time; time.sleep(3600)', end, { wallClockMs: 1000 })
    expect(exit).toMatchObject({ reason: 'wall-clock', message: { params: { seconds: 1 } } })
  })

  it('SBX-32, attack 32: spinning ends at the processor time, also that of children', async () => {
    const spin = 'import os\nif os.fork() == 0:\n    while True: pass\nos.wait()'
    const exit = await expectEnd(spin, { code: 'limit-reached', key: 'limit-cpu' }, { cpuSeconds: 1 })
    expect(exit).toMatchObject({ reason: 'cpu', message: { params: { seconds: 1 } } })
  })

  it('SBX-33, attack 34: endless output is cut with one notice, ends, and leaves the server small', async () => {
    const kernel = await open({ wallClockMs: 4000 })
    const before = process.memoryUsage.rss()
    const seen: ExecutionEvent['type'][] = []
    const run = async () => {
      for await (const event of kernel.execute('while True: print("x" * 10_000)', { signal: never }))
        seen.push(event.type)
    }
    await expect(run()).rejects.toMatchObject({ failure: { message: { key: 'limit-wall-clock' } } })
    expect(seen.filter((type) => type === 'truncated')).toHaveLength(1)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('SBX-33: a reader that stops reading holds the code back', async () => {
    const kernel = await open({ outputBytes: 1e9 })
    const events = kernel.execute('import time\nfor i in range(3000): print("x" * 100_000)', { signal: never })
    const iterator = events[Symbol.asyncIterator]()
    await iterator.next()
    const before = process.memoryUsage.rss()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
    await kernel.close()
  })

  it('SBX-34, attack 42: code that ignores the interrupt is killed, and within 5 s', async () => {
    const kernel = await open()
    const stop = new AbortController()
    const code =
      'import signal, time\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nprint("up", flush=True)\nwhile True: time.sleep(1)'
    let abortedAt = 0
    const run = async () => {
      for await (const event of kernel.execute(code, { signal: stop.signal })) {
        if (event.type !== 'stream') continue
        abortedAt = performance.now()
        stop.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ failure: { message: { key: 'run-cancelled' } } })
    expect(performance.now() - abortedAt).toBeLessThan(5000)
    expect(await kernel.exited).toMatchObject({ reason: 'cancelled' })
  })

  it('SBX-35, attack 38: a daemon of a double fork ends with the kernel', async () => {
    const kernel = await open()
    const marker = `marker-${process.pid}-${Date.now()}`
    const daemon = `import subprocess\nsubprocess.Popen(["setsid", "-f", "sh", "-c", "while :; do sleep 1; done", "${marker}"]).wait(); print("forked")`
    expect(await printed(kernel, daemon)).toBe('forked')
    expect(await countProcesses(marker)).toBeGreaterThan(0)
    await kernel.close()
    expect(await countProcesses(marker)).toBe(0)
  })
})

async function countProcesses(text: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout.split('\n').filter((line) => line.includes(text)).length
}
