import { AppFailure } from '#engine/app-failure.ts'

const windowMs = 60_000

/** Lets each user do something at most `perMinute` times in any minute. */
export class CallAllowance {
  readonly #perMinute: number
  readonly #calls = new Map<string, number[]>()

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Counts one call. Throws `rate-limited` with the seconds to wait when there have been too many. */
  take(userId: string, nowMs = Date.now()): void {
    for (const [user, times] of this.#calls) if ((times.at(-1) ?? 0) <= nowMs - windowMs) this.#calls.delete(user)
    const recent = (this.#calls.get(userId) ?? []).filter((time) => time > nowMs - windowMs)
    const [oldest] = recent
    if (oldest !== undefined && recent.length >= this.#perMinute) {
      const seconds = Math.ceil((oldest + windowMs - nowMs) / 1000)
      throw new AppFailure('rate-limited', 'too-many-requests', { params: { seconds }, retryable: true })
    }
    this.#calls.set(userId, [...recent, nowMs])
  }
}
