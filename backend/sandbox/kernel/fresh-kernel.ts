import type { KernelLimits } from '#engine/ports/kernel.ts'
import type { JupyterConnection, KernelChannel } from '../jupyter/jupyter-connection.ts'
import type { SandboxProcess } from './sandbox-process.ts'

/** A kernel that answers and that nobody has used, wherever it runs. */
export type UnusedKernel = {
  connection: KernelChannel
  process: SandboxProcess
  runtime: Record<string, string>
  /** Removes what the server keeps for it, after its process has ended. */
  dispose: () => Promise<void>
}

/** One on this machine. */
export type FreshKernel = UnusedKernel & {
  connection: JupyterConnection
  limits: KernelLimits
  /** The server's directory that the kernel sees as `data/`. */
  dataDirectory: string
}
