import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import type { JupyterOptions } from './home-options.ts'
import { findFreePort } from './testing/free-port.ts'
import { makeJupyterHome } from './testing/make-jupyter-home.ts'
import { startJupyterServer } from './testing/start-jupyter-server.ts'
import { projectDirectory, type TestServer } from './testing/test-server.ts'

describe('a Jupyter server that cannot be used', { timeout: 60_000 }, () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startJupyterServer()
  }, 90_000)
  afterAll(() => server.stop())

  async function expectRefusal(options: Partial<JupyterOptions>, detail: RegExp, fix: RegExp) {
    const warnings: unknown[] = []
    const home = makeJupyterHome(server, { onWarning: (message, cause) => warnings.push(message, cause), ...options })
    const status = await home.probe()
    const texts = { detail: expect.stringMatching(detail), fix: expect.stringMatching(fix) }
    expect(status).toMatchObject({ state: 'refused', ...texts })
    const failure = await home.open({ files: [], limits: contractLimits }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ failure: { code: 'sandbox-unavailable', message: { key: 'sandbox-missing' } } })
    await home.close()
    const said = [status, failure, ...warnings].map((each) => `${each instanceof Error ? each.stack : ''}`)
    expect([JSON.stringify(status), ...said].join()).not.toContain(options.token ?? server.token)
  }

  /** A kernelspec of this checkout's Python that runs `code` before the kernel. */
  async function writeKernelSpec(name: string, code: string): Promise<void> {
    const directory = join(server.directory, 'kernels', name)
    const launch = `${code}; from ipykernel.kernelapp import launch_new_instance; launch_new_instance()`
    const argv = [join(projectDirectory, '.runtime/python/bin/python'), '-c', launch, '-f', '{connection_file}']
    await mkdir(directory)
    await writeFile(join(directory, 'kernel.json'), JSON.stringify({ argv, display_name: name, language: 'python' }))
  }

  it('JUP-1: an address that nobody answers', async () => {
    const url = `http://127.0.0.1:${await findFreePort()}/`
    await expectRefusal({ url }, /can't be reached \(ECONNREFUSED\)/, /^curl /)
  })

  it('JUP-1: something that is not Jupyter', () =>
    expectRefusal({ url: `${server.url}static/` }, /is not Jupyter/, /without \/lab or \/tree/))

  it('JUP-1: a token that is not accepted, and none', async () => {
    await expectRefusal({ token: 'f'.repeat(48) }, /does not accept the token/, /^set JUPYTER_TOKEN/)
    const status = await makeJupyterHome(server, { token: '' }).probe()
    expect(status).toMatchObject({ state: 'refused', fix: expect.stringMatching(/^set JUPYTER_TOKEN/) })
  })

  it.each([
    ['ftp://127.0.0.1/', /not an http or https address/],
    ['http://lab:canary-secret@127.0.0.1/', /more than an address/],
    ['http://127.0.0.1/?token=canary-secret', /more than an address/],
  ])('JUP-2: the address %s', async (url, detail) => {
    const status = await makeJupyterHome(server, { url }).probe()
    expect(status).toMatchObject({ state: 'refused', detail: expect.stringMatching(detail) })
    expect(JSON.stringify(status)).not.toContain('canary-secret')
  })

  it('JUP-3: no such kernel, with the names of those that are there', () =>
    expectRefusal({ kernelName: 'missing' }, /no kernel missing; it has .*data-lab/, /ipykernel install .*missing/))

  it('JUP-3: a kernel without a package', async () => {
    await writeKernelSpec('bare', 'import sys; sys.modules["lifelines"] = None; sys.modules["polars"] = None')
    await expectRefusal({ kernelName: 'bare' }, /lacks lifelines, polars\.$/, /^pip install .*requirements\.lock/)
  })

  it('JUP-3: a kernel with an old Python', async () => {
    await writeKernelSpec('old', 'import sys; sys.version_info = (3, 9, 18, "final", 0)')
    await expectRefusal({ kernelName: 'old' }, /runs Python 3\.9\.18; 3\.11 or newer/, /JUPYTER_KERNEL_NAME/)
  })
})
