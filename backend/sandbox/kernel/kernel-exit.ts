import { AppFailure } from '#engine/app-failure.ts'
import type { KernelExit, KernelLimits } from '#engine/ports/kernel.ts'

const bytesPerMb = 1024 * 1024

/** The exit with the sentence for the person that belongs to it. */
export function describeExit(reason: KernelExit['reason'], limits: KernelLimits, detail: string): KernelExit {
  switch (reason) {
    case 'closed':
      return { reason, message: { key: 'kernel-closed', params: {} } }
    case 'crashed':
      return { reason, message: { key: 'kernel-crashed', params: { detail } } }
    case 'wall-clock':
      return { reason, message: { key: 'limit-wall-clock', params: { seconds: limits.wallClockMs / 1000 } } }
    case 'memory':
      return {
        reason,
        message: { key: 'limit-memory', params: { limitMb: Math.round(limits.memoryBytes / bytesPerMb) } },
      }
    case 'cpu':
      return { reason, message: { key: 'limit-cpu', params: { seconds: limits.cpuSeconds } } }
    case 'cancelled':
      return { reason, message: { key: 'run-cancelled', params: {} } }
  }
}

/** The failure of a call on a kernel that is gone: `limit-reached` when a limit ended it, else `kernel-died`. */
export function failureOfExit(exit: KernelExit): AppFailure {
  const isLimit = exit.reason === 'wall-clock' || exit.reason === 'memory' || exit.reason === 'cpu'
  return new AppFailure(isLimit ? 'limit-reached' : 'kernel-died', exit.message.key, { params: exit.message.params })
}
