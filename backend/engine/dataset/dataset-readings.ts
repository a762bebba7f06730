import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import { RunQueue } from '#engine/run/run-queue.ts'
import { readDataset } from './read-dataset.ts'

/** The uploads that this process reads: each takes a kernel, so only some are read at once, and owners take turns. */
export class DatasetReadings {
  readonly #ports: EnginePorts
  readonly #settings: EngineSettings
  readonly #readings: RunQueue
  readonly #stopping = new AbortController()
  readonly #arrivals = new RunQueue(Number.POSITIVE_INFINITY)

  constructor(ports: EnginePorts, settings: EngineSettings) {
    this.#ports = ports
    this.#settings = settings
    this.#readings = new RunQueue(Math.max(1, Math.floor(settings.maxLiveKernels / 4)))
  }

  /** Reads a stored file when its turn comes; see `readDataset`. After `stop` it stays `reading`. */
  async read(record: DatasetRecord): Promise<DatasetRecord> {
    const { signal } = this.#stopping
    const place = { key: record.id, ownerId: record.ownerId }
    const deps = { ports: this.#ports, settings: this.#settings }
    const reading = this.#readings.run(place, signal, () => readDataset(deps, record, signal))
    // It rejects only when it was stopped before its turn.
    return reading.catch(() => record)
  }

  /** Does `work` that reads a stored file again when its turn comes, one at a time for each dataset. */
  readAgain<T>({ id, ownerId }: { id: string; ownerId: string }, work: () => Promise<T>): Promise<T> {
    return this.#readings.run({ key: id, ownerId }, this.#stopping.signal, work)
  }

  /** Whatever is not read by now is left for the next start. */
  stop(): void {
    this.#stopping.abort()
  }

  /** Does one thing at a time for each owner, so that of two uploads of one name the second sees the first. */
  inTurn<T>(ownerId: string, work: () => Promise<T>): Promise<T> {
    return this.#arrivals.run({ key: ownerId, ownerId }, this.#stopping.signal, work)
  }
}
