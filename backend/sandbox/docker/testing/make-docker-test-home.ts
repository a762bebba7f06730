import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { createDockerHome } from '../docker-home.ts'
import type { DockerOptions } from '../docker-options.ts'
import { projectDirectory, testImageOf } from './docker-test-paths.ts'
import { leaseDocker } from './lease-docker.ts'

/** A home on a dockerd for tests, with a data directory of its own that goes when the home is closed. */
export function makeDockerTestHome(options: Partial<DockerOptions> = {}): KernelHome {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'docker-test-'))
  let made: Promise<KernelHome> | null = null
  let home: KernelHome | null = null

  async function make(): Promise<KernelHome> {
    home = createDockerHome({
      socketPath: options.socketPath ?? (await leaseDocker()),
      image: await testImageOf(projectDirectory),
      projectDirectory,
      dataDirectory,
      warmKernels: 1,
      limits: contractLimits,
      ...options,
    })
    return home
  }
  const getHome = () => {
    made ??= make()
    return made
  }

  return {
    probe: async () => (await getHome()).probe(),
    open: async (request) => (await getHome()).open(request),
    counts: () => home?.counts() ?? { warm: 0, live: 0 },
    async close() {
      await (await made)?.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
