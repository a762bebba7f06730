import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { HomeRefusal } from './home-refusal.ts'
import type { JupyterApi } from './jupyter-api.ts'

const userSchema = z.object({
  name: z.string().min(1),
  servers: z.record(z.string(), z.object({ ready: z.boolean(), url: z.string() })).optional(),
})
const lookAgainMs = 300

/**
 * Starts the user's server on the hub unless it runs, waits until it is ready and returns its address.
 * Throws `HomeRefusal` when the hub does not let the token do so, or the server does not come in time.
 */
export async function startHubServer(hub: JupyterApi, user: string | undefined, startMs: number): Promise<URL> {
  const name = user ?? (await readUser(hub, 'hub/api/user')).name
  const path = `hub/api/users/${encodeURIComponent(name)}`
  const deadline = performance.now() + startMs
  let isAsked = false
  while (true) {
    const server = (await readUser(hub, path)).servers?.['']
    if (server?.ready) return new URL(server.url.replace(/\/*$/, '/'), hub.baseUrl)
    // A server that failed to start vanishes from the list: it is asked for once.
    if (!server && isAsked) throw notStarted(name, 'it stopped while it was starting')
    if (!server) await askForServer(hub, path, name)
    isAsked = true
    if (performance.now() > deadline) throw notStarted(name, `it is not ready after ${Math.round(startMs / 1000)} s`)
    await sleep(lookAgainMs)
  }
}

async function askForServer(hub: JupyterApi, path: string, name: string): Promise<void> {
  const { status } = await hub.request(`${path}/server`, { method: 'POST', timeoutMs: 60_000 })
  // 400: it is starting or running already, which the next look will show.
  if (status === 201 || status === 202 || status === 400) return
  if (status === 403 || status === 404) throw notAllowed()
  throw notStarted(name, `the hub answered ${status}`)
}

async function readUser(hub: JupyterApi, path: string): Promise<z.infer<typeof userSchema>> {
  const { status, body } = await hub.request(path)
  const user = userSchema.safeParse(body)
  if (status === 200 && user.success) return user.data
  if (status === 401 || status === 403 || status === 404) throw notAllowed()
  throw new HomeRefusal(
    `JupyterHub answered ${status} when asked for the user.`,
    'jupyterhub --debug (and read its log)',
  )
}

function notAllowed(): HomeRefusal {
  return new HomeRefusal(
    "JupyterHub does not let this token start or use the user's server.",
    'make a token on the hub’s page /hub/token (scopes servers!user, read:users!user, access:servers!user) and put it into JUPYTER_TOKEN; JUPYTER_HUB_USER must be its user',
  )
}

function notStarted(name: string, why: string): HomeRefusal {
  return new HomeRefusal(
    `JupyterHub did not start the server of ${name}: ${why}.`,
    `start it on the hub’s page /hub/home and read the hub's log`,
  )
}
