import type { KernelLimits } from '#engine/ports/kernel.ts'
import { JupyterConnection } from '../jupyter/jupyter-connection.ts'
import type { FreshKernel } from '../kernel/fresh-kernel.ts'
import { greetKernel } from '../kernel/greet-kernel.ts'
import { chooseSeed, recordRun } from '../kernel/run-record.ts'
import { listMounts, makeKernelDirectories } from './kernel-directories.ts'
import { identityOf, openSocketsTo, type Slot } from './kernel-slots.ts'
import type { Machine } from './probe.ts'
import { resourceLimits } from './resource-limits.ts'
import type { RunDirectories } from './run-directories.ts'
import { inside } from './sandbox-arguments.ts'
import { startSandbox } from './start-sandbox.ts'

/** bubblewrap's own processes count as well. */
const ownProcesses = 4
const innerCommand = [`${inside.python}/bin/python`, '-m', 'data_lab.launch']

/** Starts a kernel and waits until it answers. Throws with what it wrote to stderr; nothing of it is left then. */
export async function startKernel(
  machine: Machine,
  directories: RunDirectories,
  options: { slot: Slot; limits: KernelLimits },
): Promise<FreshKernel> {
  const { slot, limits } = options
  const cleanUp: (() => unknown)[] = [() => slot.release()]
  const dispose = async () => {
    for (const step of cleanUp.toReversed()) await step()
  }
  try {
    const own = await makeKernelDirectories(directories, slot)
    cleanUp.push(() => own.remove())
    const groupLimits = { memoryBytes: limits.memoryBytes, processes: limits.processes + ownProcesses }
    const cgroup = (await machine.cgroups?.create(slot.groupName, groupLimits)) ?? null
    cleanUp.push(() => cgroup?.remove())
    const connection = await JupyterConnection.bind(own.sockets)
    cleanUp.push(() => connection.close())
    await openSocketsTo(slot, own.sockets, Object.values(connection.sockets))
    const sandbox = startSandbox(
      {
        tools: machine.tools,
        identity: identityOf(slot, own.stage),
        mounts: listMounts(machine, directories, own),
        diskBytes: limits.diskBytes,
        seccompFilter: machine.seccompFilter,
        cgroup,
      },
      innerCommand,
    )
    const seed = chooseSeed()
    const versions = await greetKernel(sandbox, connection, {
      socketDirectory: inside.sockets,
      limits: resourceLimits(limits, cgroup !== null),
      seed,
    })
    const runtime = recordRun(versions, { limits, seed, lockSha256: machine.lockSha256 })
    return { connection, process: sandbox.process, runtime, limits, dataDirectory: own.data, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}
