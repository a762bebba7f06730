import type { Readable, Writable } from 'node:stream'

/** How a kernel's process ended: an exit code, or what the operating system killed it with. */
export type ProcessEnd = { detail: string; outOfMemory: boolean }

/** The process tree of one kernel, whatever started it. */
export interface SandboxProcess {
  /** Resolves when no process of the tree is left. Never rejects. */
  readonly ended: Promise<ProcessEnd>
  /** Processor time of the whole tree so far; null when the machine can't tell. */
  readCpuSeconds(): Promise<number | null>
  /** What the whole tree holds in memory now; absent or null when the machine can't tell. */
  readMemoryBytes?(): Promise<number | null>
  /** Ends every process of the tree at once. Idempotent. */
  kill(): void
}

/** A process tree that was just started, with its streams. */
export type StartedSandbox = {
  process: SandboxProcess
  stdin: Writable
  stdout: Readable
  /** The last 4 kB that it wrote to stderr, for the log. */
  readErrorText: () => string
}
