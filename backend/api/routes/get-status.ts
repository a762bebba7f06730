import { type SignedInUser, statusSchema } from '#contract/status.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import type { Auth, Session } from '../auth/create-auth.ts'
import { toHeaders } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** Needs no session: it is how the page learns whether there is one. */
export function getStatus(server: ApiServer, engine: Engine, auth: Auth): void {
  const schema = {
    tags: ['server'],
    summary: 'Who asks, what the sandbox can do, limits',
    security: [],
    response: { 200: statusSchema, ...failureResponses },
  }
  server.get('/api/status', { schema }, async (request) => {
    const session = await auth.findSession(toHeaders(request))
    const { sandbox, limits } = engine.status()
    const user = session && describeUser(session)
    return { user, sandbox, limits }
  })
}

function describeUser(session: Session): SignedInUser {
  const { userId: id, name, isGuest, isAdministrator } = session
  const role = isGuest ? 'guest' : isAdministrator ? 'administrator' : 'member'
  return { id, name, email: isGuest ? '' : session.email, isGuest, role }
}
