type Waiting = { key: string; start: () => void }

/**
 * Runs work in the order it came, at most `limit` at once and never two of one key together
 * (the runs of an analysis share a kernel).
 */
export class RunQueue {
  readonly #limit: number
  readonly #busyKeys = new Set<string>()
  #waiting: Waiting[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  get counts(): { queued: number; running: number } {
    return { queued: this.#waiting.length, running: this.#busyKeys.size }
  }

  /** Resolves or rejects with the work. An abort before its turn rejects with the signal's reason. */
  async run<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(key, signal)
    try {
      return await work()
    } finally {
      this.#busyKeys.delete(key)
      this.#startNext()
    }
  }

  #turn(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        reject(signal.reason)
      }
      const waiting = {
        key,
        start: () => {
          signal.removeEventListener('abort', giveUp)
          this.#busyKeys.add(key)
          resolve()
        },
      }
      if (signal.aborted) return reject(signal.reason)
      signal.addEventListener('abort', giveUp, { once: true })
      this.#waiting.push(waiting)
      this.#startNext()
    })
  }

  #startNext(): void {
    while (this.#busyKeys.size < this.#limit) {
      const next = this.#waiting.find(({ key }) => !this.#busyKeys.has(key))
      if (!next) return
      this.#waiting = this.#waiting.filter((other) => other !== next)
      next.start()
    }
  }
}
