import { randomBytes } from 'node:crypto'
import { findFreePort } from './free-port.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** An Enterprise Gateway whose kernels run beside it. */
export async function startGateway(): Promise<TestServer> {
  const port = await findFreePort()
  const token = randomBytes(24).toString('hex')
  const url = `http://127.0.0.1:${port}/`
  return startTestServer({
    environment: 'gateway',
    program: 'jupyter-enterprisegateway',
    arguments: () => ['--EnterpriseGatewayApp.ip=127.0.0.1', `--EnterpriseGatewayApp.port=${port}`],
    variables: { EG_AUTH_TOKEN: token, EG_PORT_RETRIES: '0' },
    url,
    token,
    readyUrl: `${url}api`,
  })
}
