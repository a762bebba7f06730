import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { Arena, type AttackOptions, canary } from './arena.contract.ts'
import { attackFiles } from './files.contract.ts'
import { attackHostFiles } from './host-files.contract.ts'
import { attackKernel } from './kernel.contract.ts'
import { attackMessages } from './messages.contract.ts'
import { attackNetwork } from './network.contract.ts'
import { attackPrivileges } from './privileges.contract.ts'
import { attackResources } from './resources.contract.ts'

const securityPage = join(import.meta.dirname, '../../../docs/security.md')

/**
 * The numbered attacks that every isolated home must hold against, and our own (OWN-…). `makeHome` is called once; it
 * should keep at least two warm kernels of `contractLimits`.
 */
export function describeAttacks(name: string, makeHome: () => Promise<KernelHome>, options: AttackOptions = {}): void {
  describe(`${name}: attacks`, { timeout: 120_000 }, () => {
    let home: KernelHome
    let arena: Arena
    const getArena = () => arena

    beforeAll(async () => {
      process.env.CANARY_API_KEY = canary
      home = await makeHome()
      arena = await Arena.enter(home, options)
    }, 180_000)
    afterEach(() => arena.expectHealthy())
    afterAll(async () => {
      delete process.env.CANARY_API_KEY
      await home.close()
    })

    attackHostFiles(getArena)
    attackNetwork(getArena)
    attackKernel(getArena)
    attackPrivileges(getArena)
    attackFiles(getArena)
    attackMessages(getArena)
    attackResources(getArena)

    for (const [probe, { reason }] of Object.entries(options.differences ?? {})) {
      it(`SBX-70: the difference in ${probe} is stated: ${reason}`, async () => {
        expect((await readFile(securityPage, 'utf8')).replaceAll(/\s+/g, ' ')).toContain(reason)
      })
    }
  })
}
