const windowMs = 6_000
const leastMs = 800

/** How fast bytes go, over the last few seconds, so that a pause or a resumed upload does not count. */
export class TransferRate {
  #samples: { atMs: number; sentBytes: number }[] = []

  /** Adds what was sent in all by a time in milliseconds; a number below the last begins anew. */
  add(atMs: number, sentBytes: number): void {
    if (sentBytes < (this.#samples.at(-1)?.sentBytes ?? 0)) this.#samples = []
    this.#samples = [...this.#samples.filter((sample) => atMs - sample.atMs <= windowMs), { atMs, sentBytes }]
  }

  /** Forgets what was before a pause. */
  restart(): void {
    this.#samples = []
  }

  /** Null until enough is known. */
  get bytesPerSecond(): number | null {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)]
    if (!first || !last || last.atMs - first.atMs < leastMs) return null
    return ((last.sentBytes - first.sentBytes) / (last.atMs - first.atMs)) * 1000
  }

  /** How long the rest takes at this speed; null where that can't be said. */
  remainingMs(totalBytes: number): number | null {
    const speed = this.bytesPerSecond
    const sentBytes = this.#samples.at(-1)?.sentBytes ?? 0
    return speed ? ((totalBytes - sentBytes) / speed) * 1000 : null
  }
}
