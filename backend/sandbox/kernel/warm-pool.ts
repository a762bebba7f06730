import type { FreshKernel, UnusedKernel } from './fresh-kernel.ts'

const fillAfterMs = 250

/** Keeps `size` kernels started in advance; starts one at a time, so that a start never competes with another. */
export class WarmPool<K extends UnusedKernel = FreshKernel> {
  readonly #size: number
  readonly #start: () => Promise<K>
  readonly #onFailure: (cause: unknown) => void
  #warm: K[] = []
  #filling: Promise<void> | null = null
  #closed = false
  #timer: NodeJS.Timeout | undefined

  constructor(size: number, start: () => Promise<K>, onFailure: (cause: unknown) => void) {
    this.#size = size
    this.#start = start
    this.#onFailure = onFailure
  }

  get count(): number {
    return this.#warm.length
  }

  /** Starts kernels in the background until there are enough; after a failure it waits for the next call. */
  fill(): void {
    if (this.#closed || this.#filling || this.#warm.length >= this.#size) return
    this.#filling = this.#startOne().then((isStarted) => {
      this.#filling = null
      if (isStarted) this.fill()
    })
  }

  /** As `fill`, but leaves the processors to whoever has just taken a kernel, for its first cell. */
  fillSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.fill(), fillAfterMs)
    this.#timer.unref()
  }

  /** A kernel that answered when it was started and has not ended since. */
  take(): K | null {
    return this.#warm.shift() ?? null
  }

  /** Waits for the start that is under way, when there is one, and takes what it brings. */
  async takeNext(): Promise<K | null> {
    const kernel = this.take()
    if (kernel || !this.#filling) return kernel
    await this.#filling
    return this.take()
  }

  /** Takes in a kernel that was started to try whether one starts; ends it when there are enough. */
  async keep(kernel: K): Promise<void> {
    if (this.#closed || this.#warm.length >= this.#size) await endUnused(kernel)
    else this.#add(kernel)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#filling
    const warm = this.#warm
    this.#warm = []
    await Promise.all(warm.map(endUnused))
  }

  async #startOne(): Promise<boolean> {
    try {
      this.#add(await this.#start())
      return true
    } catch (error) {
      this.#onFailure(error)
      return false
    }
  }

  #add(kernel: K): void {
    this.#warm.push(kernel)
    void kernel.process.ended.then(() => this.#forget(kernel))
  }

  #forget(kernel: K): void {
    const rest = this.#warm.filter((each) => each !== kernel)
    if (rest.length === this.#warm.length) return
    this.#warm = rest
    kernel.connection.close()
    kernel.dispose().catch(this.#onFailure)
    this.fill()
  }
}

async function endUnused(kernel: UnusedKernel): Promise<void> {
  kernel.process.kill()
  await kernel.process.ended
  kernel.connection.close()
  await kernel.dispose()
}
