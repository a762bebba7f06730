import type { WebSocket } from 'ws'

/** A ping stands in line behind what a slow connection has yet to carry. */
const mostUnanswered = 3

/**
 * Pings the other side and calls `onBeat` every `beatMs`; drops a socket that left three pings in a row unanswered, and one
 * whose `onBeat` fails. The answer stops it.
 */
export function keepAlive(socket: WebSocket, beatMs: number, onBeat: () => Promise<void>): () => void {
  let unanswered = 0
  socket.on('pong', () => {
    unanswered = 0
  })
  const timer = setInterval(() => {
    if (unanswered >= mostUnanswered) return socket.terminate()
    unanswered += 1
    socket.ping()
    onBeat().catch(() => socket.terminate())
  }, beatMs)
  timer.unref()
  return () => clearInterval(timer)
}
