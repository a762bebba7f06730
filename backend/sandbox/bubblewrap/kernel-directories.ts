import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Slot } from './kernel-slots.ts'
import type { Machine } from './probe.ts'
import type { RunDirectories } from './run-directories.ts'
import { inside, type Mount } from './sandbox-arguments.ts'

/** What the server keeps for one kernel. The sandbox can write to none of it. */
export type KernelDirectories = { sockets: string; stage: string; data: string; remove: () => Promise<void> }

export async function makeKernelDirectories(directories: RunDirectories, slot: Slot): Promise<KernelDirectories> {
  const run = join(directories.run, slot.shortName)
  const own = { sockets: join(run, 's'), stage: join(run, 'm'), data: join(directories.data, slot.shortName) }
  await mkdir(run, { mode: 0o711 })
  await mkdir(own.sockets, { mode: 0o700 })
  await mkdir(own.stage, { mode: 0o755 })
  await mkdir(own.data, { mode: 0o755 })
  return {
    ...own,
    async remove() {
      for (const directory of [own.data, run]) await rm(directory, { recursive: true, force: true })
    },
  }
}

/** What a kernel sees beside the system: all directories, all read-only. */
export function listMounts(machine: Machine, directories: RunDirectories, own: KernelDirectories): Mount[] {
  return [
    ...machine.runtime.baseDirectories.map((path) => ({ source: path, target: path })),
    { source: machine.runtime.directory, target: inside.python },
    { source: machine.packageDirectory, target: inside.package },
    { source: machine.fontCacheDirectory ?? directories.empty, target: inside.fontCache },
    { source: directories.identity, target: inside.identity },
    { source: own.sockets, target: inside.sockets },
    { source: own.data, target: inside.data },
  ]
}
