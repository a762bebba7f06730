import type { WebSocket } from 'ws'

/**
 * Pings the other side and calls `onBeat` every `beatMs`; drops a socket that did not answer since the last beat, and one
 * whose `onBeat` fails. The answer stops it.
 */
export function keepAlive(socket: WebSocket, beatMs: number, onBeat: () => Promise<void>): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
    onBeat().catch(() => socket.terminate())
  }, beatMs)
  timer.unref()
  return () => clearInterval(timer)
}
