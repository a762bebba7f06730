import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { purgeDeleted } from './purge-deleted.ts'

const everyMs = 3_600_000

/** Removes deleted datasets for good when their time has come: at the start, and every hour until it is stopped. */
export class DeletedSweep {
  readonly #ports: EnginePorts
  #timer: NodeJS.Timeout | undefined
  #sweep: Promise<void> = Promise.resolve()

  constructor(ports: EnginePorts) {
    this.#ports = ports
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.#run(), everyMs)
    this.#timer.unref()
    await this.#run()
  }

  /** Resolves when the sweep at hand has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#sweep
  }

  #run(): Promise<void> {
    this.#sweep = purgeDeleted(this.#ports, new Date()).catch((err) =>
      this.#ports.log.error({ err }, 'deleted datasets could not be removed'),
    )
    return this.#sweep
  }
}
