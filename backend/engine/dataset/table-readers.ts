import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { Kernel, KernelFile } from '#engine/ports/kernel.ts'

const idleMs = 60_000
const maxReaders = 4

type Reader = { kernel: Promise<Kernel>; busy: Promise<unknown>; idle?: NodeJS.Timeout | undefined }

/**
 * Kernels that read pages of stored tables and check code without running it, one per owner, so that a hostile table meets no
 * other owner's data.
 * Closed when idle; the least recently used gives way when there are too many.
 */
export class TableReaders {
  readonly #ports: EnginePorts
  readonly #settings: EngineSettings
  readonly #readers = new Map<string, Reader>()

  constructor(ports: EnginePorts, settings: EngineSettings) {
    this.#ports = ports
    this.#settings = settings
  }

  /** Runs `work` with the owner's reader, to which `files` have been shown; one at a time for each owner. */
  async use<T>(ownerId: string, files: KernelFile[], work: (kernel: Kernel) => Promise<T>): Promise<T> {
    const reader = this.#take(ownerId)
    const result = reader.busy.then(async () => {
      const kernel = await reader.kernel
      if (files.length > 0) await kernel.addFiles(files)
      return work(kernel)
    })
    reader.busy = result.catch(() => this.#forget(ownerId, reader))
    try {
      return await result
    } finally {
      clearTimeout(reader.idle)
      reader.idle = setTimeout(() => void this.#retire(ownerId, reader), idleMs)
      reader.idle.unref()
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers].map(([ownerId, reader]) => this.#retire(ownerId, reader)))
  }

  #take(ownerId: string): Reader {
    const known = this.#readers.get(ownerId)
    const reader = known ?? this.#open(ownerId)
    clearTimeout(reader.idle)
    // Put last again: the order of the map is the order of use.
    this.#readers.delete(ownerId)
    this.#readers.set(ownerId, reader)
    const [oldest] = this.#readers
    if (this.#readers.size > maxReaders && oldest) void this.#retire(...oldest)
    return reader
  }

  #open(ownerId: string): Reader {
    const kernel = this.#ports.kernels.open({ files: [], limits: this.#settings.kernelLimits })
    const reader: Reader = { kernel, busy: Promise.resolve() }
    kernel.then(
      ({ exited }) => exited.then(() => this.#forget(ownerId, reader)),
      // Whoever waits for the kernel is told.
      () => this.#forget(ownerId, reader),
    )
    return reader
  }

  /** Lets the work at hand finish, then closes the kernel. */
  async #retire(ownerId: string, reader: Reader): Promise<void> {
    if (this.#readers.get(ownerId) === reader) this.#readers.delete(ownerId)
    await reader.busy
    await this.#forget(ownerId, reader)
  }

  async #forget(ownerId: string, reader: Reader): Promise<void> {
    clearTimeout(reader.idle)
    if (this.#readers.get(ownerId) === reader) this.#readers.delete(ownerId)
    const kernel = await reader.kernel.catch(() => null)
    await kernel?.close()
  }
}
