import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KernelDirectories, makeKernelDirectories } from '../bubblewrap/kernel-directories.ts'
import type { KernelSlots, Slot } from '../bubblewrap/kernel-slots.ts'
import type { RunDirectories } from '../bubblewrap/run-directories.ts'
import { inside, type Mount } from '../bubblewrap/sandbox-arguments.ts'
import type { Engine } from './inspect-engine.ts'

/** All that a kernel's start needs to know of this server and its engine. */
export type DockerPlace = {
  engine: Engine
  directories: RunDirectories
  slots: KernelSlots
  labels: Record<string, string>
}

export type KernelSeat = { slot: Slot; own: KernelDirectories; uid: number; gid: number; mounts: Mount[] }

/** What the server keeps for one kernel, and who that kernel runs as. */
export async function takeSeat({ directories, slots }: DockerPlace): Promise<KernelSeat> {
  const slot = slots.take()
  const own = await makeKernelDirectories(directories, slot)
  const uid = slot.uid ?? process.getuid?.() ?? 65_534
  const gid = slot.uid ?? process.getgid?.() ?? 65_534
  const identity = { passwd: join(own.stage, 'passwd'), group: join(own.stage, 'group') }
  await writeFile(identity.passwd, `user:x:${uid}:${gid}::/tmp/home:/bin/sh\n`, { mode: 0o644 })
  await writeFile(identity.group, `user:x:${gid}:\n`, { mode: 0o644 })
  const mounts = [
    { source: own.sockets, target: inside.sockets },
    { source: own.data, target: inside.data },
    { source: identity.passwd, target: '/etc/passwd' },
    { source: identity.group, target: '/etc/group' },
  ]
  return { slot, own, uid, gid, mounts }
}
