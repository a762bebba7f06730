import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const opener = join(import.meta.dirname, '__fixtures__', 'open-and-wait.ts')

describe('a server that is killed', { timeout: 90_000 }, () => {
  it('ATTACK-77, SBX-36: takes every process of its kernels with it', async () => {
    const marker = `orphan-${process.pid}-${Date.now()}`
    const server = spawn(process.execPath, [opener, marker], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(server.stdout, 'data')
    expect(await countProcesses(marker)).toBeGreaterThan(1)
    server.kill('SIGKILL')
    await once(server, 'exit')
    while ((await countProcesses(marker)) > 0) await sleep(50)
    expect(await listLaunchers(server.pid ?? 0)).toEqual([])
  })
})

async function countProcesses(text: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout.split('\n').filter((line) => line.includes(text)).length
}

/** Processes that are still in a control group of that server. */
async function listLaunchers(pid: number): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const { stdout } = await promisify(execFile)('cat', [`/proc/${name}/cgroup`]).catch(() => ({ stdout: '' }))
    if (stdout.includes(`ldl-${pid}-`)) found.push(name)
  }
  return found
}
