import { constants } from 'node:fs'
import { access, mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cgroup, CgroupHome, CgroupLimits } from './cgroup.ts'
import { removeLeftoverGroups } from './leftovers.ts'
import { removeGroup } from './remove-group.ts'

type Directories = { memory: string; pids: string; cpuacct: string | null; cpu: string | null }

/** Control groups version 1, below the groups that this process is in; null when they can't be written. */
export async function findCgroupV1(root: string, membership: string): Promise<CgroupHome | null> {
  const memory = await findController(root, membership, 'memory')
  const pids = await findController(root, membership, 'pids')
  const cpuacct = await findController(root, membership, 'cpuacct')
  // A group counts as one when processors are shared out, however many processes are in it.
  const cpu = await findController(root, membership, 'cpu')
  if (!memory || !pids) return null
  await removeLeftoverGroups([memory, pids, cpuacct, cpu].filter((directory) => directory !== null))
  return {
    version: 'v1',
    create: (name, limits) =>
      createGroup(
        {
          memory: join(memory, name),
          pids: join(pids, name),
          cpuacct: cpuacct && join(cpuacct, name),
          cpu: cpu && join(cpu, name),
        },
        limits,
      ),
  }
}

async function findController(root: string, membership: string, controller: string): Promise<string | null> {
  const line = membership.split('\n').find((each) => each.split(':')[1]?.split(',').includes(controller))
  const [, names, path] = line?.split(':') ?? []
  if (!names || path === undefined) return null
  for (const directory of [join(root, controller, path), join(root, names, path), join(root, controller)]) {
    const isWritable = await access(join(directory, 'cgroup.procs'), constants.W_OK).then(
      () => true,
      () => false,
    )
    // Controllers that are mounted together have several names for one directory.
    if (isWritable) return realpath(directory)
  }
  return null
}

async function createGroup(directories: Directories, limits: CgroupLimits): Promise<Cgroup> {
  const all = [...new Set(Object.values(directories).filter((directory) => directory !== null))]
  for (const directory of all) await mkdir(directory)
  const { memory, pids, cpuacct } = directories
  await writeFile(join(memory, 'memory.limit_in_bytes'), String(limits.memoryBytes))
  // Swap is counted on some machines only; there it must not be a way round the limit.
  await writeFile(join(memory, 'memory.memsw.limit_in_bytes'), String(limits.memoryBytes), { flag: 'r+' }).catch(
    () => undefined,
  )
  await writeFile(join(pids, 'pids.max'), String(limits.processes))
  return {
    joinFiles: all.map((directory) => join(directory, 'cgroup.procs')),
    async readCpuSeconds() {
      if (!cpuacct) return null
      const text = await readFile(join(cpuacct, 'cpuacct.usage'), 'utf8').catch(() => null)
      return text === null ? null : Number(text) / 1e9
    },
    async readMemoryBytes() {
      const text = await readFile(join(memory, 'memory.usage_in_bytes'), 'utf8').catch(() => null)
      return text === null ? null : Number(text)
    },
    async wasOutOfMemory() {
      const text = await readFile(join(memory, 'memory.oom_control'), 'utf8').catch(() => '')
      return /^oom_kill [1-9]/m.test(text)
    },
    kill() {
      // Version 1 has no such call: the process namespace ends with its first process.
    },
    async remove() {
      for (const directory of all) await removeGroup(directory)
    },
  }
}
