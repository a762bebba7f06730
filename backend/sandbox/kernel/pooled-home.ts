import { AppFailure } from '#engine/app-failure.ts'
import type { HomeStatus, Kernel, KernelFile, KernelHome, KernelLimits } from '#engine/ports/kernel.ts'
import { addDataFiles } from './data-directory.ts'
import type { FreshKernel } from './fresh-kernel.ts'
import { ProcessKernel } from './process-kernel.ts'
import { ProtectionMissing } from './protection-missing.ts'
import { WarmPool } from './warm-pool.ts'

/** A place that was found able to hold kernels sealed off. */
export type PreparedPlace = {
  /** What holds a kernel there, for people to read. */
  isolation: string
  /** Some protection is missing and a setting accepts that. */
  isDegraded?: boolean
  /** Starts a kernel and waits until it answers; leaves nothing behind when it throws. */
  start: (limits: KernelLimits) => Promise<FreshKernel>
  /** Removes what the server keeps for the place, after its last kernel. */
  cleanUp: () => Promise<void>
}

type PoolOptions = {
  warmKernels: number
  /** The limits that warm kernels are started with. */
  limits: KernelLimits
  onWarning?: (message: string, cause: unknown) => void
}

type Ready = { place: PreparedPlace; pool: WarmPool }
type Probed = { status: HomeStatus; ready: Ready | null }

/**
 * A home of process kernels, some kept warm. `prepare` runs once, at the first `probe` or `open`, and throws
 * `ProtectionMissing` where no code may be run.
 */
export function createPooledHome(prepare: () => Promise<PreparedPlace>, options: PoolOptions): KernelHome {
  const warn = options.onWarning ?? (() => undefined)
  const live = new Set<Kernel>()
  let probed: Promise<Probed> | null = null
  let pool: WarmPool | null = null
  let isClosed = false

  async function start(): Promise<Probed> {
    try {
      const place = await prepare()
      pool = new WarmPool(
        options.warmKernels,
        () => place.start(options.limits),
        (cause) => warn('a warm kernel failed', cause),
      )
      pool.fill()
      const caution = place.isDegraded ? { caution: 'degraded' as const } : {}
      return { status: { state: 'ready', isolation: place.isolation, ...caution }, ready: { place, pool } }
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
    throw missing({ detail, fix })
  }

  async function takeKernel({ place, pool }: Ready, limits: KernelLimits): Promise<FreshKernel> {
    const isPooled = haveSameSize(limits, options.limits)
    const warm = isPooled ? await pool.takeNext() : null
    pool.fillSoon()
    if (warm) return warm
    try {
      return await place.start(limits)
    } catch (error) {
      if (error instanceof ProtectionMissing) throw missing({ detail: error.message, fix: error.fix, cause: error })
      // The place was found able to start kernels: what stands in the way now passes.
      throw new AppFailure('sandbox-unavailable', 'sandbox-busy', { retryable: true, cause: error })
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
      await ready?.place.cleanUp()
    },
  }
}

function missing({ cause, ...params }: { detail: string; fix: string; cause?: unknown }): AppFailure {
  return new AppFailure('sandbox-unavailable', 'sandbox-missing', { params, cause })
}

/** What can't be changed any more once a kernel runs; the rest is kept by the server. */
function haveSameSize(a: KernelLimits, b: KernelLimits): boolean {
  return a.memoryBytes === b.memoryBytes && a.diskBytes === b.diskBytes && a.processes === b.processes
}
