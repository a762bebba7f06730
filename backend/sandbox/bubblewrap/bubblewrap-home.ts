import { rm } from 'node:fs/promises'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { createPooledHome, type PreparedPlace } from '../kernel/pooled-home.ts'
import { canFork } from './fork-server/can-fork.ts'
import { ForkServer } from './fork-server/fork-server.ts'
import { startForkedKernel } from './fork-server/start-forked-kernel.ts'
import { type BubblewrapOptions, defaultFirstUid } from './home-options.ts'
import { KernelSlots } from './kernel-slots.ts'
import { inspectMachine, type Machine } from './probe.ts'
import { makeRunDirectories } from './run-directories.ts'
import { startKernel } from './start-kernel.ts'
import { tryStart } from './try-start.ts'

/** As root, how many user ids kernels may have from the first one on. */
const uidCount = 20_000

/** Kernels in bubblewrap sandboxes of this machine. Nothing is started before `probe` or the first `open`. */
export function createBubblewrapHome(options: BubblewrapOptions): KernelHome {
  return createPooledHome(() => prepareMachine(options), options)
}

async function prepareMachine(options: BubblewrapOptions): Promise<PreparedPlace> {
  const machine = await inspectMachine(options)
  const directories = await makeRunDirectories(options.dataDirectory, machine.isRoot)
  const firstUid = machine.isRoot ? (options.firstUid ?? defaultFirstUid) : null
  const slots = new KernelSlots(firstUid)
  const onWarning = options.onWarning ?? (() => undefined)
  const uids = firstUid === null ? null : { first: firstUid, count: uidCount }
  const server = new ForkServer({ machine, directories, uids, onWarning })
  const place = { machine, directories, uids, server }
  const wantsForks = options.forks !== false
  // Comes up during the trial; a failure is met again, and told, by the trial of forking.
  if (wantsForks) server.get().catch(() => undefined)
  const removeDirectories = async () => {
    await server.close()
    for (const path of [directories.run, directories.data]) await rm(path, { recursive: true, force: true })
  }
  await tryStart(machine, directories, slots.take()).catch(async (error) => {
    await removeDirectories()
    throw error
  })
  const forks = wantsForks && (await canFork(place, { slots, limits: options.limits, onWarning }))
  return {
    isolation: describeIsolation(machine, forks),
    isDegraded: machine.cgroups === null,
    start: (limits) => {
      const own = { slot: slots.take(), limits }
      return forks ? startForkedKernel(place, own) : startKernel(machine, directories, own)
    },
    cleanUp: removeDirectories,
  }
}

function describeIsolation(machine: Machine, forks: boolean): string {
  const start = forks ? 'forked kernels' : 'a cold start per kernel'
  const user = machine.isRoot ? 'a user of its own per kernel' : "the server's user"
  const limits = machine.cgroups ? `cgroup ${machine.cgroups.version}` : 'degraded: no cgroup, limits per process only'
  return `bubblewrap ${machine.version}, ${start}, ${user}, seccomp, ${limits}`
}
