import { AppFailure } from '#engine/app-failure.ts'

type Most = { ofOwner: number; ofAll: number }

/** How many of something are made at once, of one owner and in all. */
export class ExportSlots {
  readonly #most: Most
  readonly #owners: string[] = []

  constructor(most: Most) {
    this.#most = most
  }

  /** Takes a place; answers the way to give it back, which may be called more than once. Throws `AppFailure` `rate-limited` when there is none. */
  take(ownerId: string): () => void {
    const own = this.#owners.filter((other) => other === ownerId).length
    if (own >= this.#most.ofOwner || this.#owners.length >= this.#most.ofAll)
      throw new AppFailure('rate-limited', 'exports-busy', { retryable: true })
    this.#owners.push(ownerId)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.#owners.splice(this.#owners.indexOf(ownerId), 1)
    }
  }
}
