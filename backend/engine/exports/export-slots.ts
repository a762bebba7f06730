import { AppFailure } from '#engine/app-failure.ts'

const mostOfOwner = 2
const mostOfAll = 4

/** How many exports are made at once: two of one owner, four in all. */
export class ExportSlots {
  readonly #owners: string[] = []

  /** Takes a place; answers the way to give it back, which may be called more than once. Throws `AppFailure` `rate-limited` when there is none. */
  take(ownerId: string): () => void {
    const own = this.#owners.filter((other) => other === ownerId).length
    if (own >= mostOfOwner || this.#owners.length >= mostOfAll)
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
