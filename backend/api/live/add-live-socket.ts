import websocket from '@fastify/websocket'
import type { ApiServer } from '../api-server.ts'
import { checkSocketOrigin } from '../auth/check-origin.ts'
import { callerOf, requireSession, sessionOf, toHeaders } from '../auth/find-caller.ts'
import { isLoopbackOnly, type ServerParts } from '../server-parts.ts'
import { keepAlive } from './keep-alive.ts'
import { LiveSubscriptions } from './live-subscriptions.ts'

const longestRequestBytes = 4 * 1024
const usualBeatMs = 20_000
/** Far more than a page that watches 100 runs says between two beats. */
const mostFramesPerBeat = 1_000

/** 4xxx is an application's own: the session ended, so connecting again needs a new one. */
const sessionEndedCode = 4401
const floodedCode = 1008

/** Run events over `/api/live`, in the form of `contract/live-protocol.ts`. A socket ends with its session. */
export async function addLiveSocket(server: ApiServer, { auth, engine, settings }: ServerParts): Promise<void> {
  await server.register(websocket, { options: { maxPayload: longestRequestBytes } })
  const rules = { trustedOrigins: settings.trustedOrigins, loopbackOnly: isLoopbackOnly(settings) }
  server.register(async (live: ApiServer) => {
    live.addHook('onRequest', async (request) => checkSocketOrigin(request, rules))
    live.addHook('onRequest', requireSession(auth))
    live.get('/api/live', { websocket: true, schema: { hide: true } }, (socket, request) => {
      const session = sessionOf(request)
      const subscriptions = new LiveSubscriptions({
        ...{ engine, socket, caller: callerOf(request) },
        ...{ requestId: request.id, log: request.log },
      })
      const endSession = () => socket.close(sessionEndedCode, 'the session has ended')
      const stopListening = auth.events.onEnd(session.id, endSession)
      let frames = 0
      const stopBeating = keepAlive(socket, settings.liveBeatMs ?? usualBeatMs, async () => {
        frames = 0
        if (!(await auth.findSession(toHeaders(request)))) endSession()
      })
      socket.on('message', (data, isBinary) => {
        frames += 1
        if (frames <= mostFramesPerBeat) subscriptions.answer(isBinary ? '' : data.toString())
        else if (frames === mostFramesPerBeat + 1) socket.close(floodedCode, 'too many messages')
      })
      socket.on('error', (error) => request.log.debug({ err: error }, 'a live socket failed'))
      socket.on('close', () => {
        stopListening()
        stopBeating()
        subscriptions.close()
      })
    })
  })
}
