import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractLimits, printed } from '#engine/ports/kernel.contract.ts'
import type { BubblewrapOptions } from './home-options.ts'
import { makeTestHome } from './make-test-home.ts'
import { filterDirectory } from './seccomp-filter.ts'

describe('a machine that lacks a protection', { timeout: 60_000 }, () => {
  let directory: string

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'refusals-'))
    await chmod(directory, 0o755)
  })
  afterAll(() => rm(directory, { recursive: true }))

  async function expectRefusal(options: Partial<BubblewrapOptions>, detail: RegExp, fix: RegExp) {
    const home = makeTestHome({ warmKernels: 0, ...options })
    const status = await home.probe()
    expect(status).toMatchObject({
      state: 'refused',
      detail: expect.stringMatching(detail),
      fix: expect.stringMatching(fix),
    })
    const open = home.open({ files: [], limits: contractLimits })
    await expect(open).rejects.toMatchObject({
      failure: { code: 'sandbox-unavailable', message: { key: 'sandbox-missing' } },
    })
    await home.close()
  }

  async function writeProgram(name: string, script: string): Promise<string> {
    const path = join(directory, name)
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return path
  }

  it('ATTACK-49, SBX-40: an altered seccomp filter', async () => {
    const altered = join(directory, 'filters')
    await cp(filterDirectory, altered, { recursive: true })
    await writeFile(join(altered, `${process.arch}.bpf`), Buffer.alloc(64))
    await expectRefusal({ seccompDirectory: altered }, /seccomp filter .* altered/, /^git checkout/)
  })

  it('ATTACK-49, SBX-40: a missing seccomp filter', () =>
    expectRefusal({ seccompDirectory: directory }, /seccomp filter/, /^git checkout/))

  it('ATTACK-49, SBX-40: no user namespaces', async () => {
    const deny =
      'case "$1" in --version) echo bubblewrap 0.8.0;; *) echo "bwrap: No permissions to create a new namespace" >&2; exit 1;; esac'
    const bubblewrapPath = await writeProgram('denied', deny)
    await expectRefusal({ bubblewrapPath }, /No permissions to create a new namespace/, /./)
  })

  it('ATTACK-49, SBX-40: a sandbox that runs but does not seal', async () => {
    const leaky =
      'case "$1" in --version) echo bubblewrap 0.8.0;; *) while [ "$1" != -- ]; do shift; done; echo sealed-not;; esac'
    await expectRefusal({ bubblewrapPath: await writeProgram('leaky', leaky) }, /did not start/, /./)
  })

  it('SBX-40: bubblewrap missing or too old', async () => {
    await expectRefusal({ bubblewrapPath: join(directory, 'missing') }, /bubblewrap does not start/, /apt-get install/)
    const old = await writeProgram('old', 'echo bubblewrap 0.7.0')
    await expectRefusal({ bubblewrapPath: old }, /0\.8\.0 or newer/, /apt-get install/)
  })

  it('SBX-40: no Python runtime', () =>
    expectRefusal({ runtimeDirectory: join(directory, 'runtime') }, /Python runtime/, /^npm start$/))

  it('SBX-41: no control group is refused, and with the setting accepted and labelled', async () => {
    await expectRefusal({ cgroupRoot: directory, allowDegraded: false }, /control group/, /Delegate=yes/)
    const home = makeTestHome({ cgroupRoot: directory, allowDegraded: true, warmKernels: 0 })
    expect(await home.probe()).toMatchObject({
      state: 'ready',
      caution: 'degraded',
      isolation: expect.stringContaining('degraded'),
    })
    const kernel = await home.open({ files: [], limits: contractLimits })
    expect(await printed(kernel, 'kept = bytearray(900_000_000)')).toMatch(/^MemoryError/)
    expect(await printed(kernel, 'print("alive")')).toBe('alive')
    await home.close()
  })
})
