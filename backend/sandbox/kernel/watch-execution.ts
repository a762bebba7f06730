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

/**
 * Watches one execution: ends the kernel at the limits of wall clock and processor time; on abort interrupts it, again
 * every second since an interrupt between two statements of IPython's own is lost, and ends it after 4 s.
 * `stop` resolves when no interrupt is under way that could hit the next execution.
 */
export function watchExecution(watched: Watched): { stop: () => Promise<void> } {
  const { limits, signal } = watched
  const stopped = new AbortController()
  const wallClock = setTimeout(() => watched.end('wall-clock'), limits.wallClockMs)
  const cpu = watchCpu(watched, stopped.signal)
  let cancelling: Promise<void> = Promise.resolve()
  let deadline: NodeJS.Timeout | undefined

  const cancel = () => {
    deadline = setTimeout(() => watched.end('cancelled'), killAfterInterruptMs)
    cancelling = interruptUntil(stopped.signal, watched.interrupt)
  }
  signal.addEventListener('abort', cancel, { once: true })

  return {
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
  const before = await readCpuSeconds()
  while (before !== null && (await waitUnless(stopped, cpuCheckMs))) {
    const now = await readCpuSeconds()
    if (now !== null && now - before > limits.cpuSeconds) end('cpu')
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
