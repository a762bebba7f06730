import type { RunEventBody } from '#contract/run-event.ts'
import type { RunLog } from './run-log.ts'

const gatherMs = 50
const pendingLimit = 64

/**
 * Writes the events of one run in order. Deltas of text and stream output are gathered for up to 50 ms and merged;
 * any other event goes out at once. A failure to store surfaces at the next call.
 */
export class RunRecorder {
  readonly #log: RunLog
  readonly #runId: string
  #pending: RunEventBody[] = []
  #timer: NodeJS.Timeout | undefined
  #written: Promise<void> = Promise.resolve()

  constructor(log: RunLog, runId: string) {
    this.#log = log
    this.#runId = runId
  }

  async record(body: RunEventBody): Promise<void> {
    const merged = mergeDelta(this.#pending.at(-1), body)
    if (merged) this.#pending[this.#pending.length - 1] = merged
    else this.#pending.push(body)
    if (!isDelta(body) || this.#pending.length >= pendingLimit || sizeOf(merged) > 65_536) return this.flush()
    this.#timer ??= setTimeout(() => this.#startWriting(), gatherMs)
  }

  /** Resolves when everything recorded so far is stored and published. */
  async flush(): Promise<void> {
    this.#startWriting()
    await this.#written
  }

  #startWriting(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const bodies = this.#pending
    if (bodies.length === 0) return
    this.#pending = []
    this.#written = this.#written.then(() => this.#log.append(this.#runId, bodies))
    // The rejection is for whoever awaits `flush` next; a timer has nobody to tell.
    this.#written.catch(() => {})
  }
}

const isDelta = (body: RunEventBody) =>
  body.type === 'text-delta' || body.type === 'reasoning-delta' || body.type === 'output-stream'

function sizeOf(body: RunEventBody | null): number {
  if (body?.type === 'text-delta' || body?.type === 'reasoning-delta') return body.text.length
  return body?.type === 'output-stream' ? body.output.text.length : 0
}

function mergeDelta(last: RunEventBody | undefined, next: RunEventBody): RunEventBody | null {
  if (last?.type === 'text-delta' && next.type === 'text-delta') return { ...last, text: last.text + next.text }
  if (last?.type === 'reasoning-delta' && next.type === 'reasoning-delta')
    return { ...last, text: last.text + next.text }
  if (last?.type === 'output-stream' && next.type === 'output-stream' && last.output.name === next.output.name)
    return { ...last, output: { ...last.output, text: last.output.text + next.output.text } }
  return null
}
