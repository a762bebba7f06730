import type { KernelLimits } from '#engine/ports/kernel.ts'
import type { JupyterConnection } from '../jupyter/jupyter-connection.ts'
import type { SandboxProcess } from './sandbox-process.ts'

/** A kernel that answers and that nobody has used. */
export type FreshKernel = {
  connection: JupyterConnection
  process: SandboxProcess
  runtime: Record<string, string>
  limits: KernelLimits
  /** The server's directory that the kernel sees as `data/`. */
  dataDirectory: string
  /** Removes what the server keeps for it, after its process has ended. */
  dispose: () => Promise<void>
}
