import { AppFailure } from '#engine/app-failure.ts'
import type { HomeStatus, Kernel, KernelFile, KernelHome, KernelLimits } from '#engine/ports/kernel.ts'
import { ProcessKernel } from '../kernel/process-kernel.ts'
import { WarmPool } from '../kernel/warm-pool.ts'
import { findServer } from './find-server.ts'
import { defaultReconnectMs, defaultStartMs, type JupyterOptions } from './home-options.ts'
import { HomeRefusal } from './home-refusal.ts'
import { JupyterAnswer, type JupyterApi } from './jupyter-api.ts'
import { packKernelPackage } from './kernel-package.ts'
import { KernelRegister } from './kernel-register.ts'
import { type RemoteKernel, startRemoteKernel } from './start-remote-kernel.ts'

type Request = { files: KernelFile[]; limits: KernelLimits; signal?: AbortSignal }

/**
 * Kernels at a Jupyter Server, behind a JupyterHub or at an Enterprise Gateway. Wall clock, output and cancelling are kept
 * here; memory, processes, disk and isolation are the operator's. Nothing is started before `probe` or the first `open`.
 */
export function createJupyterHome(options: JupyterOptions): KernelHome {
  const warn = options.onWarning ?? (() => undefined)
  const { reconnectMs = defaultReconnectMs, startMs = defaultStartMs } = options
  const register = new KernelRegister(options.registerDirectory)
  const live = new Set<Kernel>()
  const deletions = new Set<Promise<void>>()
  let server: JupyterApi | null = null
  let kernelPackage: Promise<string> | null = null
  let probed: Promise<HomeStatus> | null = null
  let isClosed = false

  const pool = new WarmPool<RemoteKernel>(options.warmKernels, startOne, (cause) => warn('a warm kernel failed', cause))

  async function startOne(): Promise<RemoteKernel> {
    try {
      return await startAt(server ?? (await findServer({ ...options, startMs })))
    } catch (error) {
      if (!(error instanceof JupyterAnswer)) throw error
      // Behind a hub, the user's server has stopped, or runs at another address now: it is looked for once more.
      return startAt(await findServer({ ...options, startMs }))
    }
  }

  async function startAt(api: JupyterApi): Promise<RemoteKernel> {
    server = api
    kernelPackage ??= packKernelPackage(options.packageDirectory)
    const starting = { kernelName: options.kernelName, register, reconnectMs, startMs, onWarning: warn }
    const kernel = await startRemoteKernel(api, { ...starting, kernelPackage: await kernelPackage })
    deletions.add(kernel.gone)
    void kernel.gone.then(() => deletions.delete(kernel.gone))
    return kernel
  }

  async function start(): Promise<HomeStatus> {
    try {
      const api = await findServer({ ...options, startMs })
      for (const id of await register.list()) await deleteLeftOver(api, id)
      server = api
      await pool.keep(await startOne())
      pool.fill()
      return { state: 'ready', caution: 'operator', isolation: `isolated by its operator: ${api.baseUrl.host}` }
    } catch (error) {
      const refusal = error instanceof HomeRefusal ? error : describeFailedStart(error)
      warn('the Jupyter server can not be used', error)
      return { state: 'refused', detail: refusal.message, fix: refusal.fix }
    }
  }

  async function deleteLeftOver(api: JupyterApi, id: string): Promise<void> {
    await api.deleteKernel(id).then(
      () => register.remove(id),
      (cause) => warn('a kernel of an earlier server could not be deleted', cause),
    )
  }

  async function takeKernel(): Promise<RemoteKernel> {
    const warm = await pool.takeNext()
    pool.fill()
    if (warm) return warm
    try {
      return await startOne()
    } catch (error) {
      const { message: detail, fix } = error instanceof HomeRefusal ? error : describeFailedStart(error)
      throw new AppFailure('sandbox-unavailable', 'sandbox-missing', {
        params: { detail, fix },
        retryable: true,
        cause: error,
      })
    }
  }

  async function requireReady(): Promise<void> {
    probed ??= start()
    const status = await probed
    if (status.state === 'ready' && !isClosed) return
    const { detail, fix } =
      status.state === 'refused' ? status : { detail: 'The server is stopping.', fix: 'npm start' }
    throw new AppFailure('sandbox-unavailable', 'sandbox-missing', { params: { detail, fix } })
  }

  async function open(request: Request): Promise<Kernel> {
    request.signal?.throwIfAborted()
    await requireReady()
    const fresh = await takeKernel()
    const kernel = new ProcessKernel({
      ...fresh,
      limits: request.limits,
      addFiles: (files, call) => fresh.sender.send(files, call),
    })
    live.add(kernel)
    void kernel.exited.then(() => live.delete(kernel))
    try {
      request.signal?.throwIfAborted()
      await requireReady()
      await kernel.addFiles(request.files)
      return kernel
    } catch (error) {
      await kernel.close()
      throw error
    }
  }

  return {
    probe: () => {
      probed ??= start()
      return probed
    },
    open,
    counts: () => ({ warm: pool.count, live: live.size }),
    async close() {
      isClosed = true
      await probed
      await Promise.all([pool.close(), ...[...live].map((kernel) => kernel.close())])
      await Promise.all(deletions)
    },
  }
}

function describeFailedStart(error: unknown): HomeRefusal {
  const status = error instanceof JupyterAnswer ? ` It answered ${error.status}.` : ''
  return new HomeRefusal(
    `The Jupyter server did not start a kernel.${status}`,
    'start a notebook with this kernel there, and read the log of the Jupyter server',
  )
}
