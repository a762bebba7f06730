/** The control groups of one kernel: what its processes may use together, and how much they have used. */
export interface Cgroup {
  /** Files that a process writes its pid to in order to join, before it does anything else. */
  readonly joinFiles: string[]
  readCpuSeconds(): Promise<number | null>
  /** What the group holds now, files in memory included; null when the group has gone. */
  readMemoryBytes(): Promise<number | null>
  /** True when the kernel of the operating system has killed a process of the group for its memory. */
  wasOutOfMemory(): Promise<boolean>
  /** Ends all processes of the group where the system can do that at once. */
  kill(): void
  /** Removes the group; its processes must have ended. */
  remove(): Promise<void>
}

export type CgroupLimits = { memoryBytes: number; processes: number }

/** A way to limit memory and processes on this machine. */
export interface CgroupHome {
  readonly version: 'v1' | 'v2'
  create(name: string, limits: CgroupLimits): Promise<Cgroup>
}
