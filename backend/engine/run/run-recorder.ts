import type { RunEventBody } from '#contract/run-event.ts'
import type { RunLog } from './run-log.ts'

const gatherMs = 50
const pendingLimit = 64

/**
 * Writes the events of one run in order. The first delta of text or stream output after a quiet time goes out at once;
 * those that follow are gathered for up to 50 ms and merged. Any other event goes out at once, and what comes while the
 * store is writing goes out together after it. A failure to store is thrown at every later call.
 */
export class RunRecorder {
  readonly #log: RunLog
  readonly #runId: string
  #pending: RunEventBody[] = []
  /** While it runs, deltas wait for its end. */
  #gathering: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined
  #failure: { error: unknown } | undefined

  constructor(log: RunLog, runId: string) {
    this.#log = log
    this.#runId = runId
  }

  /** Resolves before the event is stored, unless too many wait for it already. */
  async record(body: RunEventBody): Promise<void> {
    this.#throwFailure()
    const merged = mergeDelta(this.#pending.at(-1), body)
    if (merged) this.#pending[this.#pending.length - 1] = merged
    else this.#pending.push(body)
    if (this.#pending.length >= pendingLimit || sizeOf(merged) > 65_536) return this.flush()
    if (!isDelta(body)) void this.#write()
    else if (this.#gathering === undefined) this.#writeAndGather()
  }

  /** Resolves when everything recorded so far is stored and published. */
  async flush(): Promise<void> {
    await this.#write()
    this.#throwFailure()
  }

  #writeAndGather(): void {
    void this.#write()
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined
      if (this.#pending.length > 0) this.#writeAndGather()
    }, gatherMs)
  }

  #write(): Promise<void> {
    if (this.#pending.length > 0 && !this.#failure) this.#writing ??= this.#writePending()
    return this.#writing ?? Promise.resolve()
  }

  async #writePending(): Promise<void> {
    while (this.#pending.length > 0 && !this.#failure) {
      const bodies = this.#pending
      this.#pending = []
      try {
        await this.#log.append(this.#runId, bodies)
      } catch (error) {
        this.#failure = { error }
      }
    }
    // In the same turn as the last look at what is pending, so that nothing can come between the two.
    this.#writing = undefined
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error
  }
}

const isDelta = (body: RunEventBody) => isText(body) || body.type === 'output-stream'

type TextDelta = Extract<RunEventBody, { type: 'text-delta' | 'reasoning-delta' | 'interpretation-delta' }>

const isText = (body: RunEventBody): body is TextDelta =>
  body.type === 'text-delta' || body.type === 'reasoning-delta' || body.type === 'interpretation-delta'

function sizeOf(body: RunEventBody | null): number {
  if (body && isText(body)) return body.text.length
  return body?.type === 'output-stream' ? body.output.text.length : 0
}

function mergeDelta(last: RunEventBody | undefined, next: RunEventBody): RunEventBody | null {
  if (last && isText(last) && isText(next) && last.type === next.type) return { ...last, text: last.text + next.text }
  if (last?.type === 'output-stream' && next.type === 'output-stream' && last.output.name === next.output.name)
    return { ...last, output: { ...last.output, text: last.output.text + next.output.text } }
  return null
}
