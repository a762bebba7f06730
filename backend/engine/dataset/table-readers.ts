import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { Kernel, KernelFile } from '#engine/ports/kernel.ts'
import { RunQueue } from '#engine/run/run-queue.ts'

const idleMs = 60_000
const maxReaders = 4
const mostWaiting = 60
const triedAgainSeconds = 5

type Reader = { kernel: Promise<Kernel>; isAtWork: boolean; idle?: NodeJS.Timeout | undefined }

/**
 * Kernels that read pages of stored tables and check code without running it, one per owner, so that a hostile table meets no
 * other owner's data. Never more than four: who needs a fifth waits until one of the others has nothing to do, owners take
 * turns, and one that was not used for a minute is closed.
 */
export class TableReaders {
  readonly #ports: EnginePorts
  readonly #settings: EngineSettings
  readonly #readers = new Map<string, Reader>()
  readonly #turns = new RunQueue(maxReaders)
  readonly #asked = new Map<string, number>()

  constructor(ports: EnginePorts, settings: EngineSettings) {
    this.#ports = ports
    this.#settings = settings
  }

  /**
   * Runs `work` with the owner's reader, to which `files` have been shown; one at a time for each owner. An abort of `waiting`
   * before its turn gives it up; what has begun is finished. Throws `AppFailure`: `rate-limited` where too much of the owner waits.
   */
  async use<T>(
    ownerId: string,
    { files, waiting = new AbortController().signal }: { files: KernelFile[]; waiting?: AbortSignal | undefined },
    work: (kernel: Kernel) => Promise<T>,
  ): Promise<T> {
    const asked = this.#asked.get(ownerId) ?? 0
    if (asked >= mostWaiting)
      throw new AppFailure('rate-limited', 'too-many-requests', {
        params: { seconds: triedAgainSeconds },
        retryable: true,
      })
    this.#asked.set(ownerId, asked + 1)
    let isBegun = false
    try {
      return await this.#turns.run({ key: ownerId, ownerId }, waiting, () => {
        isBegun = true
        return this.#work(ownerId, files, work)
      })
    } catch (error) {
      throw waiting.aborted && !isBegun ? new AppFailure('conflict', 'request-given-up') : error
    } finally {
      const left = (this.#asked.get(ownerId) ?? 1) - 1
      if (left > 0) this.#asked.set(ownerId, left)
      else this.#asked.delete(ownerId)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers].map(([ownerId, reader]) => this.#forget(ownerId, reader)))
  }

  async #work<T>(ownerId: string, files: KernelFile[], work: (kernel: Kernel) => Promise<T>): Promise<T> {
    const reader = this.#take(ownerId)
    try {
      const kernel = await reader.kernel
      if (files.length > 0) await kernel.addFiles(files)
      return await work(kernel)
    } catch (error) {
      await this.#forget(ownerId, reader)
      throw error
    } finally {
      reader.isAtWork = false
      clearTimeout(reader.idle)
      reader.idle = setTimeout(() => void this.#forget(ownerId, reader), idleMs)
      reader.idle.unref()
    }
  }

  #take(ownerId: string): Reader {
    const reader = this.#readers.get(ownerId) ?? this.#open(ownerId)
    clearTimeout(reader.idle)
    reader.isAtWork = true
    // Put last again: the order of the map is the order of use.
    this.#readers.delete(ownerId)
    this.#readers.set(ownerId, reader)
    return reader
  }

  #open(ownerId: string): Reader {
    const kernel = this.#makePlace().then(() =>
      this.#ports.kernels.open({ files: [], limits: this.#settings.kernelLimits }),
    )
    const reader: Reader = { kernel, isAtWork: true }
    kernel.then(
      ({ exited }) => exited.then(() => this.#forget(ownerId, reader)),
      // Whoever waits for the kernel is told.
      () => this.#forget(ownerId, reader),
    )
    return reader
  }

  /** Closes the one that was not used for longest, where all are open: at most three of them are at work then. */
  async #makePlace(): Promise<void> {
    if (this.#readers.size < maxReaders) return
    const resting = [...this.#readers].find(([, { isAtWork }]) => !isAtWork)
    if (resting) await this.#forget(...resting)
  }

  async #forget(ownerId: string, reader: Reader): Promise<void> {
    clearTimeout(reader.idle)
    if (this.#readers.get(ownerId) === reader) this.#readers.delete(ownerId)
    const kernel = await reader.kernel.catch(() => null)
    await kernel?.close()
  }
}
