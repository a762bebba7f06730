import { useSyncExternalStore } from 'react'
import { createLiveClient } from './live-client.ts'
import { queryClient } from './query-client.ts'
import { createRunStore, hasEnded } from './run-store.ts'

/** A hidden tab gets no frames, so it is told by the clock. */
const hiddenTabMs = 250

export const runStore = createRunStore((action) => {
  if (document.hidden) setTimeout(action, hiddenTabMs)
  else requestAnimationFrame(action)
})

let connected = true
const connectionListeners = new Set<() => void>()

export const liveClient = createLiveClient({
  openSocket: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live`),
  lastSequenceOf: runStore.lastSequenceOf,
  onEvents: (runId, events) => {
    if (!runStore.apply(runId, events)) return liveClient.resume(runId)
    const run = runStore.get(runId)
    if (!run || !hasEnded(run)) return
    liveClient.unsubscribe(runId)
    void queryClient.invalidateQueries({ queryKey: ['runs'] })
    // What is being asked for already is not asked anew: a hundred runs may end at once.
    void queryClient.invalidateQueries({ queryKey: ['comparison'] }, { cancelRefetch: false })
  },
  onFailed: (runId) => void queryClient.invalidateQueries({ queryKey: ['run', runId] }),
  onConnectedChange: (now) => {
    connected = now
    for (const listener of connectionListeners) listener()
  },
  schedule: (action, delayMs) => {
    const timer = setTimeout(action, delayMs)
    return () => clearTimeout(timer)
  },
})

window.addEventListener('online', () => liveClient.reconnectNow())

function listenToConnection(listener: () => void) {
  connectionListeners.add(listener)
  return () => connectionListeners.delete(listener)
}

/** False while a live feed is broken and being restored. */
export function useConnected(): boolean {
  return useSyncExternalStore(listenToConnection, () => connected)
}
