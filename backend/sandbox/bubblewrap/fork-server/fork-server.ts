import type { Machine } from '../probe.ts'
import type { RunDirectories } from '../run-directories.ts'
import { describeLayout } from './fork-server-arguments.ts'
import { RunningForkServer } from './running-fork-server.ts'
import { spawnForkServer, type UidRange } from './spawn-fork-server.ts'

type Options = {
  machine: Machine
  directories: RunDirectories
  uids: UidRange | null
  onWarning: (message: string, cause: unknown) => void
}

/** A fork server that is there when it is asked for: one that has ended is followed by another. */
export class ForkServer {
  readonly #options: Options
  #running: Promise<RunningForkServer> | null = null
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
  }

  /** Waits for one that is coming up. Throws when it does not; the next call tries again. */
  get(): Promise<RunningForkServer> {
    if (this.#isClosed) return Promise.reject(new Error('the fork server is closed'))
    this.#running ??= this.#start()
    return this.#running
  }

  /** Ends it with all its kernels, for good. */
  async close(): Promise<void> {
    this.#isClosed = true
    const running = await this.#running?.catch(() => null)
    await running?.kill()
  }

  async #start(): Promise<RunningForkServer> {
    const { machine, directories, uids, onWarning } = this.#options
    try {
      const spawned = await spawnForkServer(machine, directories, uids)
      const running = await RunningForkServer.start(spawned, describeLayout(machine, directories))
      void running.ended.then((detail) => {
        this.#running = null
        if (this.#isClosed) return
        onWarning('the fork server has ended and is started again', new Error(detail))
        this.get().catch((cause) => onWarning('the fork server did not start again', cause))
      })
      return running
    } catch (error) {
      this.#running = null
      throw error
    }
  }
}
