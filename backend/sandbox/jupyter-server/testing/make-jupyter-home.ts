import { join } from 'node:path'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import type { KernelHome } from '#engine/ports/kernel.ts'
import type { JupyterOptions } from '../home-options.ts'
import { createJupyterHome } from '../jupyter-home.ts'
import { projectDirectory, type TestServer, testKernelName } from './test-server.ts'

/** A home on a test's own server. */
export function makeJupyterHome(server: TestServer, options: Partial<JupyterOptions> = {}): KernelHome {
  return createJupyterHome({
    url: server.url,
    token: server.token,
    kernelName: testKernelName,
    packageDirectory: join(projectDirectory, 'kernel'),
    registerDirectory: join(server.directory, 'register'),
    warmKernels: 0,
    limits: contractLimits,
    ...options,
  })
}
