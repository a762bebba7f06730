import { setTimeout as sleep } from 'node:timers/promises'
import type { KernelExit, KernelLimits } from '#engine/ports/kernel.ts'

const cpuCheckMs = 250
const interruptAgainMs = 1000
/** The caller is promised 5 s; the rest is for the process tree to go. */
const killAfterInterruptMs = 4000

type Watched = {
  limits: KernelLimits
  signal: AbortSignal
  readCpuSeconds: () => Promise<number | null>
  interrupt: () => Promise<void>
  end: (reason: KernelExit['reason']) => void
}

export type ExecutionWatch = {
  /** Processor time of the execution so far; null when the machine can't tell. */
  readCpuSeconds: () => Promise<number | null>
  stop: () => Promise<void>
}

/**
 * Watches one execution: ends the kernel at the limits of wall clock and processor time; on abort interrupts it, again
 * every second since an interrupt between two statements of IPython's own is lost, and ends it after 4 s.
 * `stop` resolves when no interrupt is under way that could hit the next execution.
 */
export function watchExecution(watched: Watched): ExecutionWatch {
  const { limits, signal } = watched
  const stopped = new AbortController()
  const wallClock = setTimeout(() => watched.end('wall-clock'), limits.wallClockMs)
  const readCpuSeconds = countFromNow(watched.readCpuSeconds)
  const cpu = watchCpu({ ...watched, readCpuSeconds }, stopped.signal)
  let cancelling: Promise<void> = Promise.resolve()
  let deadline: NodeJS.Timeout | undefined

  const cancel = () => {
    deadline = setTimeout(() => watched.end('cancelled'), killAfterInterruptMs)
    cancelling = interruptUntil(stopped.signal, watched.interrupt)
  }
  signal.addEventListener('abort', cancel, { once: true })

  return {
    readCpuSeconds,
    async stop() {
      clearTimeout(wallClock)
      signal.removeEventListener('abort', cancel)
      stopped.abort()
      await Promise.all([cancelling, cpu])
      clearTimeout(deadline)
    },
  }
}

async function watchCpu({ limits, readCpuSeconds, end }: Watched, stopped: AbortSignal): Promise<void> {
  if ((await readCpuSeconds()) === null) return
  while (await waitUnless(stopped, cpuCheckMs)) {
    const used = await readCpuSeconds()
    if (used !== null && used > limits.cpuSeconds) end('cpu')
  }
}

function countFromNow(read: () => Promise<number | null>): () => Promise<number | null> {
  const before = read()
  return async () => {
    const [start, now] = [await before, await read()]
    return start === null || now === null ? null : Math.max(0, now - start)
  }
}

async function interruptUntil(stopped: AbortSignal, interrupt: () => Promise<void>): Promise<void> {
  while (!stopped.aborted) {
    // A kernel that is gone can't be interrupted; its exit is reported elsewhere.
    const isDelivered = await interrupt().then(
      () => true,
      () => false,
    )
    if (!isDelivered || !(await waitUnless(stopped, interruptAgainMs))) return
  }
}

/** False when `stopped` came first. */
async function waitUnless(stopped: AbortSignal, durationMs: number): Promise<boolean> {
  return sleep(durationMs, true, { signal: stopped }).catch(() => false)
}
