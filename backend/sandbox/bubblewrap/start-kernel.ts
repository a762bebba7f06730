import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { KernelLimits } from '#engine/ports/kernel.ts'
import { JupyterConnection } from '../jupyter/jupyter-connection.ts'
import { endLostProcess } from '../kernel/end-process.ts'
import type { SandboxProcess } from '../kernel/sandbox-process.ts'
import { listMounts, makeKernelDirectories } from './kernel-directories.ts'
import { identityOf, openSocketsTo, type Slot } from './kernel-slots.ts'
import type { Machine } from './probe.ts'
import type { RunDirectories } from './run-directories.ts'
import { inside } from './sandbox-arguments.ts'
import { type StartedSandbox, startSandbox } from './start-sandbox.ts'

/** A kernel that answers and that nobody has used. */
export type FreshKernel = {
  connection: JupyterConnection
  process: SandboxProcess
  runtime: Record<string, string>
  limits: KernelLimits
  /** The server's directory that the kernel sees as `data/`. */
  dataDirectory: string
  /** Removes what the server keeps for it, after its process has ended. */
  dispose: () => Promise<void>
}

const startTimeoutMs = 60_000
const openFilesLimit = 1024
/** bubblewrap's own processes count as well. */
const ownProcesses = 4
/** Stacks of threads and arenas of the allocator, which count as data long before they are used. */
const reservedBytes = 256 * 1024 * 1024
const innerCommand = [`${inside.python}/bin/python`, '-m', 'data_lab.launch']
const runtimeSchema = z.record(z.string().max(100), z.string().max(300))
const runtimeMediaType = 'application/vnd.data-lab.result+json'

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
    const runtime = await greet(sandbox, connection, resourceLimits(limits, cgroup !== null))
    return { connection, process: sandbox.process, runtime, limits, dataDirectory: own.data, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Hands the connection over and waits for the kernel's answers; kills it when they do not come in time. */
async function greet(
  sandbox: StartedSandbox,
  connection: JupyterConnection,
  limits: Record<string, number | null>,
): Promise<Record<string, string>> {
  try {
    await inTime(sandbox, sayConnection(sandbox, connection, limits))
    return await inTime(sandbox, readRuntime(connection))
  } catch (error) {
    const end = await endLostProcess(sandbox.process)
    throw new Error(`the kernel did not start (${end.detail}): ${sandbox.readErrorText()}`, { cause: error })
  }
}

function resourceLimits(limits: KernelLimits, hasGroup: boolean): Record<string, number | null> {
  return {
    openFiles: openFilesLimit,
    processes: limits.processes,
    fileBytes: limits.diskBytes,
    // Without a control group this is what is left: it bounds each process, not all of them together.
    dataBytes: hasGroup ? null : limits.memoryBytes + reservedBytes,
  }
}

/**
 * Waits for the first byte before it says anything: from then on bubblewrap ends with the server, and before it a
 * server that ends closes stdin, which ends the launcher.
 */
async function sayConnection(
  sandbox: StartedSandbox,
  connection: JupyterConnection,
  limits: Record<string, number | null>,
): Promise<void> {
  await once(sandbox.stdout, 'data')
  const names = ['shell', 'control', 'iopub'] as const
  const sockets = Object.fromEntries(names.map((name) => [name, join(inside.sockets, name)]))
  sandbox.stdin.end(`${JSON.stringify({ key: connection.key, sockets, limits })}\n`)
  await connection.handshake()
  sandbox.stdout.destroy()
}

async function readRuntime(connection: JupyterConnection): Promise<Record<string, string>> {
  const code = "__import__('data_lab.runtime').runtime.show_runtime()"
  let runtime: Record<string, string> = {}
  for await (const step of connection.execute(code, { silent: true })) {
    if (step.type !== 'output' || step.event.type !== 'display') continue
    const text = step.event.data[runtimeMediaType]
    if (typeof text === 'string') runtime = runtimeSchema.parse(JSON.parse(text))
  }
  return runtime
}

async function inTime<T>(sandbox: StartedSandbox, work: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const tooLate = sleep(startTimeoutMs, null, { signal: stop.signal }).then(
    () => Promise.reject(new Error(`no answer within ${startTimeoutMs} ms`)),
    () => new Promise<never>(() => undefined),
  )
  const ended = sandbox.process.ended.then(() => Promise.reject(new Error('the process ended')))
  // The one that loses the race may fail later; nobody waits for it then.
  for (const promise of [work, ended, tooLate]) promise.catch(() => undefined)
  try {
    return await Promise.race([work, ended, tooLate])
  } finally {
    stop.abort()
  }
}
