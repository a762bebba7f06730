import { writeFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cgroup, CgroupHome, CgroupLimits } from './cgroup.ts'
import { removeLeftoverGroups } from './leftovers.ts'
import { removeGroup } from './remove-group.ts'

/**
 * Control groups version 2. Root makes its groups at the top; an ordinary user below its own group, which must have
 * been delegated (systemd's `Delegate=yes`). Null when memory and pids can't be limited there.
 */
export async function findCgroupV2(root: string, membership: string, isRoot: boolean): Promise<CgroupHome | null> {
  const path = /^0::(.*)$/m.exec(membership)?.[1]
  if (path === undefined) return null
  const base = isRoot ? root : join(root, path)
  try {
    const controllers = await readFile(join(base, 'cgroup.controllers'), 'utf8')
    if (!/\bmemory\b/.test(controllers) || !/\bpids\b/.test(controllers)) return null
    if (!isRoot) await leaveGroup(base)
    await writeFile(join(base, 'cgroup.subtree_control'), '+memory +pids', { flag: 'r+' })
    // A group counts as one when processors are shared out, however many processes are in it; not every system lets us.
    if (/\bcpu\b/.test(controllers))
      await writeFile(join(base, 'cgroup.subtree_control'), '+cpu', { flag: 'r+' }).catch(() => undefined)
  } catch {
    // Not writable for us: there is nothing to be had here.
    return null
  }
  await removeLeftoverGroups([base])
  return { version: 'v2', create: (name, limits) => createGroup(join(base, name), limits) }
}

/** A group that has groups below it may hold no process itself: the server moves into one beside its kernels'. */
async function leaveGroup(base: string): Promise<void> {
  await mkdir(join(base, 'server'), { recursive: true })
  await writeFile(join(base, 'server', 'cgroup.procs'), String(process.pid))
}

async function createGroup(directory: string, limits: CgroupLimits): Promise<Cgroup> {
  await mkdir(directory)
  await writeFile(join(directory, 'memory.max'), String(limits.memoryBytes))
  await writeFile(join(directory, 'memory.swap.max'), '0', { flag: 'r+' }).catch(() => undefined)
  await writeFile(join(directory, 'pids.max'), String(limits.processes))
  return {
    joinFiles: [join(directory, 'cgroup.procs')],
    async readCpuSeconds() {
      const text = await readFile(join(directory, 'cpu.stat'), 'utf8').catch(() => '')
      const usage = /^usage_usec (\d+)/m.exec(text)?.[1]
      return usage === undefined ? null : Number(usage) / 1e6
    },
    async readMemoryBytes() {
      const text = await readFile(join(directory, 'memory.current'), 'utf8').catch(() => null)
      return text === null ? null : Number(text)
    },
    async wasOutOfMemory() {
      const text = await readFile(join(directory, 'memory.events'), 'utf8').catch(() => '')
      return /^oom_kill [1-9]/m.test(text)
    },
    kill() {
      try {
        writeFileSync(join(directory, 'cgroup.kill'), '1', { flag: 'r+' })
      } catch {
        // Linux before 5.14 has no cgroup.kill: the process namespace ends with its first process.
      }
    },
    remove: () => removeGroup(directory),
  }
}
