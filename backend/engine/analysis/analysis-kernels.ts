import type { AppliedStyle } from '#contract/figures/applied-style.ts'
import type { Run } from '#contract/run.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { Kernel, KernelFile } from '#engine/ports/kernel.ts'
import { applyFigureStyle } from './apply-figure-style.ts'
import { listChangedFiles, type SeenFiles } from './changed-files.ts'

export type OpenKernel = { kernel: Kernel; replayedRuns: number; seen: SeenFiles }
/** `style` is what it has been told of the style of figures. */
type Held = { kernel: Kernel; seen: SeenFiles; style: AppliedStyle; busy: boolean; idle?: NodeJS.Timeout | undefined }

/** The kernels of analyses: opened at need, kept while they are used, closed when idle or when room is needed. */
export class AnalysisKernels {
  readonly #ports: EnginePorts
  readonly #settings: EngineSettings
  readonly #held = new Map<string, Held>()

  constructor(ports: EnginePorts, settings: EngineSettings) {
    this.#ports = ports
    this.#settings = settings
  }

  /**
   * The analysis' kernel with `files` in it and figures in `style`, until `release`. A fresh one first repeats the code of `earlierRuns`
   * (a step that now fails is passed over: what it made is missing, and the code says so itself).
   */
  async acquire(
    analysisId: string,
    needs: { files: KernelFile[]; style: AppliedStyle; earlierRuns: () => Promise<Run[]>; signal: AbortSignal },
  ): Promise<OpenKernel> {
    const held = this.#held.get(analysisId)
    if (held) {
      clearTimeout(held.idle)
      held.busy = true
      await held.kernel.addFiles(needs.files)
      held.style = await applyFigureStyle(held.kernel, { from: held.style, to: needs.style }, needs.signal)
      return { ...held, replayedRuns: 0 }
    }
    await this.#makeRoom()
    const { kernelLimits: limits } = this.#settings
    const kernel = await this.#ports.kernels.open({ files: needs.files, limits, signal: needs.signal })
    const opened: Held = { kernel, seen: new Map(), style: {}, busy: true }
    this.#held.set(analysisId, opened)
    void kernel.exited.then(() => this.#forget(analysisId, opened))
    const replayedRuns = await applyFigureStyle(kernel, { from: {}, to: needs.style }, needs.signal)
      .then((style) => {
        opened.style = style
        return needs.earlierRuns()
      })
      .then((runs) => replay(kernel, runs, needs.signal))
      .catch(async (error: unknown) => {
        // Half of the earlier steps is a state that nobody asked for.
        await kernel.close()
        throw error
      })
    // Files that the repeated steps wrote are artifacts of those runs already.
    if (replayedRuns > 0) await listChangedFiles(kernel, opened.seen)
    return { ...opened, replayedRuns }
  }

  release(analysisId: string): void {
    const held = this.#held.get(analysisId)
    if (!held) return
    held.busy = false
    held.idle = setTimeout(() => void this.#dismiss(analysisId, held), this.#settings.kernelIdleMs)
    held.idle.unref()
    // The order of the map is the order of last use.
    this.#held.delete(analysisId)
    this.#held.set(analysisId, held)
  }

  /** Closes the analysis' kernel, if it has one that no run is using. */
  async dismiss(analysisId: string): Promise<void> {
    const held = this.#held.get(analysisId)
    if (held && !held.busy) await this.#dismiss(analysisId, held)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#held.values()].map(({ kernel }) => kernel.close()))
  }

  async #makeRoom(): Promise<void> {
    if (this.#held.size < this.#settings.maxLiveKernels) return
    const oldest = [...this.#held].find(([, { busy }]) => !busy)
    if (oldest) await this.#dismiss(...oldest)
  }

  /** Forgotten first: a run that comes while it closes gets a kernel of its own. */
  async #dismiss(analysisId: string, held: Held): Promise<void> {
    this.#forget(analysisId, held)
    await held.kernel.close()
  }

  #forget(analysisId: string, held: Held): void {
    clearTimeout(held.idle)
    if (this.#held.get(analysisId) === held) this.#held.delete(analysisId)
  }
}

async function replay(kernel: Kernel, runs: Run[], signal: AbortSignal): Promise<number> {
  for (const run of runs)
    for await (const _ of kernel.execute(run.attempts.at(-1)?.code ?? '', { signal })) signal.throwIfAborted()
  return runs.length
}
