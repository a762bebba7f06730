import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { makeJupyterHome } from './testing/make-jupyter-home.ts'
import { startGateway } from './testing/start-gateway.ts'

describeKernelHome('Enterprise Gateway', async () => {
  const server = await startGateway()
  const home = makeJupyterHome(server)
  return { ...home, close: () => home.close().finally(server.stop) }
})
