import { expect, it } from 'vitest'
import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { makeJupyterHome } from './testing/make-jupyter-home.ts'
import { hubUser, startJupyterHub } from './testing/start-jupyter-hub.ts'

describeKernelHome('JupyterHub', async () => {
  const server = await startJupyterHub()
  const home = makeJupyterHome(server, { hubUser })
  return { ...home, close: () => home.close().finally(server.stop) }
})

it('JUP-4: a hub that does not let the token start a server is refused with the scopes that it needs', {
  timeout: 90_000,
}, async () => {
  const server = await startJupyterHub()
  const home = makeJupyterHome(server, { hubUser: 'somebody-else' })
  const status = await home.probe()
  expect(status).toMatchObject({ state: 'refused', fix: expect.stringContaining('servers!user') })
  expect(JSON.stringify(status)).not.toContain(server.token)
  await home.close().finally(server.stop)
})

it('JUP-4: the server of the user is started with the token and waited for', { timeout: 90_000 }, async () => {
  const server = await startJupyterHub()
  const home = makeJupyterHome(server, { hubUser })
  expect(await home.probe()).toMatchObject({ state: 'ready' })
  await home.close().finally(server.stop)
})
