import { randomUUID } from 'node:crypto'
import { AppFailure } from '#engine/app-failure.ts'
import type {
  ExecutionEvent,
  Kernel,
  KernelExit,
  KernelFile,
  KernelLimits,
  WorkspaceFile,
} from '#engine/ports/kernel.ts'
import { ConnectionLost, type ExecutionStep, type KernelChannel } from '../jupyter/jupyter-connection.ts'
import { endLostProcess } from './end-process.ts'
import { describeExit, failureOfExit } from './kernel-exit.ts'
import { limitOutput } from './limit-output.ts'
import type { SandboxProcess } from './sandbox-process.ts'
import { type ExecutionWatch, watchExecution } from './watch-execution.ts'
import { listWorkspace, readWorkspaceFile } from './workspace-files.ts'

type Parts = {
  connection: KernelChannel
  process: SandboxProcess
  runtime: Record<string, string>
  limits: KernelLimits
  addFiles: (files: KernelFile[], call: OwnCall) => Promise<void>
  /** Removes what the server keeps for this kernel, after its process has ended. */
  dispose: () => Promise<void>
}

/** Runs the server's own code in the kernel, in turn with everything else; `metadata` travels with the request. */
export type OwnCall = (code: string, metadata?: Record<string, string>) => AsyncIterable<ExecutionEvent>

/** Limits of the server's own short calls into the kernel, such as listing files. */
const ownCallLimits = { outputBytes: 16 * 1024 * 1024, wallClockMs: 30_000 }

/** A kernel that is a process tree, of this machine or of another, spoken to over Jupyter's channels. */
export class ProcessKernel implements Kernel {
  readonly id = randomUUID()
  readonly runtime: Record<string, string>
  readonly exited: Promise<KernelExit>
  readonly #parts: Parts
  #endReason: KernelExit['reason'] | null = null
  #turn: Promise<void> = Promise.resolve()
  #watch: ExecutionWatch | null = null

  constructor(parts: Parts) {
    this.#parts = parts
    this.runtime = parts.runtime
    this.exited = parts.process.ended.then(async ({ detail, outOfMemory }) => {
      parts.connection.close()
      await parts.dispose()
      const reason = this.#endReason ?? (outOfMemory ? 'memory' : 'crashed')
      this.#endReason = reason
      return describeExit(reason, parts.limits, detail)
    })
  }

  async addFiles(files: KernelFile[]): Promise<void> {
    await this.#parts.addFiles(files, (code, metadata) => this.#call(code, metadata))
  }

  execute(code: string, options: { signal: AbortSignal; silent?: boolean }): AsyncIterable<ExecutionEvent> {
    return this.#inTurn(code, { signal: options.signal, silent: options.silent ?? false, limits: this.#parts.limits })
  }

  async listFiles(limit: number): Promise<WorkspaceFile[]> {
    return listWorkspace((code) => this.#call(code), limit)
  }

  readFile(path: string): AsyncIterable<Uint8Array> {
    return readWorkspaceFile((code) => this.#call(code), path, this.#parts.limits.diskBytes)
  }

  async readMemoryBytes(): Promise<number | null> {
    return this.#parts.process.readMemoryBytes?.() ?? null
  }

  async readCpuSeconds(): Promise<number | null> {
    return this.#watch?.readCpuSeconds() ?? null
  }

  async close(): Promise<void> {
    this.#end('closed')
    await this.exited
  }

  #call(code: string, metadata?: Record<string, string>): AsyncIterable<ExecutionEvent> {
    const limits = { ...this.#parts.limits, ...ownCallLimits }
    return this.#inTurn(code, { signal: new AbortController().signal, silent: true, limits, metadata })
  }

  #end(reason: KernelExit['reason']): void {
    this.#endReason ??= reason
    this.#parts.process.kill()
  }

  async *#inTurn(code: string, options: RunOptions): AsyncGenerator<ExecutionEvent> {
    const before = this.#turn
    const turn = Promise.withResolvers<void>()
    this.#turn = turn.promise
    const leaving = new AbortController()
    const signal = AbortSignal.any([options.signal, leaving.signal])
    await before
    const events = this.#run(code, { ...options, signal })
    let isOver = false
    try {
      while (true) {
        const next = await events.next()
        isOver = next.done ?? false
        if (next.done) return
        yield next.value
      }
    } catch (error) {
      isOver = true
      throw error
    } finally {
      // A caller that stops reading gives the code up: it is interrupted, and the next execution waits for that.
      if (isOver) turn.resolve()
      else {
        leaving.abort()
        void readToEnd(events).then(turn.resolve)
      }
    }
  }

  async *#run(code: string, options: RunOptions): AsyncGenerator<ExecutionEvent> {
    if (this.#endReason) throw failureOfExit(await this.exited)
    if (options.signal.aborted) {
      yield { type: 'finished', status: 'interrupted' }
      return
    }
    const { connection, process } = this.#parts
    const watch = watchExecution({
      limits: options.limits,
      signal: options.signal,
      readCpuSeconds: () => process.readCpuSeconds(),
      interrupt: () => connection.interrupt(),
      end: (reason) => this.#end(reason),
    })
    this.#watch = watch
    let done: Done | null = null
    try {
      for await (const event of limitOutput(connection.execute(code, options), options.limits.outputBytes)) {
        if (event.type === 'done') done = event
        else yield event
      }
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
      await endLostProcess(process)
      throw failureOfExit(await this.exited)
    } finally {
      this.#watch = null
      await watch.stop()
    }
    if (!done) throw new AppFailure('kernel-died', 'kernel-crashed', { params: { detail: 'no reply' } })
    yield { type: 'finished', status: finishedStatus(done, options.signal) }
  }
}

type RunOptions = { signal: AbortSignal; silent: boolean; limits: KernelLimits; metadata?: Record<string, string> }
type Done = Extract<ExecutionStep, { type: 'done' }>

function finishedStatus(done: Done, signal: AbortSignal): 'ok' | 'error' | 'interrupted' {
  if (done.status === 'ok') return 'ok'
  const isInterrupted = done.status === 'aborted' || (signal.aborted && done.errorName === 'KeyboardInterrupt')
  return isInterrupted ? 'interrupted' : 'error'
}

async function readToEnd(events: AsyncIterator<ExecutionEvent>): Promise<void> {
  try {
    while (!(await events.next()).done);
  } catch {
    // The kernel is gone; whoever uses it next is told by its exit.
  }
}
