import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { KernelLimits } from '#engine/ports/kernel.ts'
import { JupyterConnection } from '../../jupyter/jupyter-connection.ts'
import { endLostProcess } from '../../kernel/end-process.ts'
import type { FreshKernel } from '../../kernel/fresh-kernel.ts'
import { chooseSeed, recordRun } from '../../kernel/run-record.ts'
import type { SandboxProcess } from '../../kernel/sandbox-process.ts'
import type { Cgroup } from '../../limits/cgroup.ts'
import { readProcessTreeCpu } from '../../limits/process-tree-cpu.ts'
import { makeKernelDirectories } from '../kernel-directories.ts'
import { openSocketsTo, type Slot } from '../kernel-slots.ts'
import type { Machine } from '../probe.ts'
import { resourceLimits } from '../resource-limits.ts'
import type { RunDirectories } from '../run-directories.ts'
import { inside } from '../sandbox-arguments.ts'
import type { ForkServer } from './fork-server.ts'
import type { ForkedChild, RunningForkServer } from './running-fork-server.ts'
import type { UidRange } from './spawn-fork-server.ts'

export type ForkingPlace = {
  machine: Machine
  directories: RunDirectories
  server: ForkServer
  uids: UidRange | null
}

/** The first process of the kernel's namespace, and the fork of it, count as well. */
const ownProcesses = 4
const startTimeoutMs = 60_000

/** Forks a kernel and waits until it answers. Throws with what was written to stderr; nothing of it is left then. */
export async function startForkedKernel(
  place: ForkingPlace,
  options: { slot: Slot; limits: KernelLimits },
): Promise<FreshKernel> {
  const { slot, limits } = options
  const cleanUp: (() => unknown)[] = [() => slot.release()]
  const dispose = async () => {
    for (const step of cleanUp.toReversed()) await step()
  }
  try {
    const running = await place.server.get()
    const own = await makeKernelDirectories(place.directories, slot)
    cleanUp.push(() => own.remove())
    const groupLimits = { memoryBytes: limits.memoryBytes, processes: limits.processes + ownProcesses }
    const cgroup = (await place.machine.cgroups?.create(slot.groupName, groupLimits)) ?? null
    cleanUp.push(() => cgroup?.remove())
    const connection = await JupyterConnection.bind(own.sockets)
    cleanUp.push(() => connection.close())
    const seed = chooseSeed()
    const startFile = join(own.sockets, 'start.json')
    const start = describeStart(connection, { seed, limits: resourceLimits(limits, cgroup !== null) })
    await writeFile(startFile, start, { mode: 0o600 })
    await openSocketsTo(slot, own.sockets, [startFile, ...Object.values(connection.sockets)])
    const child = await running.fork({
      name: slot.shortName,
      user: userInFork(slot, place.uids),
      diskBytes: limits.diskBytes,
    })
    const process = describeProcess(child, cgroup)
    await letGo({ running, child, process, cgroup, connection })
    await rm(startFile)
    const runtime = recordRun(running.runtime, { limits, seed, lockSha256: place.machine.lockSha256 })
    return { connection, process, runtime, limits, dataDirectory: own.data, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** What the kernel reads before anything else; its key goes through no process but its own. */
function describeStart(
  connection: JupyterConnection,
  launch: { seed: number; limits: Record<string, number | null> },
): string {
  const names = ['shell', 'control', 'iopub'] as const
  const sockets = Object.fromEntries(names.map((name) => [name, join(inside.sockets, name)]))
  return JSON.stringify({ key: connection.key, sockets, ...launch })
}

function userInFork(slot: Slot, uids: UidRange | null): number {
  if (slot.uid === null || uids === null) return 0
  if (slot.uid >= uids.first + uids.count) throw new Error('there are more kernels than user ids')
  return slot.uid - uids.first + 1
}

function describeProcess(child: ForkedChild, cgroup: Cgroup | null): SandboxProcess {
  return {
    ended: child.ended.then(async (detail) => ({ detail, outOfMemory: (await cgroup?.wasOutOfMemory()) ?? false })),
    readCpuSeconds: () => (cgroup ? cgroup.readCpuSeconds() : readProcessTreeCpu(child.pid)),
    readMemoryBytes: async () => cgroup?.readMemoryBytes() ?? null,
    kill() {
      cgroup?.kill()
      child.kill()
    },
  }
}

type Started = {
  running: RunningForkServer
  child: ForkedChild
  process: SandboxProcess
  cgroup: Cgroup | null
  connection: JupyterConnection
}

/** Puts the forked process into its control group, lets it become the kernel and waits for its answers. */
async function letGo({ running, child, process, cgroup, connection }: Started): Promise<void> {
  const stop = new AbortController()
  const tooLate = sleep(startTimeoutMs, null, { signal: stop.signal }).then(
    () => Promise.reject(new Error(`no answer within ${startTimeoutMs} ms`)),
    () => new Promise<never>(() => undefined),
  )
  const ended = process.ended.then(() => Promise.reject(new Error('the process ended')))
  try {
    for (const file of cgroup?.joinFiles ?? []) await writeFile(file, String(child.pid))
    child.go()
    const answer = connection.handshake()
    // The one that loses the race may fail later; nobody waits for it then.
    for (const promise of [answer, ended, tooLate]) promise.catch(() => undefined)
    await Promise.race([answer, ended, tooLate])
  } catch (error) {
    const end = await endLostProcess(process)
    throw new Error(`the kernel did not start (${end.detail}): ${running.readErrorText()}`, { cause: error })
  } finally {
    stop.abort()
  }
}
