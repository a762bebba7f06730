import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessEnd, SandboxProcess } from './sandbox-process.ts'

/** Its connections close a moment before a process that ends by itself can be seen to have ended. */
const graceMs = 1000

/** Ends a process whose connection is lost, after a moment in which it may show how it ended by itself. */
export async function endLostProcess(process: SandboxProcess): Promise<ProcessEnd> {
  const stop = new AbortController()
  const grace = sleep(graceMs, null, { signal: stop.signal }).then(
    () => process.kill(),
    () => undefined,
  )
  await Promise.race([process.ended, grace])
  stop.abort()
  return process.ended
}
