import { rm } from 'node:fs/promises'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { createPooledHome, type PreparedPlace } from '../kernel/pooled-home.ts'
import { type BubblewrapOptions, defaultFirstUid } from './home-options.ts'
import { KernelSlots } from './kernel-slots.ts'
import { inspectMachine, type Machine } from './probe.ts'
import { makeRunDirectories } from './run-directories.ts'
import { startKernel } from './start-kernel.ts'
import { tryStart } from './try-start.ts'

/** Kernels in bubblewrap sandboxes of this machine. Nothing is started before `probe` or the first `open`. */
export function createBubblewrapHome(options: BubblewrapOptions): KernelHome {
  return createPooledHome(() => prepareMachine(options), options)
}

async function prepareMachine(options: BubblewrapOptions): Promise<PreparedPlace> {
  const machine = await inspectMachine(options)
  const directories = await makeRunDirectories(options.dataDirectory, machine.isRoot)
  const slots = new KernelSlots(machine.isRoot ? (options.firstUid ?? defaultFirstUid) : null)
  await tryStart(machine, directories, slots.take())
  return {
    isolation: describeIsolation(machine),
    start: (limits) => startKernel(machine, directories, { slot: slots.take(), limits }),
    async cleanUp() {
      for (const path of [directories.run, directories.data]) await rm(path, { recursive: true, force: true })
    },
  }
}

function describeIsolation(machine: Machine): string {
  const user = machine.isRoot ? 'a user of its own per kernel' : "the server's user"
  const limits = machine.cgroups ? `cgroup ${machine.cgroups.version}` : 'degraded: no cgroup, limits per process only'
  return `bubblewrap ${machine.version}, ${user}, seccomp, ${limits}`
}
