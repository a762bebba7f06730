import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { createBubblewrapHome } from './bubblewrap-home.ts'
import type { BubblewrapOptions } from './home-options.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')

/** A home on this checkout's runtime, with a data directory of its own that goes when the home is closed. */
export function makeTestHome(options: Partial<BubblewrapOptions> = {}): KernelHome {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sandbox-test-'))
  const home = createBubblewrapHome({
    runtimeDirectory: join(root, '.runtime', 'python'),
    packageDirectory: join(root, 'kernel'),
    dataDirectory,
    warmKernels: 1,
    limits: contractLimits,
    allowDegraded: process.getuid?.() !== 0,
    ...options,
  })
  return {
    ...home,
    async close() {
      await home.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
