import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { makeJupyterHome } from './testing/make-jupyter-home.ts'
import { startJupyterServer } from './testing/start-jupyter-server.ts'

describeKernelHome('Jupyter Server', async () => {
  const server = await startJupyterServer()
  const home = makeJupyterHome(server)
  return { ...home, close: () => home.close().finally(server.stop) }
})
