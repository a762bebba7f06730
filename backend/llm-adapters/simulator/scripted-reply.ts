/** Where an answer goes wrong, after the given number of its deltas. */
export type StreamFault = {
  kind: 'cut' | 'end-early' | 'stall' | 'bad-json' | 'overloaded'
  afterDeltas: number
}

/** What the simulated provider answers to one request. */
export type ScriptedReply =
  | {
      type: 'answer'
      text: string[]
      reasoning?: string[]
      /** Null: the provider reports none. */
      usage?: { input: number; output: number; cacheRead?: number } | null
      finish?: 'stop' | 'length' | 'refused'
      fault?: StreamFault
      /** Writes of this many bytes, which cut through events and characters. */
      bytesPerWrite?: number
      /** Pause before each write. */
      pauseMs?: number
    }
  /** An error in the vendor's own JSON. */
  | { type: 'failure'; status: number; code?: string; message?: string; headers?: Record<string, string> }
  /** Anything else, for example a page of a proxy. */
  | { type: 'raw'; status: number; contentType: string; body: string; headers?: Record<string, string> }

export type Answer = Extract<ScriptedReply, { type: 'answer' }>

/** One event of a Server-Sent-Events stream, as it goes over the wire. */
export type WireAnswer = { opening: string[]; deltas: string[]; closing: string[]; overloaded: string }

export const serverSentEvent = (data: unknown, name?: string) =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`
