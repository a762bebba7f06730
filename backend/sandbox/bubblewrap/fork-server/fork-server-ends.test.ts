import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import { makeTestHome } from '../make-test-home.ts'

describe('a fork server that ends', { timeout: 60_000 }, () => {
  it('SBX-86: its kernels have crashed, and the next one is opened from another', async () => {
    const warnings: string[] = []
    const home = makeTestHome({ warmKernels: 0, onWarning: (message) => warnings.push(message) })
    const kernel = await home.open({ files: [], limits: contractLimits })
    const running = runCode(kernel, 'import time; print("up", flush=True); time.sleep(60)')
    const before = await listForkServers()
    for (const pid of before) process.kill(pid, 'SIGKILL')
    await expect(running).rejects.toMatchObject({
      failure: { code: 'kernel-died', message: { key: 'kernel-crashed' } },
    })
    expect(await kernel.exited).toMatchObject({ reason: 'crashed' })
    const next = await home.open({ files: [], limits: contractLimits })
    expect(await printed(next, 'print("here")')).toBe('here')
    expect(warnings).toEqual(['the fork server has ended and is started again'])
    expect((await listForkServers()).filter((pid) => before.includes(pid))).toEqual([])
    await home.close()
    while ((await listForkServers()).length > 0) await sleep(50)
  })

  it('SBX-87: where kernels cannot be forked, each is started in a bubblewrap of its own, and it is said', async () => {
    const warnings: string[] = []
    const onWarning = (message: string) => warnings.push(message)
    const packageDirectory = await makePackageWithoutForks()
    const home = makeTestHome({ warmKernels: 0, packageDirectory, onWarning })
    expect(await home.probe()).toMatchObject({ state: 'ready', isolation: expect.stringContaining('a cold start') })
    expect(warnings).toEqual(['kernels cannot be forked here and are started one by one, which takes seconds'])
    const kernel = await home.open({ files: [], limits: contractLimits })
    expect(await printed(kernel, 'print(open("/proc/1/cmdline").read().split("\\0")[0])')).toMatch(/bwrap$/)
    expect(kernel.runtime).toMatchObject({ pandas: expect.any(String), seed: expect.stringMatching(/^\d+$/) })
    await home.close()
    await rm(packageDirectory, { recursive: true })
  })
})

/** Fork servers that descend from this process: each is the one child of a bubblewrap's first process. */
async function listForkServers(): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    const ids = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    const isForkServer = command.startsWith('/opt/') && /^NSpid:(\s+\d+){2}$/m.test(ids)
    if (isForkServer && command.includes('data_lab.fork_server') && (await descendsFromUs(Number(name))))
      found.push(Number(name))
  }
  return found
}

async function descendsFromUs(pid: number): Promise<boolean> {
  if (pid <= 1) return false
  if (pid === process.pid) return true
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return descendsFromUs(Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0))
}

async function makePackageWithoutForks(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'package-without-forks-'))
  await cp(resolve(import.meta.dirname, '..', '..', '..', '..', 'kernel'), directory, { recursive: true })
  await rm(join(directory, 'data_lab', 'fork_server'), { recursive: true })
  await chmod(directory, 0o755)
  return directory
}
