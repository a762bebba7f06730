import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const idPattern = /^[\w-]{1,100}$/

/** The ids of the kernels that were started and not yet deleted, as empty files: they outlive this server. */
export class KernelRegister {
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
  }

  async add(kernelId: string): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 })
    await writeFile(join(this.#directory, kernelId), '')
  }

  async remove(kernelId: string): Promise<void> {
    await rm(join(this.#directory, kernelId), { force: true })
  }

  /** Those that a server before this one has left. */
  async list(): Promise<string[]> {
    const names = await readdir(this.#directory).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    return names.filter((name) => idPattern.test(name))
  }
}
