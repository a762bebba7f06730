import type { AppliedStyle } from '#contract/figures/applied-style.ts'
import type { KernelState } from '#contract/kernel-state.ts'
import type { Run } from '#contract/run.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { Kernel, KernelExit, KernelFile } from '#engine/ports/kernel.ts'
import { applyFigureStyle } from './apply-figure-style.ts'
import { listChangedFiles, type SeenFiles } from './changed-files.ts'
import { LastEnds } from './last-ends.ts'

export type OpenKernel = { kernel: Kernel; replayedRuns: number; seen: SeenFiles }
export type Standing = Pick<KernelState, 'state' | 'replay' | 'ended'> & { busyForMs: number | null }
type Needs = { files: KernelFile[]; style: AppliedStyle; earlierRuns: () => Promise<Run[]>; signal: AbortSignal }
type Held = {
  kernel: Kernel
  seen: SeenFiles
  /** What it has been told of the style of figures. */
  style: AppliedStyle
  /** When the step that runs in it began, by the monotonic clock; null when none does. */
  busySince: number | null
  idle?: NodeJS.Timeout | undefined
  looks: Set<Look>
}
/** A short look into an idle kernel, given up when a step comes. */
type Look = { abort: AbortController; done: Promise<unknown> }

const longestLookMs = 2_000

/** The kernels of analyses: opened at need, kept while they are used, closed when idle or when room is needed. */
export class AnalysisKernels {
  readonly #ports: EnginePorts
  readonly #settings: EngineSettings
  readonly #held = new Map<string, Held>()
  /** Kernels that are being opened, with how far the earlier steps have been repeated. */
  readonly #opening = new Map<string, { done: number; total: number } | null>()
  readonly #ends = new LastEnds()

  constructor(ports: EnginePorts, settings: EngineSettings) {
    this.#ports = ports
    this.#settings = settings
  }

  /**
   * The analysis' kernel with `files` in it and figures in `style`, until `release`. A fresh one first repeats the code
   * of `earlierRuns` (a step that now fails is passed over: what it made is missing, and the code says so itself).
   */
  async acquire(analysisId: string, needs: Needs): Promise<OpenKernel> {
    const held = this.#held.get(analysisId)
    if (held) {
      clearTimeout(held.idle)
      held.busySince = performance.now()
      await endLooks(held)
    }
    if (held && this.#held.get(analysisId) === held) {
      await held.kernel.addFiles(needs.files)
      held.style = await applyFigureStyle(held.kernel, { from: held.style, to: needs.style }, needs.signal)
      return { ...held, replayedRuns: 0 }
    }
    this.#opening.set(analysisId, null)
    try {
      return await this.#open(analysisId, needs)
    } finally {
      this.#opening.delete(analysisId)
    }
  }

