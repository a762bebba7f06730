/** Where an answer goes wrong, after the given number of its deltas. */
export type StreamFault = {
  kind: 'cut' | 'end-early' | 'stall' | 'bad-json' | 'overloaded'
  afterDeltas: number
}

/** Tokens. What was read from the cache is part of the input, what was spent on thinking part of the output. */
export type SimulatedUsage = { input: number; output: number; cacheRead?: number; reasoning?: number }

/** What the simulated provider answers to one request. */
export type ScriptedReply =
  | {
      type: 'answer'
      text: string[]
      reasoning?: string[]
      /** Left out or null: the provider reports none. `counted`: what the simulator counts, see `countUsage`. */
      usage?: SimulatedUsage | 'counted' | null
      finish?: 'stop' | 'length' | 'refused'
      fault?: StreamFault
      /** Writes of this many bytes, which cut through events and characters. */
      bytesPerWrite?: number
      /** Pause before each write. */
      pauseMs?: number
      /** Called just before an event is written, with the event. */
      onWrite?: (event: string) => void
    }
  /** An error in the vendor's own JSON. */
  | { type: 'failure'; status: number; code?: string; message?: string; headers?: Record<string, string> }
  /** Anything else, for example a page of a proxy. */
  | { type: 'raw'; status: number; contentType: string; body: string; headers?: Record<string, string> }

/** An answer whose usage is known. */
export type Answer = Omit<Extract<ScriptedReply, { type: 'answer' }>, 'usage'> & { usage: SimulatedUsage | null }
export type CountedReply = Exclude<ScriptedReply, { type: 'answer' }> | Answer

/** One event of a Server-Sent-Events stream, as it goes over the wire. */
export type WireAnswer = { opening: string[]; deltas: string[]; closing: string[]; overloaded: string }

export const serverSentEvent = (data: unknown, name?: string) =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`
