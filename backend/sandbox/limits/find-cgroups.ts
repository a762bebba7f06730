import { readFile } from 'node:fs/promises'
import type { CgroupHome } from './cgroup.ts'
import { findCgroupV1 } from './cgroup-v1.ts'
import { findCgroupV2 } from './cgroup-v2.ts'

/** The best way of this machine to limit memory and processes; null when there is none. */
export async function findCgroups(options: { isRoot: boolean; root?: string }): Promise<CgroupHome | null> {
  const root = options.root ?? '/sys/fs/cgroup'
  const membership = await readFile('/proc/self/cgroup', 'utf8').catch(() => '')
  return (await findCgroupV2(root, membership, options.isRoot)) ?? (await findCgroupV1(root, membership))
}
