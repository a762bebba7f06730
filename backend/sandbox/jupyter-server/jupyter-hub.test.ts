import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { makeJupyterHome } from './testing/make-jupyter-home.ts'
import { hubUser, startJupyterHub } from './testing/start-jupyter-hub.ts'

describeKernelHome('JupyterHub', async () => {
  const server = await startJupyterHub()
  const home = makeJupyterHome(server, { hubUser })
  return { ...home, close: () => home.close().finally(server.stop) }
})
