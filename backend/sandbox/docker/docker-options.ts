import type { KernelLimits } from '#engine/ports/kernel.ts'

export type DockerOptions = {
  /** The unix socket of Docker's engine on this machine. */
  socketPath: string
  /** The name of the image that kernels run from. */
  image: string
  /** The directory that holds `deploy/`, `kernel/` and `backend/`, from which the image is made. */
  projectDirectory: string
  /** For the files that kernels see; best on the file system of the stored files, so that they are linked. */
  dataDirectory: string
  /** Kernels kept started in advance. */
  warmKernels: number
  /** The limits that warm kernels are started with. Asking for others means a cold start. */
  limits: KernelLimits
  /** As root, the first of the user ids that kernels run as; they must belong to nobody. */
  firstUid?: number
  /** Told of what is not an error for anyone, but that an operator wants to read. */
  onWarning?: (message: string, cause: unknown) => void
}

/** Not those of the bubblewrap home: servers of both kinds may share a machine. */
export const defaultFirstUid = 230_000
