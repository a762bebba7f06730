import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExecutionEvent, Kernel, KernelHome, KernelLimits } from '../../backend/engine/ports/kernel.ts'
import { createBubblewrapHome } from '../../backend/sandbox/bubblewrap/bubblewrap-home.ts'

const root = join(import.meta.dirname, '../..')
export const runtimeDirectory = join(root, '.runtime/python')
const mb = 1024 ** 2

export const limits: KernelLimits = {
  ...{ memoryBytes: 1024 * mb, wallClockMs: 60_000, cpuSeconds: 60, processes: 96 },
  ...{ diskBytes: 64 * mb, outputBytes: 4 * mb },
}

/** Runs `work` in the default home on this checkout's runtime, and leaves nothing behind. */
export async function withHome<T>(warmKernels: number, work: (home: KernelHome) => Promise<T>): Promise<T> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'ldl-bench-'))
  const home = createBubblewrapHome({
    ...{ runtimeDirectory, packageDirectory: join(root, 'kernel'), dataDirectory, warmKernels, limits },
    allowDegraded: process.getuid?.() !== 0,
  })
  try {
    const status = await home.probe()
    if (status.state !== 'ready') throw new Error(`${status.detail} ${status.fix}`)
    return await work(home)
  } finally {
    await home.close()
    await rm(dataDirectory, { recursive: true })
  }
}

export const openKernel = (home: KernelHome): Promise<Kernel> => home.open({ files: [], limits })

/** Runs code and gives all that it showed; throws when it did not end well. */
export async function runCell(kernel: Kernel, code: string): Promise<ExecutionEvent[]> {
  const events: ExecutionEvent[] = []
  for await (const event of kernel.execute(code, { signal: new AbortController().signal })) events.push(event)
  const last = events.at(-1)
  if (last?.type !== 'finished' || last.status !== 'ok') throw new Error(JSON.stringify(events).slice(0, 1000))
  return events
}
