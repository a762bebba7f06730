import type { Kernel, KernelExit, KernelHome } from './ports/kernel.ts'

/** What happens to kernels, for whoever counts it. */
export type KernelEvent =
  | { type: 'opened'; seconds: number }
  | { type: 'open-failed' }
  | { type: 'ended'; reason: KernelExit['reason'] }

export type KernelListener = (event: KernelEvent) => void

/** The same home, whose openings and ends are told to every listener. */
export function tellKernelEvents(home: KernelHome): { home: KernelHome; listen: (listener: KernelListener) => void } {
  const listeners: KernelListener[] = []
  const tell = (event: KernelEvent) => {
    for (const listener of listeners) listener(event)
  }

  async function open(options: Parameters<KernelHome['open']>[0]): Promise<Kernel> {
    const startedAt = performance.now()
    try {
      const kernel = await home.open(options)
      tell({ type: 'opened', seconds: (performance.now() - startedAt) / 1000 })
      void kernel.exited.then(({ reason }) => tell({ type: 'ended', reason }))
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
  }
}
