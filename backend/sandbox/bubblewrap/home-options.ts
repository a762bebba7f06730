import type { KernelLimits } from '#engine/ports/kernel.ts'

export type BubblewrapOptions = {
  /** The virtual environment with the locked packages, for example `.runtime/python`. */
  runtimeDirectory: string
  /** The directory that holds the Python package `data_lab`. */
  packageDirectory: string
  /** For the files that kernels see; best on the file system of the stored files, so that they are linked. */
  dataDirectory: string
  /** Kernels kept started in advance. */
  warmKernels: number
  /** The limits that warm kernels are started with. Asking for others means a cold start. */
  limits: KernelLimits
  /** Run code although memory and processes of a kernel can't be limited together. For a single user. */
  allowDegraded: boolean
  /** False: each kernel is started from nothing in a bubblewrap of its own, instead of being forked. */
  forks?: boolean
  /** As root, the first of the 20,001 user ids that kernels and their fork server run as; they must belong to nobody. */
  firstUid?: number
  /** Told of what is not an error for anyone, but that an operator wants to read. */
  onWarning?: (message: string, cause: unknown) => void
  /** Other places for what the probe looks for. */
  seccompDirectory?: string
  bubblewrapPath?: string
  cgroupRoot?: string
}

export const defaultFirstUid = 210_000
