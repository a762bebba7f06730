import type { UserMessage } from '#contract/user-message.ts'

/** A file that the server owns, to be shown to a kernel read-only. */
export type KernelFile = {
  /** Path relative to the working directory, with `/`; for example `data/penguins.csv`. */
  path: string
  /** Where the bytes lie on the server. */
  sourcePath: string
  sizeBytes: number
}

export type KernelLimits = {
  memoryBytes: number
  /** Longest time of one execution, kept by the server's monotonic clock. */
  wallClockMs: number
  cpuSeconds: number
  processes: number
  /** Size of the workspace and of each tmpfs. */
  diskBytes: number
  /** Text and display data of one execution that are passed on; the rest is dropped with a notice. */
  outputBytes: number
}

/** A representation of a displayed object, straight from the kernel. Untrusted. */
export type DisplayData = Record<string, string | Uint8Array>

/** What happens while code runs, in order. Exactly one `finished`, last. */
export type ExecutionEvent =
  | { type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  /** Media type to data: text for text and JSON types, bytes for binary ones. */
  | { type: 'display'; data: DisplayData; displayId?: string; update: boolean }
  | { type: 'error'; name: string; value: string; traceback: string[] }
  | { type: 'clear' }
  /** The output limit was reached; nothing more of this execution is passed on but its end. */
  | { type: 'truncated'; limitBytes: number }
  | { type: 'finished'; status: 'ok' | 'error' | 'interrupted' }

/** A file in the workspace, as the kernel reports it: a regular file, no link. */
export type WorkspaceFile = { path: string; sizeBytes: number; modifiedNs: string }

/** Why a kernel is gone. */
export type KernelExit = {
  reason: 'closed' | 'crashed' | 'wall-clock' | 'memory' | 'cpu' | 'cancelled'
  message: UserMessage
}

/** One live Python with its own private workspace. One execution at a time. */
export interface Kernel {
  readonly id: string
  /** Python and package versions, and what else is needed to reproduce a run. */
  readonly runtime: Record<string, string>
  /** Resolves when the kernel is gone, for whatever reason. Never rejects. */
  readonly exited: Promise<KernelExit>
  /** Shows more files to the kernel, read-only. Throws `AppFailure` when a path leaves the workspace. */
  addFiles(files: KernelFile[]): Promise<void>
  /**
   * Runs code; ends after both Jupyter's reply and `idle` have come. On abort the kernel is interrupted, and
   * killed when it has not stopped within 5 s. Throws `AppFailure` (`kernel-died` or `limit-reached`) when the
   * kernel is gone. `silent` code leaves no trace in IPython's history.
   */
  execute(code: string, options: { signal: AbortSignal; silent?: boolean }): AsyncIterable<ExecutionEvent>
  /** Regular files in the workspace that the code wrote, at most `limit`, links and data files left out. */
  listFiles(limit: number): Promise<WorkspaceFile[]>
  /** The bytes of a workspace file through the kernel's own channel. Throws `AppFailure` for anything that is
   * not a regular file inside the workspace. */
  readFile(path: string): AsyncIterable<Uint8Array>
  /** Memory that its processes hold now; absent or null where the home can't tell. For /metrics. */
  readMemoryBytes?(): Promise<number | null>
  /** Processor time of the execution under way, which `cpuSeconds` limits; absent or null where there is none or the home can't tell. */
  readCpuSeconds?(): Promise<number | null>
  /** Ends the process and removes its workspace. Idempotent. */
  close(): Promise<void>
}

export type HomeStatus =
  /** `caution`: less than all is kept by the server, because a setting accepts it or because the operator's cluster does. */
  | { state: 'ready'; isolation: string; caution?: 'degraded' | 'operator' }
  /** Something that protects is missing: no code is run. `fix` is one command or setting. */
  | { state: 'refused'; detail: string; fix: string }

/** The port of kernels: a place where they live. */
export interface KernelHome {
  /** What the machine can do, probed once at start. */
  probe(): Promise<HomeStatus>
  /** A kernel that answers. Taken warm when there is one. Throws `AppFailure` (`sandbox-unavailable`). */
  open(options: { files: KernelFile[]; limits: KernelLimits; signal?: AbortSignal }): Promise<Kernel>
  /** Numbers for /metrics: kernels by state. */
  counts(): { warm: number; live: number }
  /** Closes every kernel and the warm ones. */
  close(): Promise<void>
}
