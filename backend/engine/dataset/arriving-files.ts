import { AppFailure } from '#engine/app-failure.ts'

const mostOfOwner = 6

/** Files that are being written to the disk before it is known whether there is room for them: a few of each owner at once. */
export class ArrivingFiles {
  readonly #owners = new Map<string, number>()

  /** Throws `AppFailure` `rate-limited` where too many of the owner arrive already. */
  async receive<T>(ownerId: string, work: () => Promise<T>): Promise<T> {
    const arriving = this.#owners.get(ownerId) ?? 0
    if (arriving >= mostOfOwner)
      throw new AppFailure('rate-limited', 'uploads-at-once', { params: { limit: mostOfOwner }, retryable: true })
    this.#owners.set(ownerId, arriving + 1)
    try {
      return await work()
    } finally {
      const left = (this.#owners.get(ownerId) ?? 1) - 1
      if (left > 0) this.#owners.set(ownerId, left)
      else this.#owners.delete(ownerId)
    }
  }
}
