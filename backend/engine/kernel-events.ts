import type { Kernel, KernelExit, KernelHome } from './ports/kernel.ts'

/** What happens to kernels, for whoever counts it. */
export type KernelEvent =
  | { type: 'opened'; seconds: number }
  | { type: 'open-failed' }
  | { type: 'ended'; reason: KernelExit['reason'] }

export type KernelListener = (event: KernelEvent) => void

type ToldHome = {
  home: KernelHome
  listen: (listener: KernelListener) => void
  /** What live kernels hold in memory together, of those that can tell. */
  readMemoryBytes: () => Promise<number>
}

/** The same home, whose openings and ends are told to every listener. */
export function tellKernelEvents(home: KernelHome): ToldHome {
  const listeners: KernelListener[] = []
  const live = new Set<Kernel>()
  const tell = (event: KernelEvent) => {
    for (const listener of listeners) listener(event)
  }

  async function open(options: Parameters<KernelHome['open']>[0]): Promise<Kernel> {
    const startedAt = performance.now()
    try {
      const kernel = await home.open(options)
      tell({ type: 'opened', seconds: (performance.now() - startedAt) / 1000 })
      live.add(kernel)
      void kernel.exited.then(({ reason }) => {
        live.delete(kernel)
        tell({ type: 'ended', reason })
      })
      return kernel
    } catch (error) {
      // A caller that gave up is no failure of the home.
      if (!options.signal?.aborted) tell({ type: 'open-failed' })
      throw error
    }
  }

  return {
    home: { probe: () => home.probe(), open, counts: () => home.counts(), close: () => home.close() },
    listen: (listener) => listeners.push(listener),
    async readMemoryBytes() {
      const sizes = await Promise.all([...live].map((kernel) => kernel.readMemoryBytes?.()))
      return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
    },
  }
}
