import { rm } from 'node:fs/promises'
import { AppFailure } from '#engine/app-failure.ts'
import type { HomeStatus, Kernel, KernelFile, KernelHome, KernelLimits } from '#engine/ports/kernel.ts'
import { ProcessKernel } from '../kernel/process-kernel.ts'
import { addDataFiles } from './data-directory.ts'
import { type BubblewrapOptions, defaultFirstUid } from './home-options.ts'
import { KernelSlots } from './kernel-slots.ts'
import { inspectMachine, type Machine, ProtectionMissing } from './probe.ts'
import { makeRunDirectories, type RunDirectories } from './run-directories.ts'
import { type FreshKernel, startKernel } from './start-kernel.ts'
import { tryStart } from './try-start.ts'
import { WarmPool } from './warm-pool.ts'

type Ready = { machine: Machine; directories: RunDirectories; slots: KernelSlots; pool: WarmPool }
type Probed = { status: HomeStatus; ready: Ready | null }

/** Kernels in bubblewrap sandboxes of this machine. Nothing is started before `probe` or the first `open`. */
export function createBubblewrapHome(options: BubblewrapOptions): KernelHome {
  const warn = options.onWarning ?? (() => undefined)
  const live = new Set<Kernel>()
  let probed: Promise<Probed> | null = null
  let pool: WarmPool | null = null
  let isClosed = false

  async function start(): Promise<Probed> {
    try {
      const machine = await inspectMachine(options)
      const directories = await makeRunDirectories(options.dataDirectory, machine.isRoot)
      const slots = new KernelSlots(machine.isRoot ? (options.firstUid ?? defaultFirstUid) : null)
      await tryStart(machine, directories, slots.take())
      const startOne = () => startKernel(machine, directories, { slot: slots.take(), limits: options.limits })
      pool = new WarmPool(options.warmKernels, startOne, (cause) => warn('a warm kernel failed', cause))
      pool.fill()
      return {
        status: { state: 'ready', isolation: describeIsolation(machine) },
        ready: { machine, directories, slots, pool },
      }
    } catch (error) {
      if (!(error instanceof ProtectionMissing)) throw error
      return { status: { state: 'refused', detail: error.message, fix: error.fix }, ready: null }
    }
  }

  async function getReady(): Promise<Ready> {
    probed ??= start()
    const { status, ready } = await probed
    if (ready && !isClosed) return ready
    const { detail, fix } =
      status.state === 'refused' ? status : { detail: 'The server is stopping.', fix: 'npm start' }
    throw new AppFailure('sandbox-unavailable', 'sandbox-missing', { params: { detail, fix } })
  }

  async function takeKernel(ready: Ready, limits: KernelLimits): Promise<FreshKernel> {
    const isPooled = haveSameSize(limits, options.limits)
    const warm = isPooled ? await ready.pool.takeNext() : null
    ready.pool.fill()
    if (warm) return warm
    try {
      return await startKernel(ready.machine, ready.directories, { slot: ready.slots.take(), limits })
    } catch (error) {
      const params = { detail: 'Python did not start in the sandbox.', fix: 'npm start' }
      throw new AppFailure('sandbox-unavailable', 'sandbox-missing', { params, retryable: true, cause: error })
    }
  }

  async function open(request: { files: KernelFile[]; limits: KernelLimits; signal?: AbortSignal }): Promise<Kernel> {
    request.signal?.throwIfAborted()
    const fresh = await takeKernel(await getReady(), request.limits)
    const addFiles = (files: KernelFile[]) => addDataFiles(fresh.dataDirectory, files)
    const dispose = () => fresh.dispose().catch((cause) => warn('a closed kernel left something behind', cause))
    const kernel = new ProcessKernel({ ...fresh, limits: request.limits, addFiles, dispose })
    live.add(kernel)
    void kernel.exited.then(() => live.delete(kernel))
    try {
      request.signal?.throwIfAborted()
      if (isClosed) await getReady()
      await kernel.addFiles(request.files)
      return kernel
    } catch (error) {
      await kernel.close()
      throw error
    }
  }

  return {
    async probe() {
      probed ??= start()
      return (await probed).status
    },
    open,
    counts: () => ({ warm: pool?.count ?? 0, live: live.size }),
    async close() {
      isClosed = true
      const ready = (await probed)?.ready
      await Promise.all([ready?.pool.close(), ...[...live].map((kernel) => kernel.close())])
      if (!ready) return
      for (const path of [ready.directories.run, ready.directories.data])
        await rm(path, { recursive: true, force: true })
    },
  }
}

/** What can't be changed any more once a kernel runs; the rest is kept by the server. */
function haveSameSize(a: KernelLimits, b: KernelLimits): boolean {
  return a.memoryBytes === b.memoryBytes && a.diskBytes === b.diskBytes && a.processes === b.processes
}

function describeIsolation(machine: Machine): string {
  const user = machine.isRoot ? 'a user of its own per kernel' : "the server's user"
  const limits = machine.cgroups ? `cgroup ${machine.cgroups.version}` : 'degraded: no cgroup, limits per process only'
  return `bubblewrap ${machine.version}, ${user}, seccomp, ${limits}`
}
