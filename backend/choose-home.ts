import { join } from 'node:path'
import type { KernelHome, KernelLimits } from '#engine/ports/kernel.ts'
import type { Config } from './config.ts'
import { createBubblewrapHome } from './sandbox/bubblewrap/bubblewrap-home.ts'
import { createDockerHome } from './sandbox/docker/docker-home.ts'

type Place = { projectDir: string; limits: KernelLimits; onWarning: (message: string, cause: unknown) => void }

/** The home of kernels that the settings name. */
export async function chooseHome(config: Config, { projectDir, limits, onWarning }: Place): Promise<KernelHome> {
  const shared = {
    dataDirectory: join(config.dataDir, 'kernels'),
    warmKernels: config.warmKernels,
    limits,
    onWarning,
  }
  switch (config.sandbox) {
    case 'bubblewrap':
      return createBubblewrapHome({
        ...shared,
        runtimeDirectory: join(projectDir, '.runtime/python'),
        packageDirectory: join(projectDir, 'kernel'),
        allowDegraded: config.allowDegradedSandbox,
      })
    case 'docker':
      return createDockerHome({
        ...shared,
        socketPath: config.dockerSocket,
        image: config.dockerImage,
        projectDirectory: projectDir,
      })
    case 'jupyter': {
      // Loaded only here: its library takes a tenth of a second that no other home needs.
      const { createJupyterHome } = await import('./sandbox/jupyter-server/jupyter-home.ts')
      return createJupyterHome({
        ...shared,
        ...config.jupyter,
        packageDirectory: join(projectDir, 'kernel'),
        registerDirectory: join(config.dataDir, 'jupyter-kernels'),
      })
    }
  }
}
