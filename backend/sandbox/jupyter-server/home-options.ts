import type { KernelLimits } from '#engine/ports/kernel.ts'

export type JupyterOptions = {
  /** Address of a Jupyter Server, a JupyterHub or an Enterprise Gateway. */
  url: string
  /** Its token; for a hub a token of the user, or of a service that may start that user's server. */
  token: string
  /** The kernelspec whose kernels have the packages of kernel/requirements.lock. */
  kernelName: string
  /** On a hub, the user whose server is used; without it, the token's own. */
  hubUser?: string
  /** The directory that holds the Python package `data_lab`. */
  packageDirectory: string
  /** Where the ids of started kernels are kept, so that those of a server that was killed are deleted at the next start. */
  registerDirectory: string
  /** Kernels kept started in advance. */
  warmKernels: number
  /** The limits that warm kernels are started with. Those of memory, processes and disk are the operator's to keep. */
  limits: KernelLimits
  /** How long a lost connection is tried again before the kernel is given up. */
  reconnectMs?: number
  /** How long a hub may take to start the user's server, and a server to start a kernel. */
  startMs?: number
  /** Told of what is not an error for anyone, but that an operator wants to read. */
  onWarning?: (message: string, cause: unknown) => void
}

export const defaultReconnectMs = 20_000
export const defaultStartMs = 120_000
