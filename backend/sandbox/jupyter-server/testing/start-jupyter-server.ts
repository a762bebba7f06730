import { randomBytes } from 'node:crypto'
import { findFreePort } from './free-port.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** A Jupyter Server with token sign-in. */
export async function startJupyterServer(): Promise<TestServer> {
  const port = await findFreePort()
  const token = randomBytes(24).toString('hex')
  const url = `http://127.0.0.1:${port}/`
  return startTestServer({
    environment: 'server',
    program: 'jupyter-server',
    arguments: (directory) => [
      '--no-browser',
      '--ServerApp.ip=127.0.0.1',
      `--ServerApp.port=${port}`,
      '--ServerApp.port_retries=0',
      `--ServerApp.root_dir=${directory}`,
    ],
    variables: { JUPYTER_TOKEN: token },
    url,
    token,
    readyUrl: `${url}api`,
  })
}
