import { createHash, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { KernelLimits } from '#engine/ports/kernel.ts'

/** What a run is repeated with, beside the versions of Python and its packages. */
type Conditions = {
  limits: KernelLimits
  /** Where Python's and numpy's generators of random numbers started; null where the home can't set it. */
  seed: number | null
  /** Of the list of locked packages; null where the packages are not ours. */
  lockSha256: string | null
}

/** Seeds are unsigned and of 32 bits, which is what numpy takes. */
export function chooseSeed(): number {
  return randomInt(2 ** 32)
}

/** SHA-256 of a lock file, hexadecimal; null when there is none. */
export async function hashLockFile(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null)
  return bytes && createHash('sha256').update(bytes).digest('hex')
}

/** The record of what a kernel computes with, as `Kernel.runtime` gives it. */
export function recordRun(versions: Record<string, string>, conditions: Conditions): Record<string, string> {
  const { limits, seed, lockSha256 } = conditions
  return {
    ...versions,
    ...(seed === null ? {} : { seed: String(seed) }),
    ...(lockSha256 === null ? {} : { lock: `sha256:${lockSha256}` }),
    limits: JSON.stringify(limits),
  }
}
