import { dropUnused } from '#engine/dataset/remove-dataset.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** What was deleted can be restored for so long. */
export const keptDeletedMs = 24 * 60 * 60 * 1000
const betweenPurgesMs = 60 * 60 * 1000
const runsAtOnce = 20

/** In the background: what was deleted a day ago goes for good, and what is searched of older runs is gathered. */
export class HistoryUpkeep {
  readonly #ports: EnginePorts
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #working: Promise<void> | undefined

  constructor(ports: EnginePorts) {
    this.#ports = ports
  }

  start(): void {
    this.#working = this.#work(async () => {
      await this.#fillSearch()
      await this.purge(new Date())
    })
    this.#timer = setInterval(() => {
      this.#working = this.#work(() => this.purge(new Date()))
    }, betweenPurgesMs)
    this.#timer.unref()
  }

  /** Resolves when nothing of it goes on. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#working
  }

  /** Removes what was deleted a day before `now`, with the bytes that nothing else uses. */
  async purge(now: Date): Promise<void> {
    const deletedBefore = new Date(now.getTime() - keptDeletedMs).toISOString()
    await dropUnused(this.#ports, await this.#ports.history.purge(deletedBefore))
  }

  async #fillSearch(): Promise<void> {
    let filled = 0
    let count = 0
    do {
      count = await this.#ports.history.fillSearch(runsAtOnce)
      filled += count
      // Between two batches whoever waits gets a turn.
      await new Promise((resolve) => setTimeout(resolve, 5))
    } while (count === runsAtOnce && !this.#stopped)
    if (filled > 0) this.#ports.log.info({ count: filled }, 'gathered what is searched of older runs')
  }

  async #work(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (err) {
      if (!this.#stopped) this.#ports.log.error({ err }, 'the upkeep of the history failed')
    }
  }
}
