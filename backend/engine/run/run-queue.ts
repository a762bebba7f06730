type Place = { key: string; ownerId: string }
type Waiting = Place & { start: () => void }

/**
 * Runs work, at most `limit` at once and never two of one key together (the runs of an analysis share a kernel). Whose
 * work is done least gets the next turn; the work of one owner is done in the order it came.
 */
export class RunQueue {
  readonly #limit: number
  /** Keys with their owners. */
  readonly #busy = new Map<string, string>()
  #waiting: Waiting[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  get counts(): { queued: number; running: number } {
    return { queued: this.#waiting.length, running: this.#busy.size }
  }

  /** Resolves or rejects with the work. An abort before its turn rejects with the signal's reason. */
  async run<T>(place: Place, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(place, signal)
    try {
      return await work()
    } finally {
      this.#busy.delete(place.key)
      this.#startNext()
    }
  }

  #turn(place: Place, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        reject(signal.reason)
      }
      const waiting = {
        ...place,
        start: () => {
          signal.removeEventListener('abort', giveUp)
          this.#busy.set(place.key, place.ownerId)
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
    while (this.#busy.size < this.#limit) {
      const next = this.#chooseNext()
      if (!next) return
      this.#waiting = this.#waiting.filter((other) => other !== next)
      next.start()
    }
  }

  /** The first of the owner who has least running. */
  #chooseNext(): Waiting | undefined {
    const running = new Map<string, number>()
    for (const ownerId of this.#busy.values()) running.set(ownerId, (running.get(ownerId) ?? 0) + 1)
    let chosen: Waiting | undefined
    for (const waiting of this.#waiting) {
      if (this.#busy.has(waiting.key)) continue
      if (!chosen || (running.get(waiting.ownerId) ?? 0) < (running.get(chosen.ownerId) ?? 0)) chosen = waiting
    }
    return chosen
  }
}
