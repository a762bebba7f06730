import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessEnd, SandboxProcess } from '../kernel/sandbox-process.ts'
import type { JupyterApi } from './jupyter-api.ts'

const attempts = 4
const betweenAttemptsMs = 1000
/** Deletion of a kernel that does not listen takes the Jupyter server several seconds; nobody waits for that. */
const waitMs = 500

type Parts = { api: JupyterApi; kernelId: string; onWarning: (message: string, cause: unknown) => void }

/** A kernel at a Jupyter server, seen as a process: it ends by being deleted there. */
export class RemoteProcess implements SandboxProcess {
  readonly ended: Promise<ProcessEnd>
  /** Resolves when the Jupyter server has deleted the kernel, or could not be brought to. Never rejects. */
  readonly deleted: Promise<boolean>
  readonly #parts: Parts
  readonly #end = Promise.withResolvers<ProcessEnd>()
  readonly #deletion = Promise.withResolvers<boolean>()
  #isEnding = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.ended = this.#end.promise
    this.deleted = this.#deletion.promise
  }

  /** A Jupyter server does not tell. */
  async readCpuSeconds(): Promise<null> {
    return null
  }

  kill(): void {
    this.endAs('it was stopped')
  }

  /** Deletes the kernel, which has ended, or is of no use any more, for the reason given. */
  endAs(detail: string): void {
    if (this.#isEnding) return
    this.#isEnding = true
    const deletion = this.#delete()
    void deletion.then(this.#deletion.resolve)
    void Promise.race([deletion, sleep(waitMs)]).then(() => this.#end.resolve({ detail, outOfMemory: false }))
  }

  async #delete(): Promise<boolean> {
    const { api, kernelId, onWarning } = this.#parts
    for (let attempt = 1; ; attempt += 1) {
      try {
        await api.deleteKernel(kernelId)
        return true
      } catch (cause) {
        if (attempt === attempts) {
          onWarning(`the kernel ${kernelId} could not be deleted at the Jupyter server`, cause)
          return false
        }
      }
      await sleep(betweenAttemptsMs * attempt)
    }
  }
}
