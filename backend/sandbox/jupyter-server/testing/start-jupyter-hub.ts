import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** The user whose server is to be started; the token is a service's that may do no more than that. */
export const hubUser = 'data-lab'

/** A JupyterHub below /hub-prefix/ that has not started anybody's server yet. */
export async function startJupyterHub(): Promise<TestServer> {
  const [port, proxyPort, hubPort] = [await findFreePort(), await findFreePort(), await findFreePort()]
  const token = randomBytes(24).toString('hex')
  const url = `http://127.0.0.1:${port}/jupyter/`
  return startTestServer({
    environment: 'server',
    program: 'jupyterhub',
    arguments: (directory) => {
      const config = join(directory, 'jupyterhub_config.py')
      writeFileSync(config, hubConfig({ url, proxyPort, hubPort, token, directory }))
      return ['-f', config]
    },
    variables: { CONFIGPROXY_AUTH_TOKEN: randomBytes(24).toString('hex') },
    url,
    token,
    readyUrl: `${url}hub/api/`,
  })
}

type HubPlaces = { url: string; proxyPort: number; hubPort: number; token: string; directory: string }

function hubConfig({ url, proxyPort, hubPort, token, directory }: HubPlaces): string {
  return `
import os
c.JupyterHub.bind_url = ${JSON.stringify(url)}
c.JupyterHub.hub_bind_url = "http://127.0.0.1:${hubPort}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:${proxyPort}"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = ${JSON.stringify(join(directory, 'users/{username}'))}
c.Spawner.environment = {name: os.environ[name] for name in ("JUPYTER_PATH", "TMPDIR", "MPLCONFIGDIR")}
c.JupyterHub.load_roles = [{
    "name": "starter",
    "scopes": ["servers!user=${hubUser}", "read:users!user=${hubUser}", "access:servers!user=${hubUser}"],
    "services": ["llm-data-lab"],
}, {"name": "user", "scopes": ["self"]}]
c.JupyterHub.services = [{"name": "llm-data-lab", "api_token": "${token}"}]
c.JupyterHub.load_groups = {"researchers": {"users": ["${hubUser}"]}}
`
}
