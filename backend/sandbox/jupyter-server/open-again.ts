import { setTimeout as sleep } from 'node:timers/promises'
import type { JupyterApi } from './jupyter-api.ts'

const firstDelayMs = 100
const longestDelayMs = 3000

type Attempt = { api: JupyterApi; kernelId: string; reconnectMs: number; isOver: () => boolean }

/** What `open` gives, tried with growing delays for `reconnectMs`; why it never did, when the kernel is gone or unreachable. */
export async function openAgain<T>(attempt: Attempt, open: () => Promise<T>): Promise<T | string> {
  const { api, kernelId, reconnectMs, isOver } = attempt
  const deadline = performance.now() + reconnectMs
  for (let delayMs = firstDelayMs; !isOver(); delayMs = Math.min(delayMs * 2, longestDelayMs)) {
    await sleep(delayMs)
    try {
      if (!(await api.hasKernel(kernelId))) return 'the Jupyter server no longer has this kernel'
      return await open()
    } catch {
      // Not reachable yet, or still starting: tried again until the time is over.
    }
    if (performance.now() > deadline) break
  }
  return `the connection to the Jupyter server was lost for more than ${Math.round(reconnectMs / 1000)} s`
}
