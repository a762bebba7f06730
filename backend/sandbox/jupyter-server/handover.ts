/** Hands items from one loop to another, one at a time: `put` waits until its item has been taken. */
export class Handover<T> {
  #offered: { item: T; taken: () => void } | null = null
  #wake: () => void = () => undefined
  #isClosed = false

  /** Resolves at once, without handing over, when nobody takes any more. */
  async put(item: T): Promise<void> {
    if (this.#isClosed) return
    // Only the news that there is nothing more to come does not wait for its turn.
    this.#offered?.taken()
    await new Promise<void>((taken) => {
      this.#offered = { item, taken }
      this.#wake()
    })
  }

  async take(): Promise<T> {
    while (!this.#offered) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const { item, taken } = this.#offered
    this.#offered = null
    taken()
    return item
  }

  /** Nobody takes any more. */
  close(): void {
    this.#isClosed = true
    this.#offered?.taken()
    this.#offered = null
  }
}
