import type { LiveMessage, LiveRequest } from '#contract/live-protocol.ts'
import type { RunEvent } from '#contract/run-event.ts'

export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>

export type LiveClientOptions = {
  openSocket: () => Socket
  /** The last sequence that is already known of a run: where its feed resumes. */
  lastSequenceOf: (runId: string) => number
  onEvents: (runId: string, events: RunEvent[]) => void
  onFailed: (runId: string, text: string) => void
  onConnectedChange: (connected: boolean) => void
  /** Runs `action` after `delayMs`; answers how to call it off. */
  schedule: (action: () => void, delayMs: number) => () => void
}

const firstDelayMs = 500
const longestDelayMs = 15_000

/**
 * One socket for the live events of all watched runs. It opens with the first subscription and closes with the
 * last; when it breaks it comes back with growing delays and resumes each run after its last known sequence.
 */
export function createLiveClient(options: LiveClientOptions) {
  const watched = new Set<string>()
  let socket: Socket | null = null
  let isOpen = false
  let failures = 0
  let callOff: (() => void) | null = null

  const say = (message: LiveRequest) => socket?.send(JSON.stringify(message))
  const subscribe = (runId: string) => say({ type: 'subscribe', runId, afterSequence: options.lastSequenceOf(runId) })

  function connect() {
    callOff?.()
    callOff = null
    const opened = options.openSocket()
    socket = opened
    opened.onopen = () => {
      if (socket !== opened) return
      isOpen = true
      options.onConnectedChange(true)
      for (const runId of watched) subscribe(runId)
    }
    opened.onmessage = ({ data }) => {
      if (socket !== opened) return
      failures = 0
      receive(JSON.parse(String(data)) as LiveMessage)
    }
    opened.onclose = () => {
      if (socket !== opened) return
      socket = null
      isOpen = false
      if (watched.size === 0) return
      options.onConnectedChange(false)
      callOff = options.schedule(connect, Math.min(longestDelayMs, firstDelayMs * 2 ** failures))
      failures += 1
    }
  }

  function receive(message: LiveMessage) {
    switch (message.type) {
      case 'events':
        if (watched.has(message.runId)) options.onEvents(message.runId, message.events)
        return
      case 'failed':
        if (message.runId === null) return
        watched.delete(message.runId)
        options.onFailed(message.runId, message.error.text)
    }
  }

  return {
    subscribe(runId: string) {
      if (watched.has(runId)) return
      watched.add(runId)
      if (isOpen) subscribe(runId)
      else if (!socket && !callOff) connect()
    },
    unsubscribe(runId: string) {
      if (!watched.delete(runId)) return
      if (isOpen) say({ type: 'unsubscribe', runId })
      if (watched.size > 0) return
      callOff?.()
      callOff = null
      const closing = socket
      socket = null
      isOpen = false
      closing?.close()
    },
    /** Asks again for a run's events after the last known one: a gap was seen. */
    resume(runId: string) {
      if (isOpen && watched.has(runId)) subscribe(runId)
    },
    /** Tries at once instead of waiting: the network is back. */
    reconnectNow() {
      if (callOff) connect()
    },
  }
}
