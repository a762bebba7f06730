import { EventEmitter } from 'node:events'

/** Sessions that ended in this process: signed out, revoked, or gone with a guest who made an account. */
export type AuthEvents = {
  announceEnd(sessionId: string): void
  /** Calls `listener` once when the session ends. The answer stops listening. */
  onEnd(sessionId: string, listener: () => void): () => void
}

export function createAuthEvents(): AuthEvents {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    announceEnd: (sessionId) => void emitter.emit(sessionId),
    onEnd(sessionId, listener) {
      emitter.once(sessionId, listener)
      return () => void emitter.off(sessionId, listener)
    },
  }
}