  release(analysisId: string): void {
    const held = this.#held.get(analysisId)
    if (!held) return
    held.busySince = null
    held.idle = setTimeout(() => void this.#dismiss(analysisId, held, 'idle'), this.#settings.kernelIdleMs)
    held.idle.unref()
    // The order of the map is the order of last use.
    this.#held.delete(analysisId)
    this.#held.set(analysisId, held)
  }

  standing(analysisId: string): Standing {
    const held = this.#held.get(analysisId)
    const replay = this.#opening.get(analysisId)
    if (replay !== undefined) return { state: 'starting', replay, ended: null, busyForMs: null }
    if (!held) return { state: 'none', replay: null, ended: this.#ends.get(analysisId), busyForMs: null }
    if (held.busySince === null) return { state: 'idle', replay: null, ended: null, busyForMs: null }
    return { state: 'busy', replay: null, ended: null, busyForMs: Math.round(performance.now() - held.busySince) }
  }

  /**
   * Does something short in the analysis' kernel while no step runs in it, for at most 2 s; null when there is none, it is
   * busy, or a step came meanwhile. Neither opens a kernel nor keeps it from being closed as idle.
   */
  async look<T>(
    analysisId: string,
    work: (kernel: Kernel, signal: AbortSignal) => Promise<T>,
    given: AbortSignal = new AbortController().signal,
  ): Promise<T | null> {
    const held = this.#held.get(analysisId)
    if (!held || held.busySince !== null || this.#opening.has(analysisId) || given.aborted) return null
    const abort = new AbortController()
    const signal = AbortSignal.any([abort.signal, given, AbortSignal.timeout(longestLookMs)])
    const done = work(held.kernel, signal)
    const look = { abort, done: done.catch(() => undefined) }
    held.looks.add(look)
    try {
      return await done
    } catch (error) {
      if (signal.aborted || this.#held.get(analysisId) !== held) return null
      throw error
    } finally {
      held.looks.delete(look)
    }
  }

  /** Memory of the analysis' kernel, busy or not; null when there is none or its home can't tell. */
  async readMemoryBytes(analysisId: string): Promise<number | null> {
    return (await this.#held.get(analysisId)?.kernel.readMemoryBytes?.()) ?? null
  }

  /** Processor time of the step that runs in it; null when there is none or its home can't tell. */
  async readCpuSeconds(analysisId: string): Promise<number | null> {
    const held = this.#held.get(analysisId)
    return held && held.busySince !== null ? ((await held.kernel.readCpuSeconds?.()) ?? null) : null
  }

  /** Closes the analysis' kernel with all that is in it; false, and nothing done, while a step runs in it. */
  async restart(analysisId: string): Promise<boolean> {
    const held = this.#held.get(analysisId)
    if (held?.busySince != null || this.#opening.has(analysisId)) return false
    if (held) await this.#dismiss(analysisId, held, 'restarted')
    return true
  }

  /** Closes the analysis' kernel, if it has one that no run is using. */
  async dismiss(analysisId: string): Promise<void> {
    await this.restart(analysisId)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#held.values()].map(({ kernel }) => kernel.close()))
  }

  async #open(analysisId: string, needs: Needs): Promise<OpenKernel> {
    await this.#makeRoom()
    const { kernelLimits: limits } = this.#settings
    const kernel = await this.#ports.kernels.open({ files: needs.files, limits, signal: needs.signal })
    const opened: Held = { kernel, seen: new Map(), style: {}, busySince: performance.now(), looks: new Set() }
    this.#held.set(analysisId, opened)
    void kernel.exited.then((exit) => this.#noteExit(analysisId, opened, exit))
    const replayedRuns = await applyFigureStyle(kernel, { from: {}, to: needs.style }, needs.signal)
      .then((style) => {
        opened.style = style
        return needs.earlierRuns()
      })
      .then((runs) => this.#replay(analysisId, kernel, { runs, signal: needs.signal }))
      .catch(async (error: unknown) => {
        // Half of the earlier steps is a state that nobody asked for.
        await kernel.close()
        throw error
      })
    // Files that the repeated steps wrote are artifacts of those runs already.
    if (replayedRuns > 0) await listChangedFiles(kernel, opened.seen)
    opened.busySince = performance.now()
    return { ...opened, replayedRuns }
  }

  async #replay(analysisId: string, kernel: Kernel, steps: { runs: Run[]; signal: AbortSignal }): Promise<number> {
    const { runs, signal } = steps
    for (const [done, run] of runs.entries()) {
      this.#opening.set(analysisId, { done, total: runs.length })
      for await (const _ of kernel.execute(run.attempts.at(-1)?.code ?? '', { signal })) signal.throwIfAborted()
    }
    return runs.length
  }

  async #makeRoom(): Promise<void> {
    if (this.#held.size < this.#settings.maxLiveKernels) return
    const oldest = [...this.#held].find(([, { busySince }]) => busySince === null)
    if (oldest) await this.#dismiss(...oldest, 'idle')
  }

  /** Forgotten first: a run that comes while it closes gets a kernel of its own. */
  async #dismiss(analysisId: string, held: Held, reason: 'idle' | 'restarted'): Promise<void> {
    this.#forget(analysisId, held)
    this.#ends.set(analysisId, reason)
    await held.kernel.close()
  }

  #noteExit(analysisId: string, held: Held, { reason }: KernelExit): void {
    if (this.#held.get(analysisId) === held) this.#ends.setExit(analysisId, reason)
    this.#forget(analysisId, held)
  }

  #forget(analysisId: string, held: Held): void {
    clearTimeout(held.idle)
    if (this.#held.get(analysisId) === held) this.#held.delete(analysisId)
  }
}

/** A step that comes waits for no look: each is interrupted, and its kernel ended should it not stop. */
async function endLooks({ looks }: Held): Promise<void> {
  const open = [...looks]
  for (const { abort } of open) abort.abort()
  await Promise.all(open.map(({ done }) => done))
}
